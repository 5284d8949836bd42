import { Problem } from '../../shared/domain/problem.ts';
import { PdfFile } from '../pdf/pdf-file.ts';
import { NO_PAGE_LEFT } from '../pdf/repair/refusal-messages.ts';
import type { BufferSource } from '../vault/content.ts';
import type { Assembly, PlannedRecord } from './assemble.ts';

/** Shown for a record whose password is unknown. */
export const LOCKED = 'The file is locked with a password that was not given; it is kept as it is.';

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

/** Pages that failed although the import found them good, by SHA-256: the pages to use instead, or why there are none. */
export type RepairedPages = Record<string, { sha256: string; loss: string } | { why: string }>;

/**
 * Imports records with `read`, which gives the bytes of a content. `failed` collects pages that need repair: the packet must be made
 * again with `repaired`. Pages that fail even then stay out, and the remark says so.
 */
export function createRecordImporter(
  read: (sha256: string) => Uint8Array,
  repaired: RepairedPages,
): { importRecord: Assembly['importRecord']; failed: Set<string> } {
  const failed = new Set<string>();
  const importRecord: Assembly['importRecord'] = async ({ pagesSha256, loss }, importFile) => {
    if (pagesSha256 === null) return { source: null, remark: LOCKED };
    const replacement = repaired[pagesSha256];
    if (replacement && 'why' in replacement) return { source: null, remark: replacement.why };
    const bytes = read(replacement?.sha256 ?? pagesSha256);
    try {
      return { source: importFile(new PdfFile(bytes)), remark: [loss, replacement?.loss].filter(Boolean).join(' ') };
    } catch (error) {
      // A full disk or a damaged vault is not the record's fault: no repair helps.
      if (error instanceof Problem) throw error;
      if (!replacement) failed.add(pagesSha256);
      return { source: null, remark: NO_PAGE_LEFT };
    }
  };
  return { importRecord, failed };
}
