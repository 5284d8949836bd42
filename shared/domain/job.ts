import { z } from 'zod';
import { VerifiedVersion } from './backup.ts';
import { Id, Instant } from './identity.ts';

/** The outcome of one file of an import. */
export const FileOutcome = z.object({
  name: z.string(),
  outcome: z.enum(['imported', 'duplicate', 'locked', 'refused']),
  recordId: Id.nullable(),
  /** The reason, as a person reads it. Empty: imported, nothing to add. */
  why: z.string(),
});
export type FileOutcome = z.infer<typeof FileOutcome>;

/** Files of imports that are not records yet. */
export const UnfinishedFiles = z.object({
  /** Received, kept in the vault, and not read yet. */
  waiting: z.int(),
  /** Announced to running imports, and not received completely. */
  incomplete: z.int(),
});
export type UnfinishedFiles = z.infer<typeof UnfinishedFiles>;

/** A file that could not be read from the vault, so that an archive lacks it. `path`: within the archive. */
export const UnreadableFile = z.object({ path: z.string(), why: z.string() });
export type UnreadableFile = z.infer<typeof UnreadableFile>;

/** What a finished job gives, by its kind. */
export const JobResult = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('import'), files: z.array(FileOutcome) }),
  z.object({
    kind: z.literal('packet'),
    packetId: Id,
    fileName: z.string(),
    pages: z.int(),
    bytes: z.int(),
    /** Records that are not unchanged in the packet, and what was done with each. */
    remarks: z.array(z.object({ recordId: Id, title: z.string(), why: z.string() })),
  }),
  z.object({
    kind: z.literal('check'),
    files: z.int(),
    problems: z.array(z.string()),
    foundAgain: z.int(),
    databaseDamaged: z.boolean(),
  }),
  z.object({ kind: z.literal('sample'), caseId: Id }),
  /** `failed`: files that are still sealed with the key before, since they are damaged; that key stays for them. */
  z.object({ kind: z.literal('new-keys'), files: z.int(), failed: z.int() }),
  /** A whole case was exported as one file. */
  z.object({ kind: z.literal('export'), files: z.int(), bytes: z.int(), missing: z.array(UnreadableFile) }),
  /** A version of the backup was made, or the latest one holds everything. */
  z.object({
    kind: z.literal('backup'),
    folder: z.string(),
    version: z.string(),
    /** False: nothing has changed since that version. */
    isNew: z.boolean(),
    /** Files of this version in the backup. */
    files: z.int(),
    /** Those that were copied and read back now. */
    copied: z.int(),
    bytes: z.int(),
    /** Files that were missing or damaged in the vault. */
    missing: z.int(),
    /** Old versions that were thinned out. */
    removed: z.int(),
    /** False: a version cannot be read, so none is thinned out. */
    canThin: z.boolean(),
  }),
  z.object({ kind: z.literal('backup-check'), files: z.int(), versions: z.array(VerifiedVersion) }),
  /** A version was restored as a new vault. `lost`: what it lacks, each as a sentence. */
  z.object({
    kind: z.literal('restore'),
    folder: z.string(),
    version: z.string(),
    files: z.int(),
    cases: z.int(),
    records: z.int(),
    pages: z.int(),
    lost: z.array(z.string()),
    /** Where the vault is now that was in this place; null: there was none. */
    kept: z.string().nullable(),
  }),
  /** A case that was handed over was added or merged: so many entries. */
  z.object({
    kind: z.literal('bundle'),
    caseId: Id,
    isNew: z.boolean(),
    added: z.int(),
    replaced: z.int(),
    removed: z.int(),
    conflicts: z.int(),
    /** Files that are not in the vault now: damaged, cut off, or not in the bundle. */
    missing: z.array(UnreadableFile),
  }),
]);
export type JobResult = z.infer<typeof JobResult>;

/** Work in the background. A job survives a reload of the window. */
export const Job = z.object({
  id: Id,
  kind: z.enum(['import', 'packet', 'check', 'sample', 'export', 'backup', 'backup-check', 'restore', 'bundle', 'new-keys']),
  caseId: Id.nullable(),
  state: z.enum(['running', 'done', 'cancelled', 'failed']),
  /** The text of the status bar: "Reading 14 files". */
  label: z.string(),
  done: z.int(),
  /** 0: not known yet. */
  total: z.int(),
  started: Instant,
  /** Null: it still runs. */
  ended: Instant.nullable(),
  result: JobResult.nullable(),
  /** Why it failed: what happened, what was kept, what to do. Empty: it did not. */
  failure: z.string(),
});
export type Job = z.infer<typeof Job>;
export type JobKind = Job['kind'];
/** The result of a job of one kind. */
export type JobResultOf<K extends JobKind> = Extract<JobResult, { kind: K }>;

/** One event of the stream. */
export const AppEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('job'), job: Job }),
  /** The outcome of one file, as soon as it is known. */
  z.object({ type: z.literal('file'), jobId: Id, file: FileOutcome }),
  /** The vault is about to lock itself: save what is typed, and answer (`locking.answer`). */
  z.object({ type: z.literal('locking'), id: Id }),
  /** Data of this subject changed: read it again. */
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
      'backup',
      'locking',
      'keys',
    ]),
    caseId: Id.nullable(),
  }),
]);
export type AppEvent = z.infer<typeof AppEvent>;
