import { z } from 'zod';
import { Id, Instant, Line, Prose, Sha256 } from './identity.ts';
import { PartialDate } from './partial-date.ts';
import { RECORD_KINDS } from './record-kinds.ts';

export const RecordKind = z.enum(RECORD_KINDS);
export type RecordKind = z.infer<typeof RecordKind>;

/**
 * How the pages of a record were obtained from its source file, best first: as they are; after repair of
 * the file's structure; after opening its encryption; redrawn as pictures. `locked` waits for a password.
 */
const READINGS = ['as-is', 'repaired', 'decrypted', 'pictures', 'locked'] as const;
export const Reading = z.enum(READINGS);
export type Reading = z.infer<typeof Reading>;

/** Formats that an import accepts. */
const SOURCE_FORMATS = ['pdf', 'jpeg', 'png', 'tiff', 'webp', 'heic'] as const;
export const SourceFormat = z.enum(SOURCE_FORMATS);
export type SourceFormat = z.infer<typeof SourceFormat>;

/** What a person may change of a record. */
export const RecordDraft = z.object({
  kind: RecordKind.nullable(),
  title: Line,
  serviceDate: PartialDate.nullable(),
  providerId: Id.nullable(),
  /** Own remarks; they stay in the vault and never enter a packet. */
  remarks: Prose,
  /** A line of "key events" on the packet's first page; empty: none. */
  keyEvent: Line,
  reviewed: z.boolean(),
});
export type RecordDraft = z.infer<typeof RecordDraft>;

/** A change of some of it; what is not given stays. */
export const RecordChange = RecordDraft.partial();
export type RecordChange = z.infer<typeof RecordChange>;

/** One document of the case as a reader would count it. (Named so as not to hide TypeScript's `Record`.) */
export const MedicalRecord = RecordDraft.extend({
  id: Id,
  caseId: Id,
  /** The file it came from, as it was, kept for good. */
  source: z.object({ name: z.string(), format: SourceFormat, sha256: Sha256, bytes: z.int() }),
  reading: Reading,
  /** Said when something of the source could not be kept, for example "2 of 12 pages could not be read". */
  loss: z.string(),
  /** The pages as a PDF that every reader opens, by content; null while locked. */
  pagesSha256: Sha256.nullable(),
  pages: z.int(),
  /** Pages that carry text that can be searched. */
  textPages: z.int(),
  added: Instant,
  removed: Instant.nullable(),
});
export type MedicalRecord = z.infer<typeof MedicalRecord>;

/** A record that a search found, and why: by its title or provider, or by the first page that speaks of it. */
export const RecordHit = z.object({
  id: Id,
  title: z.string(),
  serviceDate: PartialDate.nullable(),
  /** The first page with all the words, from 1; null: none has them. */
  page: z.int().nullable(),
  /** What stands there, in pieces; those that were looked for are `hit`. */
  excerpt: z.array(z.object({ text: z.string(), hit: z.boolean() })),
});
export type RecordHit = z.infer<typeof RecordHit>;
