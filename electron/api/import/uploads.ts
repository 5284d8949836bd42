import { randomUUID } from 'node:crypto';
import { SLICE_BYTES } from '../../../shared/contract/import.ts';
import { Problem } from '../../../shared/domain/problem.ts';
import type { ContentWriter } from '../../vault/content-writer.ts';
import { orNotFound } from '../preconditions.ts';

/** A file whose bytes are being uploaded. */
interface Upload {
  jobId: string;
  name: string;
  expected: number;
  /** From the first slice on: an announced file must not hold a descriptor. */
  writer: ContentWriter | null;
}

/** The files of all imports on their way into the vault. Every method with an id throws Problem NOT_FOUND for an unknown one. */
export interface Uploads {
  /** Announces a file of so many bytes. Returns the id of its upload. */
  announce(jobId: string, name: string, bytes: number): string;
  /** Takes a slice; `offset` is its place in the file, bytes. Throws Problem REFUSED when the slice is not the next one. */
  append(id: string, offset: number, slice: Uint8Array): void;
  /** Brings all slices to the disk. Throws Problem REFUSED when bytes are missing, DISK_FULL. */
  sync(id: string): Promise<void>;
  /** The import of the file. */
  jobOf(id: string): string;
  /** Gives the synced file its name in the vault. */
  finish(id: string): { name: string; sha256: string; bytes: number };
  /** Drops the files of an import that are not finished. */
  discard(jobId: string): void;
}

function notNextSlice(expected: number): Problem {
  return new Problem('REFUSED', {
    happened: `A part of the file came out of step: byte ${expected} was expected.`,
    kept: 'What came before is kept.',
    todo: 'Add the file again.',
  });
}

/** Makes the uploads of a vault; `beginContent` begins a content in it. */
export function createUploads(beginContent: () => ContentWriter): Uploads {
  const uploads = new Map<string, Upload>();
  const uploadOf = (id: string) => orNotFound(uploads.get(id), 'This file on its way');
  const writerOf = (upload: Upload): ContentWriter => {
    upload.writer ??= beginContent();
    return upload.writer;
  };
  return {
    announce(jobId, name, bytes) {
      const id = randomUUID();
      uploads.set(id, { jobId, name, expected: bytes, writer: null });
      return id;
    },
    append(id, offset, slice) {
      const upload = uploadOf(id);
      const { expected } = upload;
      const writer = writerOf(upload);
      const fits = offset === writer.bytes && slice.length <= SLICE_BYTES && offset + slice.length <= expected;
      if (!fits) throw notNextSlice(writer.bytes);
      writer.append(slice);
    },
    async sync(id) {
      const upload = uploadOf(id);
      const writer = writerOf(upload);
      if (writer.bytes !== upload.expected) throw notNextSlice(writer.bytes);
      await writer.sync();
    },
    jobOf: (id) => uploadOf(id).jobId,
    finish(id) {
      const upload = uploadOf(id);
      const { sha256, bytes } = writerOf(upload).finish();
      uploads.delete(id);
      return { name: upload.name, sha256, bytes };
    },
    discard(jobId) {
      for (const [id, upload] of uploads) {
        if (upload.jobId !== jobId) continue;
        upload.writer?.discard();
        uploads.delete(id);
      }
    },
  };
}
