import type { Verdict } from '../domain/comparison.ts';
import type { ClaimKey, Opinion } from '../domain/opinion.ts';
import type { Provider } from '../domain/provider.ts';
import { formatList, toSentence } from '../format/sentences.ts';
import { PERSPECTIVE_LABELS, specialtyOf } from '../opinions/opinion-labels.ts';
import {
  AGREEMENT_ROWS,
  type Comparison,
  DECISIVE_ROWS,
  DIFFERENCE_LABELS,
  type DifferenceState,
  type differenceStates,
  isAgreed,
  type Pair,
  type PairRow,
} from './compare.ts';

/** What each verdict is called. */
export const VERDICT_LABELS: Record<Verdict, string> = { agree: 'Agree', differ: 'Differ', unclear: 'Unclear' };

const DIFFERENCE_STATE_LABELS: Record<DifferenceState, string> = {
  differ: 'differ',
  agree: 'agree',
  open: 'open',
  unsaid: 'not said',
};

/** Each row as a phrase within a sentence: "They differ in the treatment." */
export const ROW_PHRASES: Record<ClaimKey, string> = {
  diagnosis: 'the diagnosis',
  stage: 'the stage or grade',
  certainty: 'how sure they are',
  treatment: 'the treatment',
  urgency: 'how soon',
  benefit: 'the expected benefit',
  risks: 'the risks',
  alternatives: 'the alternatives',
  reasoning: 'the reasons',
  evidence: 'the evidence',
  lookedAt: 'what they looked at',
  wouldChange: 'what would change their mind',
};

const phrases = (rows: readonly { row: ClaimKey }[]) => formatList(rows.map(({ row }) => ROW_PHRASES[row]));

/** Returns the outcome in a few words. It repeats what the person said, row by row. */
export function outcomeTitle({ outcome, opinions }: Pick<Comparison, 'outcome' | 'opinions'>): string {
  if (outcome === 'too-few') return 'There are not two opinions yet';
  if (outcome === 'open') return 'Still open';
  if (outcome === 'differ') return 'They differ';
  return opinions.length > 2 ? 'They all agree' : 'They agree';
}

function differingRows({ rows }: Pair) {
  return rows.filter(({ verdict }) => verdict === 'differ');
}

/** Returns the verdicts on two opinions as sentences: where they differ, where they agree, what is open. */
function pairSentence(pair: Pair, nameOf: (opinion: Opinion) => string): string {
  const { rows, outcome } = pair;
  const names = `${nameOf(pair.a)} and ${nameOf(pair.b)}`;
  const differing = differingRows(pair);
  const agreed = rows.filter(isAgreed);
  const open = rows.filter(
    (row) =>
      (AGREEMENT_ROWS.includes(row.row) || row.verdict === 'unclear' || row.stale) && !isAgreed(row) && row.verdict !== 'differ',
  );
  const [first, ...more] = [
    ...(outcome === 'agree' ? [`agree on ${phrases(agreed)}`] : []),
    ...(differing.length > 0 ? [`differ in ${phrases(differing)}`] : []),
    ...(outcome !== 'agree' && agreed.length > 0 ? [`agree on ${phrases(agreed)}`] : []),
  ];
  return [
    ...(first ? [`${names} ${first}.`] : []),
    ...more.map((clause) => `They ${clause}.`),
    ...(open.length > 0 ? [`${first ? 'Still open' : `Between ${names} it is still open`}: ${phrases(open)}.`] : []),
  ].join(' ');
}

/** Formats a state: "Treatment: differ". Where only a lesser row differs: "Treatment: differ in the risks". */
export function differenceStateLabel({ kind, state, differing }: ReturnType<typeof differenceStates>[number]): string {
  const isMinor = state === 'differ' && !differing.some((row) => DECISIVE_ROWS.includes(row));
  const where = isMinor ? ` in ${formatList(differing.map((row) => ROW_PHRASES[row]))}` : '';
  return `${DIFFERENCE_LABELS[kind]}: ${DIFFERENCE_STATE_LABELS[state]}${where}`;
}

/** With more uncompared pairs than this, they are only counted. */
const MAX_NAMED = 3;

/** Returns one or two sentences for each pair with a verdict, then the pairs that are not compared yet. */
export function outcomeSentences({ pairs }: Pick<Comparison, 'pairs'>, nameOf: (opinion: Opinion) => string): string[] {
  const judged = pairs.filter(({ rows }) => pairs.length === 1 || rows.some(({ verdict }) => verdict !== null));
  const others = pairs.filter((pair) => !judged.includes(pair));
  const named = others.map(({ a, b }) => `${nameOf(a)} and ${nameOf(b)}`);
  return [
    ...judged.map((pair) => pairSentence(pair, nameOf)),
    ...(others.length === 0
      ? []
      : [`Not compared yet: ${others.length > MAX_NAMED ? `${others.length} pairs` : named.join('; ')}.`]),
  ];
}

/** Formats a judgement: "Differ. An operation now, or therapy first."; empty: no verdict. */
export function judgementLabel({ verdict, words, stale }: PairRow): string {
  if (verdict === null) return '';
  const verdictText = stale ? `${VERDICT_LABELS[verdict]}, of earlier words.` : `${VERDICT_LABELS[verdict]}.`;
  return [verdictText, toSentence(words)].filter(Boolean).join(' ');
}

/**
 * Formats specialty and perspective: "Neurosurgery · Surgical"; empty: neither is known. A perspective that the specialty
 * contains is omitted.
 */
export function perspectiveLabel(opinion: Opinion, providers: readonly Provider[]): string {
  const specialty = specialtyOf(opinion, providers);
  const perspective = opinion.perspective === 'unsaid' ? '' : PERSPECTIVE_LABELS[opinion.perspective];
  const known = specialty.toLowerCase().includes(perspective.toLowerCase());
  return [specialty, known ? '' : perspective].filter(Boolean).join(' · ');
}
