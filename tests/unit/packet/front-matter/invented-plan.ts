import { createHash } from 'node:crypto';
import type { ImportedEntry } from '../../../../electron/packet/typeset-result.ts';
import type { PacketPlan, PlannedNote, PlannedRecord } from '../../../../shared/domain/packet-plan.ts';

/** Invented plans as plain data. */

function uuid(name: string): string {
  const hash = createHash('sha256').update(name).digest('hex');
  return `${hex(hash, 0, 8)}-${hex(hash, 8, 4)}-4${hex(hash, 12, 3)}-8${hex(hash, 15, 3)}-${hex(hash, 18, 12)}`;
}

function hex(hash: string, from: number, length: number): string {
  return hash.slice(from, from + length);
}

export function plannedRecord(name: string, change: Partial<PlannedRecord> = {}): PlannedRecord {
  const sha256 = createHash('sha256').update(name).digest('hex');
  return {
    kind: 'record',
    id: uuid(name),
    title: name,
    recordKind: 'laboratory',
    serviceDate: '2026-01-14',
    provider: 'Lakeside Laboratory',
    pages: 3,
    reading: 'as-is',
    loss: '',
    sourceName: `${name}.pdf`,
    sourceSha256: sha256,
    pagesSha256: sha256,
    ...change,
  };
}

export function lockedRecord(name: string): PlannedRecord {
  return plannedRecord(name, { reading: 'locked', pagesSha256: null, pages: 0 });
}

export function plannedNote(name: string, text: string, change: Partial<PlannedNote> = {}): PlannedNote {
  const parts = [{ label: '', text }];
  return { kind: 'note', id: uuid(name), title: name, date: '2026-01-20', provider: 'Dr First', present: '', parts, ...change };
}

export function aPlan(change: Partial<PacketPlan> = {}): PacketPlan {
  const visit = plannedRecord('Consultation', { recordKind: 'consultation', provider: 'Dr First, General Hospital' });
  const medicines = plannedRecord('Medication list', { recordKind: 'medication', pages: 1 });
  const operation = plannedRecord('Operative note', { recordKind: 'procedure', serviceDate: '2021-05', pages: 10 });
  return {
    style: 'full',
    follows: null,
    opinions: null,
    paper: 'letter',
    date: '2026-03-02',
    program: 'Second Look 0.1.0',
    patient: 'Sample Patient',
    born: '1960-02-29',
    contact: '+1 555 0100',
    recipient: 'Dr Second, Spine Institute',
    appointment: '2026-03-12T10:30',
    appointmentPlace: 'Room 210',
    safeUntil: '2026-04-01',
    question: 'Is fusion at L4–L5 needed now?',
    diagnosis: { text: 'Degenerative spondylolisthesis.', recordId: visit.id },
    treatment: { text: 'Fusion recommended.', recordId: visit.id },
    firstPhysician: 'Dr First',
    firstOpinionDate: '2026-01-14',
    further: [],
    reasons: 'Major surgery recommended.',
    questions: [],
    medication: { text: 'Gabapentin 300 mg\nNaproxen 500 mg', recordId: medicines.id },
    allergies: { text: 'Penicillin', recordId: medicines.id },
    keyEvents: [{ date: '2021-05', text: 'Microdiscectomy', recordId: operation.id }],
    missing: [{ name: 'Slides', why: 'held by the pathology laboratory' }],
    sections: [
      {
        title: 'Laboratory results',
        sealed: false,
        entries: [plannedRecord('Blood count'), plannedRecord('Metabolic panel', { pages: 7 })],
      },
      { title: 'Procedures and operations', sealed: false, entries: [operation] },
      { title: 'Consultation notes of physicians', sealed: false, entries: [visit] },
      { title: 'Hospital stays', sealed: false, entries: [lockedRecord('Discharge summary')] },
      { title: 'Medication and allergies', sealed: false, entries: [medicines] },
      {
        title: 'The patient’s own notes',
        sealed: false,
        entries: [plannedNote('Talk with Dr First', 'He said it can wait.\n\nI asked for therapy.')],
      },
    ],
    mark: '',
    ...change,
  };
}

/** The result when every record's pages are imported as planned. */
export function importedEntries(plan: PacketPlan): ImportedEntry[] {
  return plan.sections
    .flatMap(({ entries }) => entries)
    .map((entry) => ({
      id: entry.id,
      pages: entry.kind === 'record' && entry.pagesSha256 !== null ? entry.pages : 0,
      remark: '',
    }));
}
