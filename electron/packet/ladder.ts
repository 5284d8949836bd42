import type { Reading } from '../../shared/domain/record.ts';

/**
 * What the ladder of packet.md "When something is wrong" made of a PDF: pages that every reader opens, with
 * the rung they were found on; a lock whose password is not known; or nothing, with the reason in words.
 */
export type Climb =
  | { outcome: 'pages'; reading: Exclude<Reading, 'locked'>; bytes: Uint8Array; pages: number; loss: string }
  | { outcome: 'locked' }
  | { outcome: 'unreadable'; why: string };
