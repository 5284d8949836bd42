import { type Comparison, compare, type Pair } from '../comparison/compare.ts';
import { judgementLabel, outcomeSentences, outcomeTitle, perspectiveLabel, ROW_PHRASES } from '../comparison/outcome.ts';
import { CLAIM_KEYS, type ClaimKey, type Opinion } from '../domain/opinion.ts';
import type { Printout, PrintoutBlock } from '../domain/printout.ts';
import type { Reply } from '../domain/reply.ts';
import { patientAddress } from '../format/address.ts';
import { formatDate } from '../format/format-date.ts';
import { formatList } from '../format/sentences.ts';
import type { Journey } from '../journey/journey.ts';
import type { Evidence } from '../ledger/evidence.ts';
import {
  EVIDENCE_TITLES,
  evidenceGaps,
  laterLabel,
  type MissedEntry,
  missedRecordLabel,
  notReceivedLabel,
  unknownEvidenceLabel,
  WHY_EVIDENCE_FIRST,
} from '../ledger/evidence-gaps.ts';
import { ANSWERS_LABEL, answersTo } from '../opinions/answers.ts';
import { citationLine } from '../opinions/citations.ts';
import { CLAIM_LABELS, opinionTitle, physicianOf, statedText } from '../opinions/opinion-labels.ts';

type Facts = Pick<Journey, 'case' | 'today' | 'opinions' | 'judgements' | 'replies' | 'providers'>;

/**
 * The printout of the comparison: what each opinion could rest on, how they compare, what each says. Empty cells are left to
 * write in.
 */
export function opinionsPrintout(facts: Facts, evidence: Evidence): Printout {
  const { case: patientCase, today, opinions, judgements, providers } = facts;
  const comparison = compare(opinions, judgements);
  const nameOf = (opinion: Opinion) => physicianOf(opinion, providers);
  return {
    title: 'Opinions side by side',
    form: 'sheet',
    from: patientAddress(patientCase),
    to: '',
    date: today,
    subject: `What each physician said, in the order in which it was said. Where nothing is written, nothing was said${comparison.pairs.length === 1 ? ', or it is not compared yet' : ''}.`,
    blocks: [
      ...evidenceBlocks(evidence, comparison.opinions, nameOf),
      ...outcomeBlocks(comparison, nameOf),
      ...claimBlocks(comparison, facts, nameOf),
      ...answerBlocks(comparison.opinions, facts.replies, nameOf),
      ...judgedBlocks(comparison, nameOf),
    ],
    footnote: 'Where they agree and differ is written down as the patient sees it. It does not say who is right.',
    mark: '',
    fileName: `opinions-${today}.pdf`,
  };
}

type NameOf = (opinion: Opinion) => string;

function evidenceBlocks(evidence: Evidence, opinions: readonly Opinion[], nameOf: NameOf): PrintoutBlock[] {
  if (opinions.length < 2) return [];
  const { gaps, state } = evidenceGaps(evidence, opinions);
  const unknown = unknownEvidenceLabel(gaps.filter(({ known }) => !known).map(({ opinion }) => nameOf(opinion)));
  return [
    { kind: 'heading', text: 'Did they see the same?' },
    { kind: 'paragraph', text: [`${EVIDENCE_TITLES[state]}.`, state === 'differs' ? WHY_EVIDENCE_FIRST : ''].join(' ').trim() },
    ...gaps.flatMap(({ opinion, notReceived, later }): PrintoutBlock[] => [
      ...listBlocks(notReceivedLabel(nameOf(opinion), notReceived), notReceived),
      ...listBlocks(laterLabel(nameOf(opinion), later), later),
    ]),
    ...(unknown ? [{ kind: 'paragraph' as const, text: unknown }] : []),
  ];
}

function listBlocks(text: string, entries: readonly MissedEntry[]): PrintoutBlock[] {
  if (entries.length === 0) return [];
  return [
    { kind: 'paragraph', text },
    { kind: 'list', items: entries.map(missedRecordLabel) },
  ];
}

