import { applyChange } from '../domain/apply-change.ts';
import type { OpinionChange, OpinionDraft } from '../domain/opinion.ts';
import type { PartialDate } from '../domain/partial-date.ts';
import type { Provider } from '../domain/provider.ts';
import { physicianFields, sourceFields } from './opinion-proposals.ts';

/** A report, or the note of a talk, that an opinion is from. */
export interface OpinionSource {
  date: PartialDate | null;
  /** Who wrote or gave it; null: unknown. */
  providerId: string | null;
}

/** The ids of the reports and notes that a change names and the opinion does not. */
export function addedSources(
  before: Pick<OpinionDraft, 'recordIds' | 'noteIds'>,
  change: OpinionChange,
): { recordIds: string[]; noteIds: string[] } {
  const added = (current: readonly string[] = [], former: readonly string[]) => current.filter((id) => !former.includes(id));
  return { recordIds: added(change.recordIds, before.recordIds), noteIds: added(change.noteIds, before.noteIds) };
}

/**
 * Completes a change of an opinion. `sources` that are new to the opinion give its date and physician. A newly chosen physician
 * gives specialty and perspective. Values that the person wrote stay. `providers`: those removed too.
 */
export function completeOpinionChange(
  before: OpinionDraft,
  change: OpinionChange,
  { sources, providers }: { sources: readonly OpinionSource[]; providers: readonly Provider[] },
): OpinionChange {
  const providerOf = (id: string | null) => providers.find((provider) => provider.id === id);
  let known = change;
  for (const { date, providerId } of sources) {
    const provider = providerOf(providerId);
    const physician = provider?.kind === 'physician' && provider.removed === null ? provider.id : null;
    known = applyChange(known, sourceFields({ date, providerId: physician }, applyChange(before, known)));
  }
  const chosen = known.providerId === before.providerId ? undefined : providerOf(known.providerId ?? null);
  if (!chosen) return known;
  const fields = physicianFields(chosen, before);
  return {
    ...known,
    ...fields,
    specialty: change.specialty || fields.specialty,
    perspective: change.perspective && change.perspective !== 'unsaid' ? change.perspective : fields.perspective,
  };
}
