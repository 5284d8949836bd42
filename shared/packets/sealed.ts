import type { Case } from '../domain/case.ts';
import type { Note } from '../domain/note.ts';
import type { Opinion } from '../domain/opinion.ts';
import type { PacketChoice } from '../domain/packet.ts';
import type { Provider } from '../domain/provider.ts';
import type { MedicalRecord, RecordKind } from '../domain/record.ts';
import { isGivenBy } from '../providers/names.ts';
import { firstPhysicianOf } from '../providers/roles.ts';
import { newestFirst } from './sections.ts';

/** From what it is known which records and notes carry a conclusion. */
interface ConclusionFacts {
  case: Pick<Case, 'firstPhysician' | 'firstOpinionDate' | 'recipient'>;
  /** In their order. */
  opinions: readonly Opinion[];
  /** Those removed as well. */
  providers: readonly Provider[];
  records: readonly Pick<MedicalRecord, 'id' | 'kind' | 'providerId' | 'serviceDate'>[];
  notes: readonly Pick<Note, 'id' | 'providerId' | 'date'>[];
}

/** Kinds that say what somebody concluded. Others are the evidence itself, also where an opinion stands on them. */
const CONCLUDING: readonly (RecordKind | null)[] = ['consultation', 'summary', 'other', null];

/** Who gave one of the opinions; the first physician among them also where nobody has written their opinion down yet. */
function concluding({ opinions, ...facts }: ConclusionFacts): ReadonlySet<string> {
  const first = firstPhysicianOf({ ...facts, providers: facts.providers.filter(({ removed }) => removed === null) })?.id;
  const gave = (provider: Provider) => provider.id === first || opinions.some((opinion) => isGivenBy(opinion, provider));
  const chosen = opinions.flatMap(({ providerId }) => providerId ?? []);
  return new Set([...chosen, ...facts.providers.filter(gave).map(({ id }) => id)]);
}

/** Whether a note can be of a talk after the first opinion was given: whoever it was with, it may tell of that. */
function talkSince({ case: of, opinions }: ConclusionFacts): (note: ConclusionFacts['notes'][number]) => boolean {
  const first = [of.firstOpinionDate, ...opinions.map(({ date }) => date)].flatMap((date) => date ?? []).toSorted()[0];
  return ({ providerId, date }) =>
    first !== undefined && providerId !== null && date !== null && (date >= first || first.startsWith(date));
}

/**
 * The records and notes that carry what a physician concluded, so that who reads them first is swayed (docs/domain.md 5,
 * PMC3445697): reports of opinions and notes of their talks, in the order of the opinions; then pages on which their words
 * stand, what else who gave them wrote (an answer to a letter as well), and notes of talks with anybody since, oldest first.
 */
export function conclusionsOf(facts: ConclusionFacts): string[] {
  const { opinions, records, notes } = facts;
  const named = opinions.flatMap(({ recordIds, noteIds }) => [...recordIds, ...noteIds]);
  const cited = new Set(
    opinions.flatMap(({ claims }) => Object.values(claims).flatMap(({ sources }) => sources.map(({ recordId }) => recordId))),
  );
  const who = concluding(facts);
  const by = (providerId: string | null) => providerId !== null && who.has(providerId);
  const concludes = ({ id, kind, providerId }: ConclusionFacts['records'][number]) =>
    CONCLUDING.includes(kind) && (cited.has(id) || by(providerId));
  const since = talkSince(facts);
  const dated = [
    ...records.filter(concludes).map(({ id, serviceDate }) => ({ id, date: serviceDate })),
    ...notes.filter((note) => by(note.providerId) || since(note)),
  ];
  const found = dated.toSorted((a, b) => newestFirst(b.date, a.date));
  const present = new Set([...records, ...notes].map(({ id }) => id));
  return [...new Set([...named, ...found.map(({ id }) => id)])].filter((id) => present.has(id));
}

/** Whether a record or note counts among the conclusions: as the person chose by hand, else by the rule above. */
export function isSealed(
  { id }: { id: string },
  conclusions: ReadonlySet<string>,
  { sealed }: Pick<PacketChoice, 'sealed'>,
): boolean {
  return sealed[id] ?? conclusions.has(id);
}

/** The choice with a record or note among the conclusions, or taken out of them. */
export function withSealed(choice: PacketChoice, id: string, sealed: boolean): PacketChoice {
  return { ...choice, sealed: { ...choice.sealed, [id]: sealed } };
}
