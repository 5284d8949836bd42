import { Problem } from '../../shared/domain/problem.ts';
import { PdfFile } from '../pdf/pdf-file.ts';
import { NO_PAGE_LEFT } from '../pdf/repair/refusal-messages.ts';
import type { Room } from '../vault/content.ts';
import type { Assembly, PlannedRecord } from './assemble.ts';

export const LOCKED = 'The file is locked with a password that was not given; it is kept as it is.';

/** Why a record has no pages of its own in a packet, as far as the plan knows; empty when it has. */
export function whyNone(record: PlannedRecord): string {
  return record.pagesSha256 === null ? LOCKED : '';
}

/** Room for one source after another, in one buffer as large as the largest: what is in it is overwritten by the next. */
export function reusedRoom(): Room {
  let buffer = new Uint8Array(2 ** 20);
  return (bytes) => {
    if (bytes > buffer.length) buffer = new Uint8Array(bytes);
    return buffer.subarray(0, bytes);
  };
}

/** What became of pages that failed although they were found good at import, by SHA-256: others in their place, or none. */
export type Mended = Record<string, { sha256: string; loss: string } | { why: string }>;

/**
 * Takes records from where `read` finds their pages. What fails and is not mended yet is named in `failed`: the packet is to be
 * made again when it is. If that cannot be the packet goes on without them and the remark says so.
 */
export function openRecords(
  read: (sha256: string) => Uint8Array,
  mended: Mended,
): { take: Assembly['take']; failed: Set<string> } {
  const failed = new Set<string>();
  const take: Assembly['take'] = async ({ pagesSha256, loss }, taking) => {
    if (pagesSha256 === null) return { source: null, remark: LOCKED };
    const instead = mended[pagesSha256];
    if (instead && 'why' in instead) return { source: null, remark: instead.why };
    const bytes = read(instead?.sha256 ?? pagesSha256);
    try {
      return { source: taking(new PdfFile(bytes)), remark: [loss, instead?.loss].filter(Boolean).join(' ') };
    } catch (error) {
      // A full disk or a damaged vault is not the record's fault: nothing mends it.
      if (error instanceof Problem) throw error;
      if (!instead) failed.add(pagesSha256);
      return { source: null, remark: NO_PAGE_LEFT };
    }
  };
  return { take, failed };
}
