import type { Case } from '../domain/case.ts';
import type { LinkedText, PlannedRecord } from '../domain/packet-plan.ts';
import type { PartialDate } from '../domain/partial-date.ts';
import type { RecordKind } from '../domain/record.ts';
import { samePhysician } from '../providers/names.ts';
import { newestFirst } from './sections.ts';

/** A record that may be evidence for a line of the summary page: it is reviewed and has pages. */
interface EvidenceRecord {
  record: PlannedRecord;
  /** The provider's name without the institution. */
  provider: string;
}

/** Whether two partial dates can be the same day. */
function canBeSameDay(one: PartialDate, other: PartialDate): boolean {
  return one.startsWith(other) || other.startsWith(one);
}

function ofKind(records: readonly EvidenceRecord[], kind: RecordKind): EvidenceRecord[] {
  return records
    .filter(({ record }) => record.recordKind === kind)
    .toSorted((a, b) => newestFirst(a.record.serviceDate, b.record.serviceDate));
}

/**
 * Finds the consultation of the first opinion: the latest one by the first physician, at its date where known. Without a
 * physician: the only possible one. Else null.
 */
function findFirstOpinion(patientCase: Case, records: readonly EvidenceRecord[]): string | null {
  const date = patientCase.firstOpinionDate;
  const atDate = (all: EvidenceRecord[]) => {
    const matching =
      date === null ? [] : all.filter(({ record }) => record.serviceDate && canBeSameDay(record.serviceDate, date));
    return matching.length > 0 ? matching : null;
  };
  const consultations = ofKind(records, 'consultation');
  const byPhysician = consultations.filter(({ provider }) => samePhysician(provider, patientCase.firstPhysician));
  if (byPhysician.length > 0) return (atDate(byPhysician) ?? byPhysician)[0]?.record.id ?? null;
  const candidates = atDate(consultations) ?? (patientCase.firstPhysician === '' ? consultations : []);
  return candidates.length === 1 ? (candidates[0]?.record.id ?? null) : null;
}

/** Links each line of the summary page to the record that is evidence for it; null where it is uncertain. */
export function linkEvidence(
  patientCase: Case,
  records: readonly EvidenceRecord[],
): { diagnosis: LinkedText; treatment: LinkedText; medication: LinkedText; allergies: LinkedText } {
  const opinion = findFirstOpinion(patientCase, records);
  const medicationId = ofKind(records, 'medication')[0]?.record.id ?? null;
  const linkedText = (text: string, recordId: string | null): LinkedText => ({
    text,
    recordId: text.trim() === '' ? null : recordId,
  });
  return {
    diagnosis: linkedText(patientCase.condition, opinion),
    treatment: linkedText(patientCase.treatment, opinion),
    medication: linkedText(patientCase.medication, medicationId),
    allergies: linkedText(patientCase.allergies, medicationId),
  };
}
