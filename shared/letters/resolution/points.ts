import { compare, type Difference } from '../../comparison/compare.ts';
import type { Case } from '../../domain/case.ts';
import type { Judgement } from '../../domain/comparison.ts';
import type { ClaimKey, Opinion } from '../../domain/opinion.ts';
import type { PartialDate } from '../../domain/partial-date.ts';
import type { Provider } from '../../domain/provider.ts';
import type { Reply } from '../../domain/reply.ts';
import { formatDate } from '../../format/format-date.ts';
import { toSentence } from '../../format/sentences.ts';
import { statedText } from '../../opinions/opinion-labels.ts';
import { differingOpinions } from '../../resolution/reason-requests.ts';

/** The data of the letters of the resolution. */
export interface ResolutionLetterFacts {
  case: Pick<Case, 'patient' | 'born' | 'contact' | 'condition' | 'family' | 'safeUntil'>;
  /** The recipient; null: not chosen, or removed. */
  provider: Provider | null;
  providers: readonly Provider[];
  /** In the order in which they were given. */
  opinions: readonly Opinion[];
  judgements: readonly Judgement[];
  replies: readonly Reply[];
  /** The recipient's opinion. */
  opinion: Opinion | null;
  /** The date on the letter. */
  date: string;
}

/** What a point is called in a letter to a physician. */
export const CLAIM_NAMES: Record<ClaimKey, string> = {
  diagnosis: 'Diagnosis',
  stage: 'Stage',
  certainty: 'How certain it is',
  treatment: 'Treatment',
  urgency: 'Timing',
  benefit: 'Expected benefit',
  risks: 'Risks',
  alternatives: 'Alternatives',
  reasoning: 'Reasons',
  evidence: 'Evidence',
  lookedAt: 'What was looked at',
  wouldChange: 'What would change this',
};

/** "on 14 Jan 2026", "in Jan 2026". */
export const formatWhen = (date: PartialDate) => `${date.length === 10 ? 'on' : 'in'} ${formatDate(date)}`;

/** A text in quotation marks, on one line. */
export const quote = (text: string) => `“${toSentence(text)}”`;

/** An item of a list: a point, and what a physician said to it. */
export const pointLine = (opinion: Opinion, key: ClaimKey) => `• ${CLAIM_NAMES[key]}: ${quote(statedText(opinion, key))}`;

export interface Points {
  /** The points where this opinion differs from another: those it states, and those it does not. */
  stated: ClaimKey[];
  unstated: ClaimKey[];
  kinds: Difference[];
}

/** Where an opinion differs from others. */
export function pointsOf(
  opinion: Opinion,
  { opinions, judgements }: Pick<ResolutionLetterFacts, 'opinions' | 'judgements'>,
): Points {
  const pairs = compare(opinions, judgements).pairs.filter(({ a, b }) => a.id === opinion.id || b.id === opinion.id);
  const rows = pairs.flatMap((pair) => pair.rows.filter(({ verdict }) => verdict === 'differ').map(({ row }) => row));
  const keys = (Object.keys(CLAIM_NAMES) as ClaimKey[]).filter((key) => rows.includes(key));
  return {
    stated: keys.filter((key) => statedText(opinion, key) !== ''),
    unstated: keys.filter((key) => statedText(opinion, key) === ''),
    kinds: [...new Set(pairs.flatMap(({ kinds }) => kinds))],
  };
}

/** The opinions that differ from another; all, while the person has not compared them. */
export function differingOrAll(facts: Pick<ResolutionLetterFacts, 'opinions' | 'judgements'>): Opinion[] {
  const differing = differingOpinions(facts);
  return differing.length > 0 ? differing : [...facts.opinions];
}

/** The sentence on when an answer is needed. Empty: it is not known how long it is safe to wait. */
export function timeLine({ case: { safeUntil }, date }: Pick<ResolutionLetterFacts, 'case' | 'date'>): string {
  return safeUntil !== null && safeUntil > date
    ? `I have noted that it is safe to wait until ${formatDate(safeUntil)}; an answer well before then would help me most.`
    : '';
}

/** The name of the recipient. Empty: not known. */
export function addressee({
  provider,
  providers,
  opinion,
}: Pick<ResolutionLetterFacts, 'provider' | 'providers' | 'opinion'>): string {
  const listed = provider ?? providers.find(({ id }) => id === opinion?.providerId);
  return listed?.name ?? opinion?.physician.trim() ?? '';
}

/** The patient, as the end of a subject. */
export const patientReference = ({ patient, born }: Pick<Case, 'patient' | 'born'>) => `${patient}, born ${formatDate(born)}`;

/** Joins paragraphs to a body. Empty ones are left out. */
export const joinParagraphs = (...parts: readonly string[]) => parts.filter((part) => part !== '').join('\n\n');

/** A list after its lead. */
export const bulletList = (lead: string, items: readonly string[]) => (items.length === 0 ? '' : [lead, ...items].join('\n'));
