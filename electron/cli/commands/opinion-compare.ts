import { type Comparison, compare } from '../../../shared/comparison/compare.ts';
import { judgementLabel, outcomeSentences, outcomeTitle, ROW_PHRASES } from '../../../shared/comparison/outcome.ts';
import { CLAIM_KEYS, type ClaimKey, type Opinion } from '../../../shared/domain/opinion.ts';
import { formatList } from '../../../shared/format/sentences.ts';
import { evidenceOf } from '../../../shared/ledger/evidence.ts';
import {
  EVIDENCE_TITLES,
  evidenceGaps,
  laterLabel,
  type MissedEntry,
  missedRecordLabel,
  notReceivedLabel,
  unknownEvidenceLabel,
} from '../../../shared/ledger/evidence-gaps.ts';
import { CLAIM_LABELS, physicianOf, statedText } from '../../../shared/opinions/opinion-labels.ts';
import { type Command, EXIT } from '../command.ts';

type NameOf = (opinion: Opinion) => string;
type Evidence = ReturnType<typeof evidenceGaps>;

/** Who could look at what, before what they concluded. */
function evidenceLines({ gaps, state }: Evidence, nameOf: NameOf): string[] {
  const gapLine = (label: string, entries: readonly MissedEntry[]) =>
    entries.length === 0 ? [] : [label, ...entries.map((entry) => `  ${missedRecordLabel(entry)}`)];
  const unknown = unknownEvidenceLabel(gaps.filter(({ known }) => !known).map(({ opinion }) => nameOf(opinion)));
  return [
    `${EVIDENCE_TITLES[state]}.`,
    ...gaps.flatMap(({ opinion, notReceived, later }) => [
      ...gapLine(notReceivedLabel(nameOf(opinion), notReceived), notReceived),
      ...gapLine(laterLabel(nameOf(opinion), later), later),
    ]),
    ...(unknown ? [unknown] : []),
  ];
}

/** The statement of each opinion on a point, and the person's judgement of each pair. */
function pointLines({ opinions, pairs }: Comparison, key: ClaimKey, nameOf: NameOf): string[] {
  const judged = pairs.flatMap(({ a, b, rows }) => {
    const remarks = rows
      .filter(({ row }) => row === key)
      .map(judgementLabel)
      .join('');
    return remarks === '' ? [] : [pairs.length > 1 ? `  ${nameOf(a)} and ${nameOf(b)}: ${remarks}` : `  You say: ${remarks}`];
  });
  return [
    '',
    CLAIM_LABELS[key],
    ...opinions.map((opinion) => `  ${nameOf(opinion)}: ${statedText(opinion, key).replaceAll('\n', '\n    ') || 'not said'}`),
    ...judged,
  ];
}

/** The same for programs: opinions by id, and the records that each could not rest on. */
function asData({ outcome, kinds, opinions, pairs }: Comparison, { state, gaps }: Evidence, nameOf: NameOf) {
  return {
    outcome,
    kinds,
    opinions: opinions.map((opinion) => ({ id: opinion.id, physician: nameOf(opinion) })),
    // Programs of others rely on the key `notHad`: the key stays.
    evidence: {
      state,
      gaps: gaps.map(({ opinion, notReceived, ...gap }) => ({ opinion: opinion.id, notHad: notReceived, ...gap })),
    },
    pairs: pairs.map(({ a, b, ...pair }) => ({ a: a.id, b: b.id, ...pair })),
  };
}

export const opinionCompare: Command = {
  name: 'opinion compare',
  help: 'Lays the opinions of a case side by side: who could look at what, where you said that they agree and differ. It does not say who is right.',
  arguments: ['CASE'],
  options: {},
  json: true,
  async run(terminal, given) {
    const [caseId = ''] = given.arguments;
    const { client } = await terminal.opened();
    const [of, opinions, judgements, ledger, records, providers] = await Promise.all([
      client.cases.get({ id: caseId }),
      client.opinions.list({ caseId }),
      client.comparison.judgements({ caseId }),
      client.ledger.get({ caseId }),
      client.records.list({ caseId }),
      client.providers.list({ caseId }),
    ]);
    const comparison = compare(opinions, judgements);
    const nameOf: NameOf = (opinion) => physicianOf(opinion, providers);
    const evidence = evidenceGaps(evidenceOf({ case: of, ledger, opinions, records, providers }), comparison.opinions);
    const stated = CLAIM_KEYS.filter((key) => comparison.opinions.some((opinion) => statedText(opinion, key) !== ''));
    const unstated = CLAIM_KEYS.filter((key) => !stated.includes(key)).map((key) => ROW_PHRASES[key]);
    const isTooFew = comparison.outcome === 'too-few';
    const lines = [
      ...(isTooFew ? [] : [...evidenceLines(evidence, nameOf), '']),
      `${outcomeTitle(comparison)}.`,
      ...outcomeSentences(comparison, nameOf),
      ...stated.flatMap((key) => pointLines(comparison, key, nameOf)),
      ...(isTooFew || unstated.length === 0 ? [] : ['', `Nobody has said anything yet about ${formatList(unstated)}.`]),
    ];
    terminal.answer(asData(comparison, evidence, nameOf), lines.join('\n'));
    return EXIT.done;
  },
};
