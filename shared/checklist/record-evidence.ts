import type { MedicalRecord } from '../domain/record.ts';

/** What an evaluation reads of a record. */
export type RecordEvidence = Pick<MedicalRecord, 'id' | 'kind' | 'title' | 'serviceDate' | 'reviewed' | 'reading'>;
