import { randomUUID } from 'node:crypto';
import { SLICE_BYTES } from '../../../shared/contract/import.ts';
import type { FileOutcome, Job } from '../../../shared/domain/job.ts';
import { Problem } from '../../../shared/domain/problem.ts';
import { createReader, type Reader } from '../../reading/reader.ts';
import type { ContentWriter } from '../../vault/content-writer.ts';
import type { Jobs, Task } from '../jobs/jobs.ts';
import { orNotFound } from '../not-found.ts';
import type { AppPorts } from '../ports.ts';
import type { OpenSession, Session } from '../vault/vault-session.ts';
import { ingestFile, type StoredFile } from './ingest.ts';

/** An import that hears nothing for so long ends with what it has, ms: its window is gone. */
const ABANDONED_MS = 15 * 60_000;

/** A file of which bytes are still coming. */
interface Incoming {
  jobId: string;
  name: string;
  expected: number;
  writer: ContentWriter;
}

interface Import {
  password: string | undefined;
  queue: StoredFile[];
  /** All that arrived, by SHA-256. */
  arrived: Set<string>;
  outcomes: FileOutcome[];
  ended: boolean;
  /** Wakes the import when a file arrived or no more come. */
  wake: () => void;
}

/** Files on their way into a vault. */
export interface Imports {
  begin(caseId: string, files: number, password: string | undefined): Job;
  announce(jobId: string, name: string, bytes: number): string;
  /** Takes a slice; `at` is its offset, bytes. Throws Problem REFUSED when it is not the next one, NOT_FOUND. */
  append(incomingId: string, at: number, slice: Uint8Array): void;
  /** The file is whole: it is kept, and waits to be read. Throws Problem REFUSED when some of it is wanting, NOT_FOUND. */
  complete(incomingId: string): Promise<void>;
  finish(jobId: string): void;
  /** The one reader of the open vault. */
  reader(): Reader;
}

function outOfStep(expected: number): Problem {
  return new Problem('REFUSED', {
    happened: `A part of the file came out of step: byte ${expected} was expected.`,
    kept: 'What came before is kept.',
    todo: 'Add the file again.',
  });
}

/** The imports of the window: files are handed in one after another, and read in the order in which they came. */
export function createImports({ ports, jobs, session }: { ports: AppPorts; jobs: Jobs; session: Session }): Imports {
  const imports = new Map<string, Import>();
  const incoming = new Map<string, Incoming>();

  const importOf = (jobId: string) => orNotFound(imports.get(jobId), 'This import');
  const incomingOf = (id: string) => orNotFound(incoming.get(id), 'This file on its way');
  const reader = () => createReader({ ...ports, content: session.open().vault.content.access });

  /** Waits until there is a file to read or none can come any more. */
  async function nextArrived(current: Import, signal: AbortSignal): Promise<StoredFile | undefined> {
    while (current.queue.length === 0 && !current.ended && !signal.aborted) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(() => {
          current.ended = true;
          resolve();
        }, ABANDONED_MS);
        current.wake = () => {
          clearTimeout(timer);
          resolve();
        };
        signal.addEventListener('abort', current.wake, { once: true });
      });
    }
    return signal.aborted ? undefined : current.queue.shift();
  }

  async function run(caseId: string, current: Import, total: number, task: Task): Promise<FileOutcome[]> {
    const opened = session.open();
    const reading = reader();
    task.progress({ total });
    try {
      for (let file = await nextArrived(current, task.signal); file; file = await nextArrived(current, task.signal)) {
        const outcome = await ingestFile(file, {
          caseId,
          opened,
          reader: reading,
          password: current.password,
          ports,
          signal: task.signal,
        });
        if (!outcome) break;
        current.outcomes.push(outcome);
        jobs.fileDone(task.id, outcome);
        task.progress({ done: current.outcomes.length, total: Math.max(total, current.outcomes.length) });
        if (outcome.outcome !== 'refused') jobs.changed('records', caseId);
      }
    } finally {
      await reading.close();
      for (const [id, file] of incoming) if (file.jobId === task.id) forget(id, file);
      imports.delete(task.id);
      letGo(opened, current.arrived);
      const count = current.outcomes.filter(({ outcome }) => outcome === 'imported' || outcome === 'locked').length;
      if (count > 0) opened.queries.activity.add(caseId, { at: ports.clock.now(), what: 'records-imported', count, subject: '' });
    }
    return current.outcomes;
  }

  /** Takes out what came to nothing, as soon as no import may still want the same bytes; else the vault does when it is closed. */
  function letGo({ vault, queries }: OpenSession, arrived: Iterable<string>): void {
    if (imports.size > 0) return;
    for (const sha256 of arrived) if (!queries.records.isFile(sha256)) vault.content.remove(sha256);
  }

  function forget(id: string, file: Incoming): void {
    file.writer.discard();
    incoming.delete(id);
  }

  return {
    begin(caseId, files, password) {
      const current: Import = { password, queue: [], arrived: new Set(), outcomes: [], ended: false, wake: () => {} };
      const label = files === 1 ? 'Adding a file' : `Adding ${files} files`;
      const job = jobs.start('import', caseId, label, async (task) => ({
        kind: 'import',
        files: await run(caseId, current, files, task),
      }));
      imports.set(job.id, current);
      return job;
    },
    announce(jobId, name, bytes) {
      importOf(jobId);
      const id = randomUUID();
      incoming.set(id, { jobId, name, expected: bytes, writer: session.open().vault.content.begin() });
      return id;
    },
    append(id, at, slice) {
      const file = incomingOf(id);
      const fits = at === file.writer.bytes && slice.length <= SLICE_BYTES && at + slice.length <= file.expected;
      if (!fits) throw outOfStep(file.writer.bytes);
      file.writer.append(slice);
    },
    async complete(id) {
      const file = incomingOf(id);
      if (file.writer.bytes !== file.expected) throw outOfStep(file.writer.bytes);
      await file.writer.sync();
      // Cancelled meanwhile, it is forgotten.
      const current = importOf(incomingOf(id).jobId);
      const { sha256, bytes } = file.writer.finish();
      incoming.delete(id);
      current.arrived.add(sha256);
      current.queue.push({ name: file.name, sha256, bytes });
      current.wake();
    },
    finish(jobId) {
      const current = importOf(jobId);
      current.ended = true;
      current.wake();
    },
    reader,
  };
}
