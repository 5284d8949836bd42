import type { ProblemCode, Told } from '../../shared/domain/problem.ts';
import type { Reading, SourceFormat } from '../../shared/domain/record.ts';
import type { ContentAccess } from '../vault/content.ts';

/** A file of the vault to be read, under the name it came with. */
export interface ReadTask {
  sha256: string;
  name: string;
  password?: string;
}

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

/** What a reading worker is started with. */
export interface ReadingStart {
  content: ContentAccess;
  /** Where the worker that rescues broken PDFs lies. */
  rescue: string;
}

/** What its owner asks of a reading worker: one file at a time. */
export interface ReadingAsk extends ReadTask {
  /** Not its text and not its thumbnail: an earlier try did not survive them. */
  pagesOnly: boolean;
}

/** What a reading worker says of the file it was asked for. */
export type ReadingSays =
  /** It is at work. */
  | { type: 'alive' }
  /** The pages are safe; what follows is their text and thumbnail. */
  | { type: 'paged' }
  | { type: 'texts'; from: number; texts: string[] }
  | { type: 'answer'; answer: ReadAnswer }
  | { type: 'problem'; code: ProblemCode; told: Told };
