import type { ProblemCode, UserMessage } from '../../shared/domain/problem.ts';
import type { Reading, SourceFormat } from '../../shared/domain/record.ts';
import type { RecoveryStep } from '../pdf/repair/recovery-steps.ts';
import type { ContentAccess } from '../vault/content-access.ts';

/** A file of the vault to be read, under the name it came with. */
export interface ReadTask {
  sha256: string;
  name: string;
  password?: string;
  /** The pages as they are have failed in spite of all: they are made anew. Its text and thumbnail are not wanted. */
  repair?: true;
}

/** What may not survive a file: a rung of the ladder, or the look at its pages for text and thumbnail. */
export type Step = RecoveryStep | 'look';

/** What became of a file. `refused` tells why and what to do, in words a person uses. */
export type ReadAnswer =
  | {
      outcome: 'read';
      format: SourceFormat;
      reading: Exclude<Reading, 'locked'>;
      /** What of the source could not be kept; empty: nothing. */
      loss: string;
      /** The pages as a PDF, in the vault; that of the source where it is good as it is. */
      pagesSha256: string;
      pagesBytes: number;
      pages: number;
      /** Pages that carry words. */
      textPages: number;
      /** The first page as a WebP, 240 pixels wide; null where it cannot be drawn. */
      thumbnail: Uint8Array | null;
      /** The password that opened it; null where none was needed. */
      password: string | null;
    }
  | { outcome: 'locked'; format: SourceFormat }
  | { outcome: 'refused'; why: string };

/** What its owner asks of a reading child: one file at a time. */
export interface ReadingAsk extends ReadTask {
  content: ContentAccess;
  /** Left out: an earlier child did not survive them. */
  avoid: Step[];
}

/** What a reading child says. */
export type ReadingSays =
  /** It is at work. */
  | { type: 'alive' }
  /** What it tries now. */
  | { type: 'step'; step: Step }
  | { type: 'texts'; from: number; texts: string[] }
  /** `memory`: what its process takes, bytes. */
  | { type: 'answer'; answer: ReadAnswer; memory: number }
  | { type: 'problem'; code: ProblemCode; message: UserMessage };
