import { Problem } from '../../shared/domain/problem.ts';
import { PdfFile } from '../pdf/pdf-file.ts';
import { NO_PAGE_LEFT } from '../pdf/repair/refusal-messages.ts';
import type { BufferSource } from '../vault/content.ts';
import type { Assembly, PlannedRecord } from './assemble.ts';

/** Shown for a record whose password is unknown. */
export const LOCKED = 'The file is locked with a password that was not given; it is kept as it is.';

/** Shown for a record whose file in the vault cannot be read. */
export const STORED_UNREADABLE = 'Its file in the vault is damaged or missing, and cannot be read.';

/** Why a record has no pages in a packet, as far as the plan knows; empty: the record has pages. */
export function missingReason(record: PlannedRecord): string {
  return record.pagesSha256 === null ? LOCKED : '';
}

/** One buffer for source after source, as large as the largest: each source overwrites the one before. */
export function reusedBuffer(): BufferSource {
  let buffer = new Uint8Array(2 ** 20);
  return (bytes) => {
    if (bytes > buffer.length) buffer = new Uint8Array(bytes);
    return buffer.subarray(0, bytes);
  };
}

/** Pages that failed, by SHA-256: the pages to use instead, or why there are none. */
export type RepairedPages = Record<string, { sha256: string; loss: string } | { why: string }>;

/** Pages that cannot be imported, and where others may come from. */
export interface FailedPages {
  pagesSha256: string;
  /** The pages themselves, to be repaired; or the source, to be read anew because the stored pages cannot be read. */
  from: { sha256: string; repair?: true };
}

/**
 * Imports records with `read`, which gives the bytes of a content. `failed` collects pages that need repair: the packet must be made
 * again with `repaired`. Pages that fail even then stay out, and the remark says so.
 */
export function createRecordImporter(
  read: (sha256: string) => Uint8Array,
  repaired: RepairedPages,
): { importRecord: Assembly['importRecord']; failed: FailedPages[] } {
  const failed: FailedPages[] = [];
  /** A file that cannot be read costs its record alone. Null: the file cannot be read. */
  const readStored = (sha256: string): Uint8Array | null => {
    try {
      return read(sha256);
    } catch {
      return null;
    }
  };
  const importRecord: Assembly['importRecord'] = async ({ pagesSha256, sourceSha256, loss }, importFile) => {
    if (pagesSha256 === null) return { source: null, remark: LOCKED };
    const replacement = repaired[pagesSha256];
    if (replacement && 'why' in replacement) return { source: null, remark: replacement.why };
    const bytes = readStored(replacement?.sha256 ?? pagesSha256);
    if (bytes === null) {
      if (!replacement && sourceSha256 !== pagesSha256) failed.push({ pagesSha256, from: { sha256: sourceSha256 } });
      return { source: null, remark: STORED_UNREADABLE };
    }
    try {
      return { source: importFile(new PdfFile(bytes)), remark: [loss, replacement?.loss].filter(Boolean).join(' ') };
    } catch (error) {
      // A full disk is not the record's fault: no repair helps.
      if (error instanceof Problem) throw error;
      if (!replacement) failed.push({ pagesSha256, from: { sha256: pagesSha256, repair: true } });
      return { source: null, remark: NO_PAGE_LEFT };
    }
  };
  return { importRecord, failed };
}
