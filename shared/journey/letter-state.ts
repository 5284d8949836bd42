import { daysBetween } from '../dates/days.ts';
import type { Decision } from '../domain/decision.ts';
import type { Letter, LetterKind } from '../domain/letter.ts';
import type { Day } from '../domain/partial-date.ts';
import { formatDate } from '../format/format-date.ts';

/** The state of a letter, with its label. */
export interface LetterState {
  state: 'draft' | 'waiting' | 'answered';
  /** "Not sent yet", "Sent 2 Mar 2026, no answer for 9 days", "Answered 11 Mar 2026". */
  label: string;
}

function waitingLabel(sent: Day, today: Day): string {
  const days = daysBetween(sent, today);
  if (days <= 0) return `Sent ${formatDate(sent)}`;
  return `Sent ${formatDate(sent)}, no answer for ${days === 1 ? 'one day' : `${days} days`}`;
}

/** Kinds of letters that inform: no answer is waited for. */
const FOR_INFORMATION: ReadonlySet<LetterKind> = new Set(['decision', 'share-reasons']);

/** The state of a letter on a day. Once the case is decided, no answer is waited for. */
export function letterState(
  { sent, answered, kind }: Pick<Letter, 'sent' | 'answered' | 'kind'>,
  { today, decision }: { today: Day; decision: Pick<Decision, 'decided'> },
): LetterState {
  if (answered !== null) return { state: 'answered', label: `Answered ${formatDate(answered)}` };
  if (sent !== null) {
    const awaited = decision.decided === null && !FOR_INFORMATION.has(kind);
    return { state: 'waiting', label: awaited ? waitingLabel(sent, today) : `Sent ${formatDate(sent)}` };
  }
  return { state: 'draft', label: 'Not sent yet' };
}