function outcomeBlocks(comparison: Comparison, nameOf: NameOf): PrintoutBlock[] {
  return [
    { kind: 'heading', text: 'Do they agree?' },
    { kind: 'paragraph', text: `${outcomeTitle(comparison)}.` },
    ...outcomeSentences(comparison, nameOf).map((text): PrintoutBlock => ({ kind: 'paragraph', text })),
  ];
}

/** What each opinion says, a row per point. Of two opinions also how they compare. */
function claimBlocks({ opinions, pairs }: Comparison, { opinions: all, providers }: Facts, nameOf: NameOf): PrintoutBlock[] {
  if (opinions.length === 0) return [];
  const onlyPair = pairs.length === 1 ? pairs[0] : undefined;
  const stated = CLAIM_KEYS.filter((key) => opinions.some((opinion) => statedText(opinion, key) !== ''));
  const unstated = CLAIM_KEYS.filter((key) => !stated.includes(key));
  const judged = (key: ClaimKey) => onlyPair?.rows.filter(({ row }) => row === key).map(judgementLabel) ?? [];
  const opinionLabel = (opinion: Opinion) => opinionTitle(all.findIndex(({ id }) => id === opinion.id));
  return [
    { kind: 'heading', text: 'What they say' },
    {
      kind: 'fields',
      rows: opinions.map((opinion) => ({
        label: nameOf(opinion),
        value: givenLabel(opinion, opinionLabel(opinion), perspectiveLabel(opinion, providers)),
      })),
    },
    {
      kind: 'table',
      columns: ['', ...opinions.map((opinion) => nameOf(opinion)), ...(onlyPair ? ['Agree or differ'] : [])],
      rows: stated.map((key) => [CLAIM_LABELS[key], ...opinions.map((opinion) => statedText(opinion, key)), ...judged(key)]),
    },
    ...(unstated.length > 0
      ? [
          {
            kind: 'paragraph' as const,
            text: `Nobody has said anything yet about ${formatList(unstated.map((key) => ROW_PHRASES[key]))}.`,
            secondary: true,
          },
        ]
      : []),
  ];
}

/** The replies, by physician and point, with their sources. */
function answerBlocks(opinions: readonly Opinion[], replies: readonly Reply[], nameOf: NameOf): PrintoutBlock[] {
  const rows = opinions.flatMap((opinion) =>
    CLAIM_KEYS.flatMap((key) => answersTo(replies, opinion, key)).map(({ claim, on, text, citations }) => {
      const sources = citations.map(citationLine).filter((line) => line !== '');
      const about = [on && formatDate(on), claim && `on ${ROW_PHRASES[claim]}`].filter(Boolean).join(', ');
      const replyText = [about, text.trim()].filter(Boolean).join(': ');
      return {
        label: nameOf(opinion),
        value: [replyText, sources.length > 0 && `Sources: ${sources.join('; ')}`].filter(Boolean).join('\n'),
      };
    }),
  );
  return rows.length === 0
    ? []
    : [
        { kind: 'heading', text: ANSWERS_LABEL },
        { kind: 'fields', rows },
      ];
}

function givenLabel(opinion: Opinion, opinionLabel: string, from: string): string {
  const when = [opinion.date && formatDate(opinion.date), opinion.form === 'talk' ? 'in a talk' : 'in writing'];
  return [opinionLabel, from, when.filter(Boolean).join(', ')].filter(Boolean).join(' · ');
}

/** For three and more opinions: the judgements of each pair. */
function judgedBlocks({ pairs }: Comparison, nameOf: NameOf): PrintoutBlock[] {
  if (pairs.length < 2) return [];
  return pairs.flatMap((pair): PrintoutBlock[] => {
    const rows = fieldsOf(pair);
    return rows.length === 0
      ? []
      : [
          { kind: 'heading', text: `${nameOf(pair.a)} and ${nameOf(pair.b)}` },
          { kind: 'fields', rows },
        ];
  });
}

function fieldsOf({ rows }: Pair): { label: string; value: string }[] {
  return rows
    .filter(({ verdict }) => verdict !== null)
    .map((row) => ({ label: CLAIM_LABELS[row.row], value: judgementLabel(row) }));
}
