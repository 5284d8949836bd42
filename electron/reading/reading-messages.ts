import type { ProblemCode, UserMessage } from '../../shared/domain/problem.ts';
import type { Reading, SourceFormat } from '../../shared/domain/record.ts';
import type { RecoveryStep } from '../pdf/repair/recovery-steps.ts';
import type { ContentAccess } from '../vault/content-access.ts';

/** A file of the vault to read, with its original name. */
export interface ReadTask {
  sha256: string;
  name: string;
  password?: string;
  /** The stored pages failed in a packet. The child writes only the pages again: no text, no thumbnail. */
  repair?: true;
}

/** What may crash the child: a recovery step, or the preview (text and thumbnail) of the pages. */
export type ReadStep = RecoveryStep | 'preview';

/** The result of one file. `refused` says why and what to do, in words for the person. */
export type ReadAnswer =
  | {
      outcome: 'read';
      format: SourceFormat;
      reading: Exclude<Reading, 'locked'>;
      /** What of the source is lost; empty: nothing. */
      loss: string;
      /** The pages as a PDF in the vault: the source itself where its pages are good. */
      pagesSha256: string;
      pagesBytes: number;
      pages: number;
      /** Pages with text. */
      textPages: number;
      /** The first page as a WebP, 240 pixels wide; null where drawing fails. */
      thumbnail: Uint8Array | null;
      /** The password that opened the file; null: none was needed. */
      password: string | null;
    }
  | { outcome: 'locked'; format: SourceFormat }
  | { outcome: 'refused'; why: string };

/** A request to the reading child, one file at a time. */
export interface ReadRequest extends ReadTask {
  content: ContentAccess;
  /** Steps to skip: an earlier child crashed in them. */
  avoid: ReadStep[];
  time: ReadTime;
}

/** The processor time that a file may take, ms. */
interface ReadTime {
  /** In all. The child answers before with what was read until then. */
  totalMs: number;
  /** Without a message: a library hangs on the file. */
  silentMs: number;
}

/** A message of the reading child. */
export type ReadingMessage =
  /** The child is at work. `usedMs`, here and below: processor time of the file until now. */
  | { type: 'alive'; usedMs: number }
  /** The step that begins now. */
  | { type: 'step'; step: ReadStep; usedMs: number }
  | { type: 'texts'; from: number; texts: string[]; usedMs: number }
  /** Pages are a content of the vault now; no row names them yet. */
  | { type: 'stored'; sha256: string }
  /** `memory`: resident memory of the child, bytes. */
  | { type: 'answer'; answer: ReadAnswer; memory: number }
  | { type: 'problem'; code: ProblemCode; message: UserMessage }
  /** The child had an unexpected error and exits. */
  | { type: 'failed' };
