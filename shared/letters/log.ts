import { daysBetween } from '../dates/days.ts';
import type { Letter, LetterKind } from '../domain/letter.ts';
import type { Day } from '../domain/partial-date.ts';
import { showDate } from '../wording/dates.ts';

export const LETTER_KIND_LABELS: Record<LetterKind, string> = {
  'tell-first': 'To the first physician',
  request: 'Request for records',
  'follow-up': 'Follow-up of a request',
  appeal: 'Appeal to the insurer',
  own: 'Letter',
  'ask-reasons': 'Asking for reasons and evidence',
  'share-reasons': 'The other opinion, to read and answer',
  reread: 'Asking to read slides or images again',
  board: 'Asking for a tumor board',
  decision: 'What was decided',
};

interface LetterState {
  state: 'draft' | 'waiting' | 'answered';
  /** "Not sent yet", "Sent 2 Mar 2026, no answer for 9 days", "Answered 11 Mar 2026". */
  words: string;
}

function waitingWords(sent: Day, today: Day): string {
  const days = daysBetween(sent, today);
  if (days <= 0) return `Sent ${showDate(sent)}`;
  return `Sent ${showDate(sent)}, no answer for ${days === 1 ? 'one day' : `${days} days`}`;
}

/** What became of a letter, as it stands on a day. One that tells of the decision asks for no answer, so none is missed. */
export function letterState(
  { sent, answered, kind }: Pick<Letter, 'sent' | 'answered'> & { kind?: LetterKind },
  today: Day,
): LetterState {
  if (answered !== null) return { state: 'answered', words: `Answered ${showDate(answered)}` };
  if (sent !== null)
    return { state: 'waiting', words: kind === 'decision' ? `Sent ${showDate(sent)}` : waitingWords(sent, today) };
  return { state: 'draft', words: 'Not sent yet' };
}
