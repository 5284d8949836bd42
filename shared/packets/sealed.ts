import type { Case } from '../domain/case.ts';
import type { Note } from '../domain/note.ts';
import type { Opinion } from '../domain/opinion.ts';
import type { PacketChoice } from '../domain/packet.ts';
import type { Provider } from '../domain/provider.ts';
import type { MedicalRecord, RecordKind } from '../domain/record.ts';
import { isGivenBy } from '../providers/names.ts';
import { firstPhysicianOf } from '../providers/roles.ts';
import { newestFirst } from './sections.ts';

/** The facts that show which records and notes contain a conclusion. */
interface ConclusionFacts {
  case: Pick<Case, 'firstPhysician' | 'firstOpinionDate' | 'recipient'>;
  /** In their order. */
  opinions: readonly Opinion[];
  /** Removed ones too. */
  providers: readonly Provider[];
  records: readonly Pick<MedicalRecord, 'id' | 'kind' | 'providerId' | 'serviceDate'>[];
  notes: readonly Pick<Note, 'id' | 'providerId' | 'date'>[];
}

/** Kinds that state conclusions. Other kinds are evidence, even where an opinion cites them. */
const CONCLUSION_KINDS: readonly (RecordKind | null)[] = ['consultation', 'summary', 'other', null];

/** Returns the ids of the providers who gave an opinion, and of the first physician. */
function concludingProviders({ opinions, ...facts }: ConclusionFacts): ReadonlySet<string> {
  const first = firstPhysicianOf({ ...facts, providers: facts.providers.filter(({ removed }) => removed === null) })?.id;
  const gaveOpinion = (provider: Provider) => provider.id === first || opinions.some((opinion) => isGivenBy(opinion, provider));
  const chosen = opinions.flatMap(({ providerId }) => providerId ?? []);
  return new Set([...chosen, ...facts.providers.filter(gaveOpinion).map(({ id }) => id)]);
}

/** Returns a test for notes of talks after the first opinion: such a talk may mention it. */
function talkSince({ case: patientCase, opinions }: ConclusionFacts): (note: ConclusionFacts['notes'][number]) => boolean {
  const first = [patientCase.firstOpinionDate, ...opinions.map(({ date }) => date)].flatMap((date) => date ?? []).toSorted()[0];
  return ({ providerId, date }) =>
    first !== undefined && providerId !== null && date !== null && (date >= first || first.startsWith(date));
}

/**
 * Returns the records and notes that contain a conclusion and would sway a reader (PMC3445697, see docs/domain.md). First the
 * reports and notes of the opinions, in their order. Then cited pages, other texts by the same physicians, and notes of later
 * talks, oldest first.
 */
export function conclusionsOf(facts: ConclusionFacts): string[] {
  const { opinions, records, notes } = facts;
  const named = opinions.flatMap(({ recordIds, noteIds }) => [...recordIds, ...noteIds]);
  const cited = new Set(
    opinions.flatMap(({ claims }) => Object.values(claims).flatMap(({ sources }) => sources.map(({ recordId }) => recordId))),
  );
  const concludingIds = concludingProviders(facts);
  const isByConcluding = (providerId: string | null) => providerId !== null && concludingIds.has(providerId);
  const concludes = ({ id, kind, providerId }: ConclusionFacts['records'][number]) =>
    CONCLUSION_KINDS.includes(kind) && (cited.has(id) || isByConcluding(providerId));
  const isLaterTalk = talkSince(facts);
  const dated = [
    ...records.filter(concludes).map(({ id, serviceDate }) => ({ id, date: serviceDate })),
    ...notes.filter((note) => isByConcluding(note.providerId) || isLaterTalk(note)),
  ];
  const found = dated.toSorted((a, b) => newestFirst(b.date, a.date));
  const present = new Set([...records, ...notes].map(({ id }) => id));
  return [...new Set([...named, ...found.map(({ id }) => id)])].filter((id) => present.has(id));
}

/** Whether an entry counts as a conclusion: by the person's choice, else by the rule. */
export function isSealed(
  { id }: { id: string },
  conclusions: ReadonlySet<string>,
  { sealed }: Pick<PacketChoice, 'sealed'>,
): boolean {
  return sealed[id] ?? conclusions.has(id);
}

/** Marks an entry as a conclusion, or not, by hand. */
export function withSealed(choice: PacketChoice, id: string, sealed: boolean): PacketChoice {
  return { ...choice, sealed: { ...choice.sealed, [id]: sealed } };
}
