import { Problem } from '../../shared/domain/problem.ts';
import type { Room } from '../vault/content.ts';
import type { Assembly, PlannedRecord } from './assemble.ts';
import { climb } from './ladder.ts';
import { PdfFile } from './pdf/file.ts';
import type { TakenSource } from './source.ts';

const LOCKED = 'The file is locked; its password was not given.';

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

/**
 * Takes records from where `read` finds their pages. Pages that fail although they were found good at import climb
 * the ladder again; if no rung holds the packet goes on without them and the remark says so.
 */
export function openRecords(read: (sha256: string) => Uint8Array, rescue: URL): Assembly['climb'] {
  return async (record, taking) => {
    if (record.pagesSha256 === null) return { source: null, remark: LOCKED };
    const bytes = read(record.pagesSha256);
    try {
      return { source: taking(new PdfFile(bytes)), remark: record.loss };
    } catch (error) {
      // A full disk or a damaged vault is not the record's fault: no rung helps.
      if (error instanceof Problem) throw error;
      return again();
    }

    async function again(): Promise<{ source: TakenSource | null; remark: string }> {
      const climbed = await climb(bytes, { rescue, from: 'repaired' });
      if (climbed.outcome === 'locked') return { source: null, remark: LOCKED };
      if (climbed.outcome === 'unreadable') return { source: null, remark: climbed.why };
      const source = taking(new PdfFile(climbed.bytes));
      return { source, remark: [record.loss, climbed.loss].filter(Boolean).join(' ') };
    }
  };
}
