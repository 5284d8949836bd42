import type { Letter, LetterKind } from '../domain/letter.ts';

/** What each kind of letter is called on the screen. */
export const LETTER_KIND_LABELS: Record<LetterKind, string> = {
  'tell-first': 'The wish for a second opinion',
  request: 'Request for records',
  'follow-up': 'Follow-up of a request',
  appeal: 'Appeal to the insurer',
  own: 'Letter',
  'ask-reasons': 'Asking for reasons and evidence',
  'share-reasons': 'The other opinion, to read and answer',
  reread: 'Asking to read slides or images again',
  board: 'Asking for a discussion by several specialties',
  decision: 'What was decided',
};

/**
 * The title of a letter within its case: its kind, or the subject of the person's own letter. Other subjects name the patient.
 */
export function letterTitle({ kind, text: { subject } }: Pick<Letter, 'kind' | 'text'>): string {
  return (kind === 'own' && subject.trim()) || LETTER_KIND_LABELS[kind];
}

/** The title with the recipient: "What was decided, to Dr First". */
export function letterTitleTo(letter: Pick<Letter, 'kind' | 'text'>): string {
  const [to = ''] = letter.text.to.split('\n');
  return [letterTitle(letter), to && `to ${to}`].filter(Boolean).join(', ');
}
