import type { PacketPlan } from '../../../shared/domain/packet-plan.ts';

/** A plan with these records alone. Their bytes are found by id. */
export function minimalPlan(
  records: readonly { id: string; pages: number }[],
  paper: PacketPlan['paper'] = 'original',
): PacketPlan {
  const proven = { text: '', recordId: null };
  return {
    style: 'full',
    follows: null,
    opinions: null,
    paper,
    date: '2026-03-12',
    program: 'Second Look test',
    patient: 'Jane Sample',
    born: '1960-01-02',
    contact: '',
    recipient: '',
    appointment: null,
    appointmentPlace: '',
    safeUntil: null,
    question: 'Is it?',
    diagnosis: proven,
    treatment: proven,
    firstPhysician: '',
    firstOpinionDate: null,
    further: [],
    reasons: '',
    questions: [],
    medication: proven,
    allergies: proven,
    keyEvents: [],
    missing: [],
    sections: [
      {
        title: 'Records',
        sealed: false,
        entries: records.map(({ id, pages }) => ({
          kind: 'record',
          id,
          title: `Record ${id}`,
          recordKind: null,
          serviceDate: null,
          provider: '',
          pages,
          reading: 'as-is',
          loss: '',
          sourceName: `${id}.pdf`,
          sourceSha256: '0'.repeat(64),
          pagesSha256: '0'.repeat(64),
        })),
      },
    ],
    mark: '',
  };
}
