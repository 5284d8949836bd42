import type { Judgement, Verdict } from '../domain/comparison.ts';
import { CLAIM_KEYS, type ClaimKey, type Opinion } from '../domain/opinion.ts';
import type { Journey } from '../journey/journey.ts';
import { isEmpty, statedText } from '../opinions/opinion-labels.ts';
import { sameWords } from './same-words.ts';

/** The kinds of difference: other facts first, then other conclusions from the same facts. */
const DIFFERENCES = ['facts', 'diagnosis', 'stage', 'treatment', 'timing'] as const;
export type Difference = (typeof DIFFERENCES)[number];

/** The kind of difference that a row belongs to. Rows without one, such as the reasons, are no difference by themselves. */
const DIFFERENCE_OF_ROW: Partial<Record<ClaimKey, Difference>> = {
  lookedAt: 'facts',
  evidence: 'facts',
  diagnosis: 'diagnosis',
  stage: 'stage',
  certainty: 'stage',
  treatment: 'treatment',
  benefit: 'treatment',
  risks: 'treatment',
  alternatives: 'treatment',
  urgency: 'timing',
};

export const DIFFERENCE_LABELS: Record<Difference, string> = {
  facts: 'Facts',
  diagnosis: 'Diagnosis',
  stage: 'Stage',
  treatment: 'Treatment',
  timing: 'Timing',
};

/** A difference in one of these rows makes two opinions differ. */
export const DECISIVE_ROWS: readonly ClaimKey[] = ['diagnosis', 'stage', 'treatment', 'urgency'];
/** Two opinions agree once the person says so for each of these rows. */
export const AGREEMENT_ROWS: readonly ClaimKey[] = ['diagnosis', 'treatment'];

/** How opinions compare. `too-few`: fewer than two opinions have any text yet. */
export type Outcome = 'too-few' | 'open' | 'agree' | 'differ';

type Texts = Judgement['texts'];

export interface PairRow {
  row: ClaimKey;
  texts: Texts;
  /** The person's verdict; null: none yet. */
  verdict: Verdict | null;
  /** The verdict that the program proposes. Equal texts agree; where only one has text, it is unclear. Never `differ`. */
  proposed: Verdict | null;
  /** Whether one of the texts has changed since the verdict. */
  stale: boolean;
  /** For a stale verdict: both texts at that time. */
  before: Texts | null;
  words: string;
}

/** Two opinions, in the order in which they were given. */
export interface Pair {
  a: Opinion;
  b: Opinion;
  rows: PairRow[];
  /** The kinds of the differences that the person named. */
  kinds: Difference[];
  outcome: Exclude<Outcome, 'too-few'>;
}

export interface Comparison {
  /** The opinions that have text, in order. */
  opinions: Opinion[];
  /** Every opinion with every later one. */
  pairs: Pair[];
  kinds: Difference[];
  outcome: Outcome;
}

/** Compares opinions row by row, with the person's verdicts. Opinions without text are left out. */
export function compare(opinions: readonly Opinion[], judgements: readonly Judgement[]): Comparison {
  const withText = opinions.filter((opinion) => !isEmpty(opinion));
  const pairs = withText.flatMap((a, index) => withText.slice(index + 1).map((b) => pairOf(a, b, judgements)));
  return {
    opinions: withText,
    pairs,
    kinds: DIFFERENCES.filter((kind) => pairs.some(({ kinds }) => kinds.includes(kind))),
    outcome: outcomeOfPairs(pairs),
  };
}

/** Returns how the opinions of a case compare. */
export function outcomeOf({ opinions, judgements }: Pick<Journey, 'opinions' | 'judgements'>): Outcome {
  return compare(opinions, judgements).outcome;
}

function outcomeOfPairs(pairs: readonly Pair[]): Outcome {
  if (pairs.length === 0) return 'too-few';
  if (pairs.some(({ outcome }) => outcome === 'differ')) return 'differ';
  return pairs.every(({ outcome }) => outcome === 'agree') ? 'agree' : 'open';
}

function pairOf(a: Opinion, b: Opinion, judgements: readonly Judgement[]): Pair {
  const rows = CLAIM_KEYS.map((row) => rowOf(row, a, b, judgements));
  const differing = rows.filter(({ verdict }) => verdict === 'differ').map(({ row }) => row);
  return {
    a,
    b,
    rows,
    kinds: DIFFERENCES.filter((kind) => differing.some((row) => DIFFERENCE_OF_ROW[row] === kind)),
    outcome: pairOutcome(rows),
  };
}

