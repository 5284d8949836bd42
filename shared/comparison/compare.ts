import type { Judgement, Verdict } from '../domain/comparison.ts';
import { CLAIM_KEYS, type ClaimKey, type Opinion } from '../domain/opinion.ts';
import type { Journey } from '../journey/journey.ts';
import { isEmpty, statedText } from '../opinions/opinion-labels.ts';
import { sameWords } from './same-words.ts';

/** Of what kind a difference is: they know other facts, or they conclude otherwise from them. Facts first. */
const DIFFERENCES = ['facts', 'diagnosis', 'stage', 'treatment', 'timing'] as const;
export type Difference = (typeof DIFFERENCES)[number];

/** To which kind a difference in a row belongs; a physician's reasons are no difference of their own. */
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

/** The rows that make two opinions differ, and those that must be said to agree before they are. */
export const DECISIVE_ROWS: readonly ClaimKey[] = ['diagnosis', 'stage', 'treatment', 'urgency'];
export const AGREEMENT_ROWS: readonly ClaimKey[] = ['diagnosis', 'treatment'];

/** `too-few`: fewer than two opinions say anything yet. */
export type Outcome = 'too-few' | 'open' | 'agree' | 'differ';

type Texts = Judgement['texts'];

export interface PairRow {
  row: ClaimKey;
  texts: Texts;
  /** What the person said of it; null: nothing yet. */
  verdict: Verdict | null;
  /** What can be said without judging: the same words agree; where only one says anything, it is unclear. Never that they differ. */
  proposed: Verdict | null;
  /** One of them says something else since it was judged. */
  stale: boolean;
  /** What both said when it was judged, where that is not what they say now. */
  before: Texts | null;
  words: string;
}

/** Two opinions in the order in which they were given. */
export interface Pair {
  a: Opinion;
  b: Opinion;
  rows: PairRow[];
  /** Of which kinds the differences are that the person named. */
  kinds: Difference[];
  outcome: Exclude<Outcome, 'too-few'>;
}

export interface Comparison {
  /** The opinions that say something, in order. */
  opinions: Opinion[];
  /** Each with each. */
  pairs: Pair[];
  kinds: Difference[];
  outcome: Outcome;
}

/** Lays the opinions beside one another, with what the person said of each row. An opinion in which nothing is written is none yet. */
export function compare(opinions: readonly Opinion[], judgements: readonly Judgement[]): Comparison {
  const speaking = opinions.filter((opinion) => !isEmpty(opinion));
  const pairs = speaking.flatMap((a, at) => speaking.slice(at + 1).map((b) => pairOf(a, b, judgements)));
  return {
    opinions: speaking,
    pairs,
    kinds: DIFFERENCES.filter((kind) => pairs.some(({ kinds }) => kinds.includes(kind))),
    outcome: outcomeOfPairs(pairs),
  };
}

/** Where the opinions of a case stand to one another. */
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

/** A difference stands until the person takes it back; an agreement is of the words as they are. */
function pairOutcome(rows: readonly PairRow[]): Pair['outcome'] {
  if (rows.some(({ row, verdict }) => verdict === 'differ' && DECISIVE_ROWS.includes(row))) return 'differ';
  const agreed = rows.filter(isAgreed).map(({ row }) => row);
  return AGREEMENT_ROWS.every((row) => agreed.includes(row)) ? 'agree' : 'open';
}

/** How it stands with one kind of difference: named; nothing of it said by either; said to agree in what matters most; or open. */
export type DifferenceState = 'differ' | 'unsaid' | 'agree' | 'open';

/** A row of several pairs at once: what was said of all of them, or nothing where it is not the same; so too what is proposed. */
export function combinedRow(pairs: readonly Pair[], row: ClaimKey): PairRow {
  const rows = pairs.flatMap((pair) => pair.rows.filter((each) => each.row === row));
  const common = <T>(read: (each: PairRow) => T, none: T): T => {
    const [first, ...others] = rows.map(read);
    return first !== undefined && others.every((each) => each === first) ? first : none;
  };
  const verdict = common((each) => (each.stale ? null : each.verdict), null);
  const proposed = common((each) => each.proposed, null);
  return {
    row,
    texts: { a: '', b: '' },
    verdict,
    // Where one says nothing it is of single pairs which.
    proposed: proposed === 'agree' ? proposed : null,
    stale: false,
    before: null,
    words: verdict ? common((each) => each.words, '') : '',
  };
}

/** The kinds of difference and how these rows, of one pair or of several, stand in each, facts first; `differing`: the rows that do. */
export function differenceStates(
  rows: readonly PairRow[],
): { kind: Difference; state: DifferenceState; differing: ClaimKey[] }[] {
  return DIFFERENCES.map((kind) => {
    const own = rows.filter(({ row }) => DIFFERENCE_OF_ROW[row] === kind);
    const differing = CLAIM_KEYS.filter((key) => own.some(({ row, verdict }) => row === key && verdict === 'differ'));
    return { kind, state: differing.length > 0 ? 'differ' : differenceState(own), differing };
  });
}

function differenceState(rows: readonly PairRow[]): DifferenceState {
  const spoken = rows.filter(({ texts, verdict }) => verdict !== null || texts.a !== '' || texts.b !== '');
  if (spoken.length === 0) return 'unsaid';
  const decisive = spoken.filter(({ row }) => DECISIVE_ROWS.includes(row));
  return (decisive.length > 0 ? decisive : spoken).every(isAgreed) ? 'agree' : 'open';
}

/** Whether the person says that two opinions agree in a row as it is now. */
export function isAgreed({ verdict, stale }: Pick<PairRow, 'verdict' | 'stale'>): boolean {
  return verdict === 'agree' && !stale;
}

/** Whether a judgement is of this row of these two opinions, in whichever order. */
export function isJudgementOf(judgement: Judgement, row: ClaimKey, a: Opinion, b: Opinion): boolean {
  const { a: one, b: other } = judgement;
  return judgement.row === row && ((one === a.id && other === b.id) || (one === b.id && other === a.id));
}

/** What the person said of a row, read in the order of the opinions as they are now. */
function judgementOf(row: ClaimKey, a: Opinion, b: Opinion, judgements: readonly Judgement[]): Judgement | undefined {
  const found = judgements.find((each) => isJudgementOf(each, row, a, b));
  return found && found.a !== a.id ? { ...found, a: a.id, b: b.id, texts: { a: found.texts.b, b: found.texts.a } } : found;
}

/** A change of spelling or stops only is none. */
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
