import type { Letter, LetterKind } from '../domain/letter.ts';
import type { Day } from '../domain/partial-date.ts';
import type { RequestItem, RequestStep } from '../domain/request.ts';

/** The step of a request that the sending of a letter adds; null: none. */
function stepOf(kind: LetterKind): 'sent' | 'reminded' | null {
  return kind === 'request' ? 'sent' : kind === 'follow-up' ? 'reminded' : null;
}

/** The steps of a request after the sending of its letter was entered, moved to another day, or taken back. */
export function stepsAfterLetter(
  steps: readonly RequestStep[],
  kind: LetterKind,
  before: Day | null,
  after: Day | null,
): RequestStep[] {
  const what = stepOf(kind);
  if (what === null || before === after) return [...steps];
  const stepIndex = before === null ? -1 : steps.findLastIndex((step) => step.what === what && step.on === before);
  const remaining = steps.filter((_, index) => index !== stepIndex);
  if (after === null) return remaining;
  if (stepIndex < 0 && remaining.some((step) => step.what === what && step.on === after)) return remaining;
  return [...remaining, { what, on: after, words: steps[stepIndex]?.words ?? '' }];
}

type LetterDates = Pick<Letter, 'id' | 'kind' | 'sent'>;

/**
 * The changes of letters that follow from changed steps of their request. A removed step takes back the sending of its letter.
 * A new step marks the waiting letter as sent. `letters`: newest first.
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

/** The entries of a list that another lacks, each as often as it is missing there. */
function without(days: readonly Day[], others: readonly Day[]): Day[] {
  const remaining = [...others];
  return days.filter((day) => {
    const dayIndex = remaining.indexOf(day);
    if (dayIndex >= 0) remaining.splice(dayIndex, 1);
    return dayIndex < 0;
  });
}

/** Whether a record proves an item of the checklist; null leaves that to the rules of the checklist. */
interface RecordLink {
  recordId: string;
  key: string;
  proves: true | null;
}

/**
 * Returns the links that change with the items of a request. A received record proves its item. A record that was not received
 * after all loses that link, unless another request received it for the item. `others`: the items of the other requests.
 */
export function changedLinks(
  before: readonly RequestItem[],
  after: readonly RequestItem[],
  others: readonly RequestItem[],
): RecordLink[] {
  const [was, is, elsewhere] = [receivedFor(before), receivedFor(after), receivedFor(others)];
  const links = (
    pairs: Iterable<[string, Omit<RecordLink, 'proves'>]>,
    without: ReadonlyMap<string, unknown>[],
    proves: true | null,
  ) => [...pairs].filter(([pair]) => !without.some((map) => map.has(pair))).map(([, link]) => ({ ...link, proves }));
  return [...links(is, [was], true), ...links(was, [is, elsewhere], null)];
}

/** The pairs of a received record and the item that it was received for. */
function receivedFor(items: readonly RequestItem[]): Map<string, Omit<RecordLink, 'proves'>> {
  return new Map(
    items.flatMap(({ key, came }) =>
      key === null ? [] : came.map((recordId) => [`${recordId} ${key}`, { recordId, key }] as const),
    ),
  );
}