/** A difference holds until the person withdraws it. An agreement holds only for the texts as they are now. */
function pairOutcome(rows: readonly PairRow[]): Pair['outcome'] {
  if (rows.some(({ row, verdict }) => verdict === 'differ' && DECISIVE_ROWS.includes(row))) return 'differ';
  const agreed = rows.filter(isAgreed).map(({ row }) => row);
  return AGREEMENT_ROWS.every((row) => agreed.includes(row)) ? 'agree' : 'open';
}

/** The state of one kind of difference. `unsaid`: neither opinion has text on it; `agree`: the decisive rows agree. */
export type DifferenceState = 'differ' | 'unsaid' | 'agree' | 'open';

/** Combines one row of several pairs. Verdict and proposal are those that all pairs share, else null. */
export function combinedRow(pairs: readonly Pair[], row: ClaimKey): PairRow {
  const rows = pairs.flatMap((pair) => pair.rows.filter((each) => each.row === row));
  const sharedValue = <T>(read: (each: PairRow) => T, fallback: T): T => {
    const [first, ...others] = rows.map(read);
    return first !== undefined && others.every((each) => each === first) ? first : fallback;
  };
  const verdict = sharedValue((each) => (each.stale ? null : each.verdict), null);
  const proposed = sharedValue((each) => each.proposed, null);
  return {
    row,
    texts: { a: '', b: '' },
    verdict,
    // Where one says nothing it is of single pairs which.
    proposed: proposed === 'agree' ? proposed : null,
    stale: false,
    before: null,
    words: verdict ? sharedValue((each) => each.words, '') : '',
  };
}

/**
 * Returns the state of each kind of difference for the rows of one or more pairs, facts first. `differing`: the rows that differ.
 */
export function differenceStates(
  rows: readonly PairRow[],
): { kind: Difference; state: DifferenceState; differing: ClaimKey[] }[] {
  return DIFFERENCES.map((kind) => {
    const rowsOfKind = rows.filter(({ row }) => DIFFERENCE_OF_ROW[row] === kind);
    const differing = CLAIM_KEYS.filter((key) => rowsOfKind.some(({ row, verdict }) => row === key && verdict === 'differ'));
    return { kind, state: differing.length > 0 ? 'differ' : differenceState(rowsOfKind), differing };
  });
}

function differenceState(rows: readonly PairRow[]): DifferenceState {
  const stated = rows.filter(({ texts, verdict }) => verdict !== null || texts.a !== '' || texts.b !== '');
  if (stated.length === 0) return 'unsaid';
  const decisive = stated.filter(({ row }) => DECISIVE_ROWS.includes(row));
  return (decisive.length > 0 ? decisive : stated).every(isAgreed) ? 'agree' : 'open';
}

/** Whether the person says that two opinions agree in a row as it is now. */
export function isAgreed({ verdict, stale }: Pick<PairRow, 'verdict' | 'stale'>): boolean {
  return verdict === 'agree' && !stale;
}

/** Whether a judgement is about this row of these two opinions, in either order. */
export function isJudgementOf(judgement: Judgement, row: ClaimKey, a: Opinion, b: Opinion): boolean {
  const { a: one, b: other } = judgement;
  return judgement.row === row && ((one === a.id && other === b.id) || (one === b.id && other === a.id));
}

/** Finds the judgement of a row, with `a` and `b` in the present order of the opinions. */
function judgementOf(row: ClaimKey, a: Opinion, b: Opinion, judgements: readonly Judgement[]): Judgement | undefined {
  const found = judgements.find((each) => isJudgementOf(each, row, a, b));
  return found && found.a !== a.id ? { ...found, a: a.id, b: b.id, texts: { a: found.texts.b, b: found.texts.a } } : found;
}

/** Whether a text has changed in more than spelling and punctuation. */
function changed(before: string, now: string): boolean {
  return before.trim() !== now && !sameWords(before, now);
}

function rowOf(row: ClaimKey, a: Opinion, b: Opinion, judgements: readonly Judgement[]): PairRow {
  const judged = judgementOf(row, a, b, judgements);
  const texts = { a: statedText(a, row), b: statedText(b, row) };
  const stale = judged !== undefined && (changed(judged.texts.a, texts.a) || changed(judged.texts.b, texts.b));
  return {
    row,
    texts,
    verdict: judged?.verdict ?? null,
    proposed: judged && !stale ? null : proposalOf(texts),
    stale,
    before: stale ? judged.texts : null,
    words: judged?.words ?? '',
  };
}

function proposalOf({ a, b }: Texts): Verdict | null {
  if (sameWords(a, b)) return 'agree';
  return (a === '') !== (b === '') ? 'unclear' : null;
}
