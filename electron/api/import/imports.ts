import { randomUUID } from 'node:crypto';
import type { FileOutcome, Job, UnfinishedFiles } from '../../../shared/domain/job.ts';
import type { MedicalRecord } from '../../../shared/domain/record.ts';
import { formatCount } from '../../../shared/format/amounts.ts';
import { createReader } from '../../reading/reader.ts';
import { registerFile } from '../../store/register-file.ts';
import { Interrupted, type JobControl, type Jobs } from '../jobs/jobs.ts';
import type { AppPorts } from '../ports.ts';
import { orNotFound } from '../preconditions.ts';
import { createTurns } from '../turns.ts';
import type { OpenSession, Session } from '../vault/vault-session.ts';
import { createFileQueue, type FileQueue } from './file-queue.ts';
import { ingestFile, type Unlocking, unlockRecord } from './ingest.ts';
import { readMissingTexts } from './read-texts.ts';
import type { ReceivedFile } from './received.queries.ts';
import { createSharedReader } from './shared-reader.ts';
import { createUploads } from './uploads.ts';

/** An import without a sign of its window for so long ends with the files that it has, ms. */
const ABANDONED_MS = 15 * 60_000;

interface Import {
  caseId: string;
  /** The password of every encrypted file; null: none. */
  password: string | null;
  queue: FileQueue;
  /** Files that are not received yet. */
  awaited: number;
  /** The received files without an outcome, by id. The database has a row of each. */
  waiting: Map<string, ReceivedFile>;
  outcomes: FileOutcome[];
  /** Whether the files were received in an earlier session. */
  resumed: boolean;
}

/** Uploads into the open vault, and the imports that read them. */
export interface Imports {
  /** Starts an import of so many files. `password` is tried on every encrypted one. */
  begin(caseId: string, files: number, password?: string | null): Job;
  /** Announces a file of so many bytes. Returns the id of its upload. Throws Problem NOT_FOUND without the import. */
  announce(jobId: string, name: string, bytes: number): string;
  /** Takes a slice; `at` is its offset, bytes. Throws Problem REFUSED when it is not the next one, NOT_FOUND. */
  append(incomingId: string, offset: number, slice: Uint8Array): void;
  /**
   * All slices were appended: the file is kept, whatever happens next, and joins the queue. Throws Problem REFUSED when bytes are
   * missing, NOT_FOUND, DISK_FULL.
   */
  complete(incomingId: string): Promise<void>;
  /** No more files are announced. Throws Problem NOT_FOUND without the import. */
  finish(jobId: string): void;
  /** Ends an import for now: its received files wait to be read. Throws Problem NOT_FOUND without the import. */
  pause(jobId: string): void;
  /**
   * Goes on with received files that no import is reading, of a case or of all. `asked`: by a person, thus also with files that
   * ended the program before.
   */
  resume(of?: { caseId?: string | undefined; asked?: boolean }): Job[];
  /** The files that are not records yet, of a case or of all. */
  unfinished(caseId?: string): UnfinishedFiles;
  /**
   * Reads a locked record with its password. `cancelled`: the signal aborted or the vault was locked, and the record is as before.
   */
  unlock(record: MedicalRecord, password: string, signal: AbortSignal | undefined): Promise<Unlocking>;
  /** Reads the pages of records that came without their texts. */
  readTexts(caseId: string, control: Pick<JobControl, 'signal' | 'progress'>): Promise<void>;
}

