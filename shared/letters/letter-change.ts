import { applyChange } from '../domain/apply-change.ts';
import type { Letter, LetterChange, LetterText } from '../domain/letter.ts';
import type { UserMessage } from '../domain/problem.ts';

/** A letter as it is stored: `text` is null while the letter follows the case. */
export type StoredLetter = Omit<Letter, 'text' | 'fixed'> & { text: LetterText | null };

/**
 * Returns why a letter cannot be changed so: the letter is sent, and the change gives it another text or date. A change that takes
 * the sending back is allowed. Null: the letter can be changed.
 */
export function letterChangeRefusal(
  before: Pick<StoredLetter, 'sent' | 'date'>,
  { sent, text, date }: LetterChange,
): UserMessage | null {
  if (before.sent === null || sent === null) return null;
  if (text === undefined && (date ?? before.date) === before.date) return null;
  return {
    happened: 'This letter has been sent, so it stays as it went out.',
    kept: 'What was written after that was not kept.',
    todo: 'Clear the day on which it was sent to write on, or begin another letter.',
  };
}

/** The text that a letter keeps when its sending is taken back; null: it says what `current`, its text by the case, says. */
export function textWithoutSending(text: LetterText | null, current: LetterText): LetterText | null {
  return JSON.stringify(text) === JSON.stringify(current) ? null : text;
}

/**
 * A change of a letter with the text that follows from the change. A letter that is sent keeps its text. A letter whose
 * sending is undone follows the case again. `currentText`: the text derived from the case.
 */
export function completeLetterChange(
  before: StoredLetter,
  change: LetterChange,
  currentText: (letter: StoredLetter) => LetterText,
): LetterChange {
  const after: StoredLetter = applyChange(before, change);
  if (after.sent !== null) return after.text === null ? { ...change, text: currentText(after) } : change;
  const isUnsent = before.sent !== null && change.text === undefined;
  return isUnsent ? { ...change, text: textWithoutSending(after.text, currentText(after)) } : change;
}

/** What a change makes known of a letter: that it was sent, or answered. */
export function letterEvents(
  before: Pick<StoredLetter, 'sent' | 'answered'>,
  change: LetterChange,
): ('letter-sent' | 'letter-answered')[] {
  return [
    ...(change.sent && before.sent === null ? (['letter-sent'] as const) : []),
    ...(change.answered && before.answered === null ? (['letter-answered'] as const) : []),
  ];
}

/** Whether an answer that came on a day is the one that a letter waits for. */
export function isAwaitedAnswer(letter: Pick<StoredLetter, 'sent' | 'answered'> | null, on: string | null): boolean {
  return letter !== null && letter.sent !== null && letter.answered === null && on !== null;
}
