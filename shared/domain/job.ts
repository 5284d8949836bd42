import { z } from 'zod';
import { Id, Instant } from './identity.ts';

/** What became of one file of an import. */
export const FileOutcome = z.object({
  name: z.string(),
  outcome: z.enum(['imported', 'duplicate', 'locked', 'refused']),
  recordId: Id.nullable(),
  /** Why, in words a person uses; empty when imported without a remark. */
  why: z.string(),
});
export type FileOutcome = z.infer<typeof FileOutcome>;

/** A file that could not be read from the vault and is not in an archive, by its path there. */
export const UnreadableFile = z.object({ path: z.string(), why: z.string() });
export type UnreadableFile = z.infer<typeof UnreadableFile>;

export const JobResult = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('import'), files: z.array(FileOutcome) }),
  z.object({
    kind: z.literal('packet'),
    packetId: Id,
    fileName: z.string(),
    pages: z.int(),
    bytes: z.int(),
    /** Records that are not in the packet as they are, each with what was done. */
    remarks: z.array(z.object({ recordId: Id, title: z.string(), why: z.string() })),
  }),
  z.object({ kind: z.literal('check'), files: z.int(), problems: z.array(z.string()) }),
  z.object({ kind: z.literal('sample'), caseId: Id }),
  /** Everything of a case was written as one file. */
  z.object({ kind: z.literal('whole'), files: z.int(), bytes: z.int(), missing: z.array(UnreadableFile) }),
]);
export type JobResult = z.infer<typeof JobResult>;

/** Work that goes on in the background; it survives a reload of the window. */
export const Job = z.object({
  id: Id,
  kind: z.enum(['import', 'packet', 'check', 'sample', 'whole']),
  caseId: Id.nullable(),
  state: z.enum(['running', 'done', 'cancelled', 'failed']),
  /** What is being done now, for the quiet bar: "Reading 14 files". */
  label: z.string(),
  done: z.int(),
  /** 0 while not known. */
  total: z.int(),
  started: Instant,
  /** Null while it runs. */
  ended: Instant.nullable(),
  result: JobResult.nullable(),
  /** What happened, what was kept, what to do; when failed. */
  failure: z.string(),
});
export type Job = z.infer<typeof Job>;
export type JobKind = Job['kind'];
/** What a job of a kind gives. */
export type JobResultOf<K extends JobKind> = Extract<JobResult, { kind: K }>;

/** One line of the event stream. */
export const AppEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('job'), job: Job }),
  /** What became of one file, as soon as it is known. */
  z.object({ type: z.literal('file'), jobId: Id, file: FileOutcome }),
  /** Something of this subject changed: read it again. */
  z.object({
    type: z.literal('changed'),
    subject: z.enum([
      'vault',
      'cases',
      'records',
      'providers',
      'notes',
      'checklist',
      'packets',
      'review',
      'letters',
      'requests',
      'custody',
      'insurance',
      'contacts',
      'questions',
      'reminders',
      'opinions',
      'replies',
      'resolution',
      'decision',
      'hints',
    ]),
    caseId: Id.nullable(),
  }),
]);
export type AppEvent = z.infer<typeof AppEvent>;
