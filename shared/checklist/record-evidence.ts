import type { MedicalRecord } from '../domain/record.ts';

/** The fields of a record that the evaluation reads. */
export type RecordEvidence = Pick<MedicalRecord, 'id' | 'kind' | 'title' | 'serviceDate' | 'reviewed' | 'reading'>;
