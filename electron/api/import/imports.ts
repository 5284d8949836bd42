import { randomUUID } from 'node:crypto';
import { SLICE_BYTES } from '../../../shared/contract/import.ts';
import type { FileOutcome, Job } from '../../../shared/domain/job.ts';
import { Problem } from '../../../shared/domain/problem.ts';
import type { MedicalRecord } from '../../../shared/domain/record.ts';
import { createReader } from '../../reading/reader.ts';
import type { ContentWriter } from '../../vault/content-writer.ts';
import type { JobControl, Jobs } from '../jobs/jobs.ts';
import type { AppPorts } from '../ports.ts';
import { orNotFound } from '../preconditions.ts';
import type { OpenSession, Session } from '../vault/vault-session.ts';
import { createFileQueue, type FileQueue } from './file-queue.ts';
import { ingestFile, unlockRecord } from './ingest.ts';
import { createSharedReader } from './shared-reader.ts';

/** An import without a sign of its window for so long ends with the files that it has, ms. */
const ABANDONED_MS = 15 * 60_000;

/** A file whose bytes are being uploaded. */
interface Upload {
  jobId: string;
  name: string;
  expected: number;
  writer: ContentWriter;
}

interface Import {
  password: string | undefined;
  queue: FileQueue;
  /** SHA-256 of every completed upload. */
  storedHashes: Set<string>;
  outcomes: FileOutcome[];
}

/** Uploads into the open vault, and the imports that read them. */
export interface Imports {
  /** Starts an import of so many files. `password` is tried on every encrypted one. */
  begin(caseId: string, files: number, password: string | undefined): Job;
  /** Announces a file of so many bytes. Returns the id of its upload. Throws Problem NOT_FOUND without the import. */
  announce(jobId: string, name: string, bytes: number): string;
  /** Takes a slice; `at` is its offset, bytes. Throws Problem REFUSED when it is not the next one, NOT_FOUND. */
  append(incomingId: string, offset: number, slice: Uint8Array): void;
  /** All slices were appended: the file joins the queue. Throws Problem REFUSED when bytes are missing, NOT_FOUND. */
  complete(incomingId: string): Promise<void>;
  /** No more files are announced. Throws Problem NOT_FOUND without the import. */
  finish(jobId: string): void;
  /**
   * Reads a locked record with its password. `cancelled`: the signal aborted or the vault was locked, and the record is as before.
   */
  unlock(record: MedicalRecord, password: string, signal: AbortSignal | undefined): Promise<'unlocked' | 'wrong' | 'cancelled'>;
}

function notNextSlice(expected: number): Problem {
  return new Problem('REFUSED', {
    happened: `A part of the file came out of step: byte ${expected} was expected.`,
    kept: 'What came before is kept.',
    todo: 'Add the file again.',
  });
}

/** The imports of all windows. The files of an import are uploaded one after another and read in that order. */
export function createImports({ ports, jobs, session }: { ports: AppPorts; jobs: Jobs; session: Session }): Imports {
  const imports = new Map<string, Import>();
  const uploads = new Map<string, Upload>();
  const shared = createSharedReader(() => {
    const { access, noteWritten } = session.open().vault.content;
    return createReader({ ...ports, content: access, onStored: noteWritten });
  });

  const importOf = (jobId: string) => orNotFound(imports.get(jobId), 'This import');
  const uploadOf = (id: string) => orNotFound(uploads.get(id), 'This file on its way');

  async function run(caseId: string, current: Import, total: number, control: JobControl): Promise<FileOutcome[]> {
    const opened = session.open();
    const { password, queue, outcomes, storedHashes } = current;
    const { signal } = control;
    control.progress({ total });
    try {
      await shared.withReader(async (reader) => {
        for (let file = await queue.next(signal); file; file = await queue.next(signal)) {
          const outcome = await ingestFile(file, { caseId, opened, reader, password, ports, signal });
          if (!outcome) break;
          outcomes.push(outcome);
          jobs.notifyFileDone(control.id, outcome);
          control.progress({ done: outcomes.length, total: Math.max(total, outcomes.length) });
          if (outcome.outcome !== 'refused') jobs.notifyChanged('records', caseId);
        }
      });
    } finally {
      for (const [id, upload] of uploads) if (upload.jobId === control.id) discard(id, upload);
      imports.delete(control.id);
      removeUnused(opened, storedHashes);
      const count = outcomes.filter(({ outcome }) => outcome === 'imported' || outcome === 'locked').length;
      if (count > 0) opened.queries.activity.add(caseId, { at: ports.clock.now(), what: 'records-imported', count, subject: '' });
    }
    return outcomes;
  }

  /** Removes stored files that no record names. While another import may name the same bytes, closing the vault does so. */
  function removeUnused({ vault, queries }: OpenSession, storedHashes: Iterable<string>): void {
    if (imports.size > 0) return;
    for (const sha256 of storedHashes) if (!queries.records.isFile(sha256)) vault.content.remove(sha256);
  }

  function discard(id: string, upload: Upload): void {
    upload.writer.discard();
    uploads.delete(id);
  }

  return {
    begin(caseId, files, password) {
      const current: Import = { password, queue: createFileQueue(ABANDONED_MS), storedHashes: new Set(), outcomes: [] };
      const label = files === 1 ? 'Adding a file' : `Adding ${files} files`;
      const job = jobs.start('import', caseId, label, async (control) => ({
        kind: 'import',
        files: await run(caseId, current, files, control),
      }));
      imports.set(job.id, current);
      return job;
    },
    announce(jobId, name, bytes) {
      importOf(jobId);
      const id = randomUUID();
      uploads.set(id, { jobId, name, expected: bytes, writer: session.open().vault.content.begin() });
      return id;
    },
    append(id, offset, slice) {
      const { writer, expected } = uploadOf(id);
      const fits = offset === writer.bytes && slice.length <= SLICE_BYTES && offset + slice.length <= expected;
      if (!fits) throw notNextSlice(writer.bytes);
      writer.append(slice);
    },
    async complete(id) {
      const { writer, expected, name } = uploadOf(id);
      if (writer.bytes !== expected) throw notNextSlice(writer.bytes);
      await writer.sync();
      // The import may have been cancelled meanwhile, which discarded the upload.
      const current = importOf(uploadOf(id).jobId);
      const { sha256, bytes } = writer.finish();
      uploads.delete(id);
      current.storedHashes.add(sha256);
      current.queue.add({ name, sha256, bytes });
    },
    finish: (jobId) => importOf(jobId).queue.finish(),
    unlock: (record, password, requestSignal) =>
      jobs.runUnlisted(requestSignal, (signal) =>
        shared.withReader((reader) =>
          unlockRecord(record, { caseId: record.caseId, opened: session.open(), reader, password, ports, signal }),
        ),
      ),
  };
}
