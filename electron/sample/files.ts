import type { RecordDraft } from '../../shared/domain/record.ts';
import type { Dates } from './dates.ts';
import { fileList } from './list.ts';
import type { ProviderName } from './texts/case.ts';

/** What the person has noted of a record. */
export type SampleRecord = Pick<RecordDraft, 'kind' | 'title' | 'serviceDate' | 'keyEvent' | 'reviewed'> & {
  provider: ProviderName | null;
};

export interface SampleFile {
  name: string;
  /** Of a locked PDF. */
  password?: string;
  record: SampleRecord;
  bytes: Uint8Array;
}

/** A file that is not made yet. */
export type PlannedFile = Omit<SampleFile, 'bytes'> & { make: () => Promise<Uint8Array> };

/** Every file of the sample case, made one after the other. The same calendar gives the same bytes. */
export async function* sampleFiles(when: Dates): AsyncGenerator<SampleFile> {
  for (const { make, ...file } of fileList(when)) yield { ...file, bytes: await make() };
}
