import type { Letter, LetterKind } from '../domain/letter.ts';
import type { Day } from '../domain/partial-date.ts';
import type { RequestStep } from '../domain/request.ts';

/** Which step of a request the sending of such a letter is; null: none. */
function stepOf(kind: LetterKind): 'sent' | 'reminded' | null {
  return kind === 'request' ? 'sent' : kind === 'follow-up' ? 'reminded' : null;
}

/** The steps of a request after a letter of it was sent, was sent on another day than said before, or was not sent after all. */
export function stepsAfterLetter(
  steps: readonly RequestStep[],
  kind: LetterKind,
  before: Day | null,
  after: Day | null,
): RequestStep[] {
  const what = stepOf(kind);
  if (what === null || before === after) return [...steps];
  const at = before === null ? -1 : steps.findLastIndex((step) => step.what === what && step.on === before);
  const rest = steps.filter((_, index) => index !== at);
  if (after === null) return rest;
  if (at < 0 && rest.some((step) => step.what === what && step.on === after)) return rest;
  return [...rest, { what, on: after, words: steps[at]?.words ?? '' }];
}

type LetterDates = Pick<Letter, 'id' | 'kind' | 'sent'>;

/**
 * What follows for the letters of a request when its steps were written otherwise: a step that went takes back the sending of its
 * letter, one that came sends the letter that waits for it. `letters` newest first.
 */
export function lettersAfterSteps(
  letters: readonly LetterDates[],
  before: readonly RequestStep[],
  after: readonly RequestStep[],
): Map<string, Day | null> {
  const sent = new Map(letters.map((letter) => [letter.id, letter.sent]));
  const changed = new Map<string, Day | null>();
  const days = (steps: readonly RequestStep[], what: RequestStep['what']) =>
    steps.flatMap((step) => (step.what === what ? [step.on] : []));
  for (const kind of ['request', 'follow-up'] as const) {
    const what = stepOf(kind) ?? 'sent';
    const [was, is] = [days(before, what), days(after, what)];
    const set = (from: Day | null, to: Day | null) => {
      const letter = letters.find((each) => each.kind === kind && sent.get(each.id) === from);
      if (!letter) return;
      sent.set(letter.id, to);
      changed.set(letter.id, to);
    };
    for (const day of without(was, is)) set(day, null);
    for (const day of without(is, was)) set(null, day);
  }
  return changed;
}

/** What of a list is not in another, each as often as it is missing there. */
function without(days: readonly Day[], others: readonly Day[]): Day[] {
  const rest = [...others];
  return days.filter((day) => {
    const at = rest.indexOf(day);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}
