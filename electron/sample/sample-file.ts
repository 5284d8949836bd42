import type { RecordDraft } from '../../shared/domain/record.ts';

/** What the person noted of a record. */
export type SampleRecord = Pick<RecordDraft, 'kind' | 'title' | 'serviceDate' | 'keyEvent' | 'reviewed'> & {
  provider: string | null;
};

/** The part of the decided case's story with which a file arrives. */
export type StoryPart = 'before' | 'second' | 'rereading' | 'answers';

export interface SampleFile {
  name: string;
  /** Opens a locked PDF. */
  password?: string;
  record: SampleRecord;
  bytes: Uint8Array;
  /** Only in files of the decided case. */
  storyPart?: StoryPart;
}

/** A file whose bytes do not exist yet. */
export type PlannedFile = Omit<SampleFile, 'bytes'> & { make: () => Promise<Uint8Array> };
