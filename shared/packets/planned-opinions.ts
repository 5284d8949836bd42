import { compare, type Pair, type PairRow } from '../comparison/compare.ts';
import type { Case } from '../domain/case.ts';
import type { Judgement, Verdict } from '../domain/comparison.ts';
import { CLAIM_KEYS, type Opinion, OpinionDraft } from '../domain/opinion.ts';
import type { PacketPlan, PlannedOpinions } from '../domain/packet-plan.ts';
import type { Provider } from '../domain/provider.ts';
import type { Reply } from '../domain/reply.ts';
import { formatDate } from '../format/format-date.ts';
import { ANSWERS_LABEL } from '../opinions/answers.ts';
import { citationLine } from '../opinions/citations.ts';
import { CLAIM_LABELS, opinionTitle, physicianOf, specialtyOf, statedText } from '../opinions/opinion-labels.ts';
import { firstOpinionFromCase } from '../opinions/opinion-proposals.ts';

export interface OpinionFacts {
  case: Case;
  /** In their order. */
  opinions: readonly Opinion[];
  judgements: readonly Judgement[];
  /** What physicians answered when asked for reasons. */
  replies: readonly Reply[];
  /** Removed ones too: they keep their names. */
  providers: readonly Provider[];
}

const VERDICT_PHRASES: Record<Verdict, string> = {
  agree: 'they agree',
  differ: 'they differ',
  unclear: 'it is not clear whether they agree',
};

function judgementSentences({ a, b }: Pair, { verdict, stale, words: ownText }: PairRow, opinions: readonly Opinion[]): string[] {
  if (verdict === null || stale) return [];
  const titles = [a, b].map((each) => opinionTitle(opinions.findIndex(({ id }) => id === each.id)).toLowerCase());
  const pairPhrase = opinions.length > 2 ? ` of the ${titles.join(' and the ')}` : '';
  return [`The patient says${pairPhrase}: ${VERDICT_PHRASES[verdict]}.${ownText.trim() && ` ${ownText.trim()}`}`];
}

/** Returns the opinions that have text; the first as the case states it, where it is not written. */
export function opinionsSoFar(facts: OpinionFacts): Opinion[] {
  const caseOpinion = firstOpinionFromCase({ ...facts, providers: facts.providers.filter(({ removed }) => removed === null) });
  const { id, created } = facts.case;
  const first = { ...OpinionDraft.parse(caseOpinion ?? {}), id, caseId: id, position: 0, created, removed: null };
  return compare([first, ...facts.opinions], []).opinions;
}

type Row = PlannedOpinions['rows'][number];
type Passage = Row['passages'][number][number];

/**
 * Returns a reply as passages: its text with day and point, then each cited source with its page. Pages cited without words
 * belong to the text.
 */
function answerPassages({ on, claim, text, citations }: Reply): Passage[] {
  const about = [on === null ? '' : formatDate(on), claim === null ? '' : CLAIM_LABELS[claim]]
    .filter((each) => each !== '')
    .join(', ');
  const cited = citations.map((citation) => ({ text: citationLine(citation), sources: citation.page ? [citation.page] : [] }));
  const uncaptionedPages = cited.filter((each) => each.text === '').flatMap(({ sources }) => sources);
  const answer = { text: `${about && `${about}: `}${text.trim()}`, sources: uncaptionedPages };
  return [answer, ...cited].filter((each) => each.text !== '');
}

/** Returns the row with the replies; none where nobody replied. */
function answersRow(opinions: readonly Opinion[], replies: readonly Reply[]): Row[] {
  const passages = opinions.map(({ id }) => {
    const opinionReplies = replies.filter(
      ({ opinionId, text, citations }) => opinionId === id && (text.trim() !== '' || citations.length > 0),
    );
    return opinionReplies.flatMap(answerPassages);
  });
  return passages.some((passages) => passages.length > 0) ? [{ label: ANSWERS_LABEL, passages: passages, judgements: [] }] : [];
}

/**
 * Returns one line for each opinion after the first: the treatment, else the diagnosis, with its first report that is `enclosed`.
 */
export function furtherOpinions(facts: OpinionFacts, enclosed: (recordId: string) => boolean): PacketPlan['further'] {
  return opinionsSoFar(facts).flatMap((opinion, index) => {
    const text = statedText(opinion, 'treatment') || statedText(opinion, 'diagnosis');
    if (index === 0 || text === '') return [];
    const physician = [physicianOf(opinion, facts.providers), specialtyOf(opinion, facts.providers)];
    return [
      {
        title: opinionTitle(index),
        statement: { text, recordId: opinion.recordIds.find(enclosed) ?? null },
        physician: physician.filter((each) => each !== '').join(', '),
        date: opinion.date,
      },
    ];
  });
}

/** Returns the comparison for a packet, with the patient's verdicts; null: no opinions. Points without text have no row. */
export function planOpinions(facts: OpinionFacts, reasons: string): PlannedOpinions | null {
  const { opinions, pairs } = compare(opinionsSoFar(facts), facts.judgements);
  if (opinions.length === 0) return null;
  const rows = CLAIM_KEYS.filter((key) => opinions.some((opinion) => statedText(opinion, key) !== '')).map((key) => ({
    label: CLAIM_LABELS[key],
    passages: opinions.map((opinion) =>
      statedText(opinion, key) === '' ? [] : [{ text: statedText(opinion, key), sources: opinion.claims[key]?.sources ?? [] }],
    ),
    judgements: pairs.flatMap((pair) =>
      pair.rows.filter(({ row }) => row === key).flatMap((row) => judgementSentences(pair, row, opinions)),
    ),
  }));
  return {
    opinions: opinions.map((opinion, index) => ({
      title: opinionTitle(index),
      physician: physicianOf(opinion, facts.providers),
      specialty: specialtyOf(opinion, facts.providers),
      date: opinion.date,
    })),
    rows: [...rows, ...answersRow(opinions, facts.replies)],
    reasons,
  };
}
