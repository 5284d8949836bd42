import type { Judgement } from '../domain/comparison.ts';
import type { ClaimKey, Opinion } from '../domain/opinion.ts';
import type { UserMessage } from '../domain/problem.ts';

type OrderedOpinion = Pick<Opinion, 'id' | 'caseId' | 'position' | 'created' | 'claims'>;

/** Returns why two opinions cannot be judged: they are one and the same. Null: they can. */
export function judgementRefusal(one: Pick<Opinion, 'id'>, other: Pick<Opinion, 'id'>): UserMessage | null {
  if (one.id !== other.id) return null;
  return {
    happened: 'An opinion is compared with another one.',
    kept: 'Nothing was changed.',
    todo: 'Choose two opinions.',
  };
}

/** Returns the row of two opinions with their present texts. `a` is the earlier opinion in order. */
export function judgedPair(row: ClaimKey, one: OrderedOpinion, other: OrderedOpinion): Omit<Judgement, 'verdict' | 'words'> {
  const isFirst = (one.position - other.position || one.created.localeCompare(other.created)) <= 0;
  const [earlier, later] = isFirst ? [one, other] : [other, one];
  const texts = { a: earlier.claims[row]?.text ?? '', b: later.claims[row]?.text ?? '' };
  return { caseId: earlier.caseId, row, a: earlier.id, b: later.id, texts };
}
