import { z } from 'zod';
import { Id, Instant, Line, Prose, Sha256 } from './identity.ts';
import { PartialDate } from './partial-date.ts';
import { RECORD_KINDS } from './record-kinds.ts';

/** The kind of a record. */
export const RecordKind = z.enum(RECORD_KINDS);
export type RecordKind = z.infer<typeof RecordKind>;

/**
 * How the pages of a record were read from its source file, best first: unchanged, after repair of the file's structure, after
 * decryption, or as pictures of the pages. `locked`: the file waits for its password.
 */
const READINGS = ['as-is', 'repaired', 'decrypted', 'pictures', 'locked'] as const;
export const Reading = z.enum(READINGS);
export type Reading = z.infer<typeof Reading>;

/** Formats that an import accepts. */
const SOURCE_FORMATS = ['pdf', 'jpeg', 'png', 'tiff', 'webp', 'heic'] as const;
export const SourceFormat = z.enum(SOURCE_FORMATS);
export type SourceFormat = z.infer<typeof SourceFormat>;

/** The fields of a record that a person can change. */
export const RecordDraft = z.object({
  kind: RecordKind.nullable(),
  title: Line,
  serviceDate: PartialDate.nullable(),
  providerId: Id.nullable(),
  /** Private remarks. Remarks stay in the vault and never enter a packet. */
  remarks: Prose,
  /** The line under "key events" on the packet's first page. Empty: the record has none. */
  keyEvent: Line,
  reviewed: z.boolean(),
});
export type RecordDraft = z.infer<typeof RecordDraft>;

/** A change of some fields; the others stay. */
export const RecordChange = RecordDraft.partial();
export type RecordChange = z.infer<typeof RecordChange>;

/** A record: one document of the case as a reader counts documents. The name does not hide TypeScript's `Record`. */
export const MedicalRecord = RecordDraft.extend({
  id: Id,
  caseId: Id,
  /** The file that the record came from, unchanged. */
  source: z.object({ name: z.string(), format: SourceFormat, sha256: Sha256, bytes: z.int() }),
  reading: Reading,
  /** What of the source could not be kept, as a sentence: "2 of 12 pages could not be read". Empty: nothing is lost. */
  loss: z.string(),
  /** Content hash of the pages, as a PDF that every reader opens; null: the record is locked. */
  pagesSha256: Sha256.nullable(),
  pages: z.int(),
  /** Number of pages with text that can be searched. */
  textPages: z.int(),
  added: Instant,
  removed: Instant.nullable(),
});
export type MedicalRecord = z.infer<typeof MedicalRecord>;

/** A record that a search found: by its title or provider, or by the first page with the words. */
export const RecordHit = z.object({
  id: Id,
  title: z.string(),
  serviceDate: PartialDate.nullable(),
  /** The first page with all the words, from 1; null: no page has them all. */
  page: z.int().nullable(),
  /** The text around the words, in parts. The words themselves are `hit`. */
  excerpt: z.array(z.object({ text: z.string(), hit: z.boolean() })),
});
export type RecordHit = z.infer<typeof RecordHit>;
