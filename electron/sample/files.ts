import type { RecordDraft } from '../../shared/domain/record.ts';
import type { Dates } from './dates.ts';
import { decidedFiles } from './decided/list.ts';
import { fileList } from './list.ts';

/** What the person has noted of a record. */
export type SampleRecord = Pick<RecordDraft, 'kind' | 'title' | 'serviceDate' | 'keyEvent' | 'reviewed'> & {
  provider: string | null;
};

/** With which part of its story a file of the case that is decided came. */
export type CameWith = 'before' | 'second' | 'rereading' | 'answers';

export interface SampleFile {
  name: string;
  /** Of a locked PDF. */
  password?: string;
  record: SampleRecord;
  bytes: Uint8Array;
  /** Of the case that is decided. */
  came?: CameWith;
}

/** A file that is not made yet. */
export type PlannedFile = Omit<SampleFile, 'bytes'> & { make: () => Promise<Uint8Array> };

/** Every file of both cases that is not made yet: of the one that is being prepared, then of the one that is decided. */
export function plannedFiles(when: Dates): PlannedFile[] {
  return [...fileList(when), ...decidedFiles(when)];
}

/** Every file of both cases, made one after the other. The same calendar gives the same bytes. */
export async function* sampleFiles(when: Dates): AsyncGenerator<SampleFile> {
  for (const { make, ...file } of plannedFiles(when)) yield { ...file, bytes: await make() };
}
