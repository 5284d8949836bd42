import { z } from 'zod';
import { Id, Instant } from './identity.ts';

/** Where backups go, and how the last one went. */
export const BackupStatus = z.object({
  /** The folder that the person chose; null: no backups are made. */
  place: z.string().nullable(),
  /** The most that all versions together may take, bytes; null: no limit. */
  maxBytes: z.int().nullable(),
  /** Whether the folder, with the backup in it, is there now. */
  present: z.boolean(),
  /** When the latest version was last found to hold all that the vault holds; null: never. */
  last: Instant.nullable(),
  /** Files that this version lacks, because they were missing or damaged in the vault. */
  missing: z.int(),
});
export type BackupStatus = z.infer<typeof BackupStatus>;

/** One version of a backup. */
export const BackupVersion = z.object({
  name: z.string(),
  /** Null: what the version says of itself cannot be read. */
  details: z
    .object({
      made: Instant,
      cases: z.int(),
      records: z.int(),
      pages: z.int(),
      /** With what it shares with other versions. */
      bytes: z.int(),
      /** Files that were missing or damaged in the vault when it was made. */
      missing: z.int(),
    })
    .nullable(),
});
export type BackupVersion = z.infer<typeof BackupVersion>;

/** A case in a version, to look at before anything is restored. */
export const BackupCase = z.object({
  id: Id,
  patient: z.string(),
  question: z.string(),
  /** The latest first. `date`: a partial date. */
  records: z.array(z.object({ title: z.string(), date: z.string().nullable(), pages: z.int() })),
});
export type BackupCase = z.infer<typeof BackupCase>;

/** What the verification of one version found. */
export const VerifiedVersion = z.object({
  name: z.string(),
  /** Each in words a person uses; empty: the version is whole. */
  problems: z.array(z.string()),
});
export type VerifiedVersion = z.infer<typeof VerifiedVersion>;
