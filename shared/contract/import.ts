import { z } from 'zod';
import { Id } from '../domain/identity.ts';
import { Job, UnfinishedFiles } from '../domain/job.ts';
import { MedicalRecord } from '../domain/record.ts';
import { procedure } from './errors.ts';

/** The size of every slice of an upload but the last, bytes. */
export const SLICE_BYTES = 8 * 1024 * 1024;

/** Uploads of files into a case. */
export const importing = {
  /** Starts an import into a case. Its files are uploaded one by one. `password` is tried on every encrypted file. */
  begin: procedure
    .input(z.object({ caseId: Id, files: z.int().positive(), password: z.string().max(1000).optional() }))
    .output(Job),
  /** Announces a file. Its bytes follow as `PUT /files/incoming/:id?at=N`, in slices of SLICE_BYTES, in order. */
  announce: procedure
    .input(z.object({ jobId: Id, name: z.string().min(1).max(1000), bytes: z.int().nonnegative() }))
    .output(z.object({ incomingId: Id })),
  /** All bytes of a file were sent: the file is kept, and joins the queue of its import. */
  complete: procedure.input(z.object({ incomingId: Id })).output(z.void()),
  /** No more files are announced: the job ends when its queue is empty. */
  finish: procedure.input(z.object({ jobId: Id })).output(z.void()),
  /**
   * Ends an import for now: its received files wait, and are read at the next opening of the vault. To cancel the job
   * removes them.
   */
  pause: procedure.input(z.object({ jobId: Id })).output(z.void()),
  /** Goes on with received files that no import is reading, of a case or, with null, of all: one job a case. */
  resume: procedure.input(z.object({ caseId: Id.nullable() })).output(z.array(Job)),
  /** The files that leaving now would interrupt, of a case or, with null, of all. */
  unfinished: procedure.input(z.object({ caseId: Id.nullable() })).output(UnfinishedFiles),
  /** Reads a locked record with its password, which is kept, encrypted, with the record. Stops with its request. */
  unlock: procedure.input(z.object({ recordId: Id, password: z.string().min(1).max(1000) })).output(MedicalRecord),
};