/** The imports of all windows. The files of an import are uploaded one after another and read in that order. */
export function createImports({ ports, jobs, session }: { ports: AppPorts; jobs: Jobs; session: Session }): Imports {
  const imports = new Map<string, Import>();
  const uploads = createUploads(() => session.open().vault.content.begin());
  const shared = createSharedReader(() => {
    const { access, noteWritten } = session.open().vault.content;
    return createReader({ ...ports, content: access, onStored: noteWritten });
  });

  /** Two imports or unlocks of one file at once would make its record, or add its texts, twice. */
  const turns = createTurns();
  const turnOf = (caseId: string, sha256: string) => `${caseId} ${sha256}`;

  const importOf = (jobId: string) => orNotFound(imports.get(jobId), 'This import');

  /** Contents that no row may name any more. They go once no import runs that could name the same bytes. */
  const unused = new Set<string>();

  async function run(current: Import, total: number, control: JobControl): Promise<FileOutcome[]> {
    const opened = session.open();
    const { received, activity } = opened.queries;
    const { caseId, queue, outcomes, waiting, resumed } = current;
    const { signal } = control;
    control.progress({ total });
    try {
      await shared.withReader(async (reader) => {
        for (let file = await queue.next(signal); file; file = await queue.next(signal)) {
          if (resumed) received.addAttempt(file.id, 1);
          const stored = file;
          const outcome = await turns
            .run(turnOf(caseId, stored.sha256), () => ingestFile(stored, { caseId, opened, reader, ports, signal }))
            .catch((error: unknown) => {
              // The vault failed, not the file: the file is read again at the next opening.
              if (resumed) ignoringErrors(() => received.addAttempt(stored.id, -1));
              throw error;
            });
          if (!outcome) {
            if (resumed) received.addAttempt(file.id, -1);
            break;
          }
          waiting.delete(file.id);
          if (outcome.outcome === 'refused') addUnused(opened, file);
          outcomes.push(outcome);
          jobs.notifyFileDone(control.id, outcome);
          control.progress({ done: outcomes.length, total: Math.max(total, outcomes.length) });
          if (outcome.outcome !== 'refused') jobs.notifyChanged('records', caseId);
        }
      });
    } catch (error) {
      // A file that is missing for this reason is not lost.
      opened.vault.place.assertSame();
      throw error;
    } finally {
      uploads.discard(control.id);
      imports.delete(control.id);
      if (signal.aborted && !(signal.reason instanceof Interrupted)) discardWaiting(opened, waiting);
      if (imports.size === 0) removeUnused(opened);
      const count = outcomes.filter(({ outcome }) => outcome === 'imported' || outcome === 'locked').length;
      if (count > 0) activity.add(caseId, { at: ports.clock.now(), what: 'records-imported', count, subject: '' });
    }
    return outcomes;
  }

  /** The person cancelled: what was not read yet goes. */
  function discardWaiting({ vault, queries, transact }: OpenSession, waiting: Import['waiting']): void {
    transact(() => {
      for (const file of waiting.values()) queries.received.discard(file);
    });
    for (const file of waiting.values()) addUnused({ vault }, file);
  }

  function addUnused({ vault }: Pick<OpenSession, 'vault'>, { sha256, brought }: ReceivedFile): void {
    // The vault removes only what its session wrote. An earlier session wrote this content, and its row said so.
    if (brought) vault.content.noteWritten(sha256);
    unused.add(sha256);
  }

  function removeUnused({ vault, queries }: OpenSession): void {
    for (const sha256 of unused) if (!queries.records.isFile(sha256)) vault.content.remove(sha256);
    unused.clear();
  }

  /** Starts the job of an import of so many files. */
  function start(
    label: string,
    total: number,
    given: Pick<Import, 'caseId' | 'password' | 'awaited' | 'resumed'>,
  ): { job: Job; started: Import } {
    const started: Import = { ...given, queue: createFileQueue(ABANDONED_MS), waiting: new Map(), outcomes: [] };
    const job = jobs.start('import', started.caseId, label, async (control) => ({
      kind: 'import',
      files: await run(started, total, control),
    }));
    imports.set(job.id, started);
    return { job, started };
  }

  function addToQueue({ waiting, queue }: Import, file: ReceivedFile): void {
    waiting.set(file.id, file);
    queue.add(file);
  }

  return {
    begin(caseId, files, password = null) {
      const label = files === 1 ? 'Adding a file' : `Adding ${files} files`;
      return start(label, files, { caseId, password, awaited: files, resumed: false }).job;
    },
    announce(jobId, name, bytes) {
      importOf(jobId);
      return uploads.announce(jobId, name, bytes);
    },
    append: uploads.append,
    async complete(id) {
      await uploads.sync(id);
      // The import may have been cancelled meanwhile, which discarded the upload.
      const current = importOf(uploads.jobOf(id));
      const { caseId, password } = current;
      const { vault, queries, transact } = session.open();
      const { name, sha256, bytes } = uploads.finish(id);
      unused.add(sha256);
      const brought = vault.content.written.has(sha256);
      const file: ReceivedFile = { id: randomUUID(), name, sha256, bytes, password, brought };
      const received = ports.clock.now();
      transact(() => {
        registerFile(vault.db, sha256, bytes, received);
        queries.received.add({ id: file.id, caseId, sha256, name, password, brought, received });
      });
      unused.delete(sha256);
      current.awaited = Math.max(0, current.awaited - 1);
      addToQueue(current, file);
    },
    finish(jobId) {
      const current = importOf(jobId);
      current.awaited = 0;
      current.queue.finish();
    },
    pause(jobId) {
      importOf(jobId);
      jobs.interrupt(jobId);
    },
    resume({ caseId, asked = false } = {}) {
      const { received } = session.open().queries;
      const isBeingRead = (id: string) => [...imports.values()].some(({ waiting }) => waiting.has(id));
      const files = (asked ? received.listAll(caseId) : received.list()).filter(
        (file) => (caseId === undefined || file.caseId === caseId) && !isBeingRead(file.id),
      );
      return [...Map.groupBy(files, (file) => file.caseId)].map(([ofCase, filesOfCase]) => {
        const label = `Going on with ${formatCount(filesOfCase.length, 'file')} received earlier`;
        const { job, started } = start(label, filesOfCase.length, { caseId: ofCase, password: null, awaited: 0, resumed: true });
        for (const file of filesOfCase) addToQueue(started, file);
        started.queue.finish();
        return job;
      });
    },
    unfinished(caseId) {
      const running = [...imports.values()].filter((each) => caseId === undefined || each.caseId === caseId);
      return {
        waiting: session.open().queries.received.count(caseId),
        incomplete: running.reduce((sum, { awaited }) => sum + awaited, 0),
      };
    },
    unlock: (record, password, requestSignal) =>
      jobs.runUnlisted(requestSignal, (signal) =>
        shared.withReader((reader) => {
          const opened = session.open();
          return turns.run(turnOf(record.caseId, record.source.sha256), () =>
            unlockRecord(record, password, { caseId: record.caseId, opened, reader, ports, signal }),
          );
        }),
      ),
    readTexts: (caseId, { signal, progress }) =>
      shared.withReader((reader) =>
        readMissingTexts(session.open(), caseId, reader, {
          signal,
          onProgress: (done, total) => progress({ label: 'Reading the pages', done, total }),
        }),
      ),
  };
}

/** Runs what may fail after a failure that is reported already. */
function ignoringErrors(work: () => void): void {
  try {
    work();
  } catch {
    // The first error is the one to report.
  }
}
