import { applyChange, type Change } from '../domain/apply-change.ts';
import type { Decision, DecisionChange, NeedAnswer, OptionEdit, OptionMark, PersonalValue, Unknown } from '../domain/decision.ts';

const NO_EDIT: OptionEdit = { label: '', words: '', left: false, reason: '' };
const NO_MARK: OptionMark = { mark: null, words: '' };
const NO_ANSWER: NeedAnswer = { answer: null, words: '' };
const NO_VALUE: Omit<PersonalValue, 'id'> = { text: '', prompt: null, words: '' };
const NO_UNKNOWN: Omit<Unknown, 'id'> = { text: '', whom: '', settled: false, questionId: null };

/** Merges changes by key. Entries that are empty afterwards are removed. */
function mergeByKey<T extends object>(
  before: Record<string, T>,
  changes: Record<string, Change<T> | undefined>,
  empty: T,
): Record<string, T> {
  const after = Object.entries(changes).map(([key, change]) => [key, applyChange(before[key] ?? empty, change ?? {})] as const);
  const isEmpty = (each: T) => JSON.stringify(applyChange(empty, each)) === JSON.stringify(empty);
  return Object.fromEntries(Object.entries({ ...before, ...Object.fromEntries(after) }).filter(([, each]) => !isEmpty(each)));
}

/** Returns the list in its new order; each entry keeps what does not change. */
function mergeList<T extends { id: string }>(
  before: readonly T[],
  changes: readonly (Change<T> & { id: string })[],
  empty: (id: string) => T,
): T[] {
  return changes.map((change) => applyChange(before.find(({ id }) => id === change.id) ?? empty(change.id), change));
}

/** Applies a change to a decision. The marks of a removed value or option stay, so that it can come back with them. */
export function changedDecision(
  before: Decision,
  { values, options, marks, unknowns, needs, ...otherFields }: DecisionChange,
): Decision {
  const changedMarks = Object.entries(marks ?? {}).map(
    ([key, optionMarks]) => [key, mergeByKey(before.marks[key] ?? {}, optionMarks, NO_MARK)] as const,
  );
  return {
    ...applyChange<Decision>(before, otherFields),
    values: values ? mergeList(before.values, values, (id) => ({ ...NO_VALUE, id })) : before.values,
    options: mergeByKey(before.options, options ?? {}, NO_EDIT),
    marks: Object.fromEntries(
      Object.entries({ ...before.marks, ...Object.fromEntries(changedMarks) }).filter(
        ([, optionMarks]) => Object.keys(optionMarks).length > 0,
      ),
    ),
    unknowns: unknowns ? mergeList(before.unknowns, unknowns, (id) => ({ ...NO_UNKNOWN, id })) : before.unknowns,
    needs: mergeByKey(before.needs, needs ?? {}, NO_ANSWER),
  };
}

/** Moves one entry by a step. Returns the list unchanged where the step leads out of it. */
export function moveByOne<T extends { id: string }>(list: readonly T[], id: string, step: -1 | 1): T[] {
  const from = list.findIndex((each) => each.id === id);
  const [one, other] = [list[from], list[from + step]];
  return one && other ? list.map((each) => (each === one ? other : each === other ? one : each)) : [...list];
}
