import type { CaseFile } from '../../../shared/domain/case-file.ts';
import type { Job, JobResultOf } from '../../../shared/domain/job.ts';
import type { Day } from '../../../shared/domain/partial-date.ts';
import { archived, type Part } from '../../export/case-archive.ts';
import { ledgerCsv } from '../../export/ledger-csv.ts';
import { readme } from '../../export/readme.ts';
import type { Context } from '../context.ts';
import type { Task } from '../jobs/jobs.ts';
import { typesetPrintouts } from '../printouts/typeset.ts';
import type { OpenSession } from '../vault/vault-session.ts';
import { type FullExport, fullExport } from './case-file.ts';

type Written = JobResultOf<'whole'>;

const asBytes = (text: string): Part['content'] => ({ bytes: Buffer.from(text, 'utf8') });

/** A case as one file, made while it is read. Its name tells neither person nor illness. */
export interface CaseArchive {
  fileName: string;
  /** To be read once. Rejects with an AbortError when it was cancelled. */
  content: AsyncIterable<Uint8Array>;
  /** The job, once the first piece is asked for. */
  begun: Promise<Job>;
}

/** Whether this is what reading an archive ends with when it was cancelled. */
export const isCancelled = (error: unknown): boolean => error instanceof Error && error.name === 'AbortError';

/**
 * Everything of a case as one ZIP, a piece at a time: a job while it is read, so that it tells how far it is and can be cancelled,
 * also by locking the vault. Throws Problem NOT_FOUND.
 */
export function caseArchive(context: Pick<Context, 'jobs' | 'ports' | 'session'>, caseId: string, today: Day): CaseArchive {
  const { jobs, ports } = context;
  const opened = context.session.open();
  const whole = fullExport(opened, ports, caseId, today);
  const begun = Promise.withResolvers<Job>();

  async function* content(): AsyncGenerator<Uint8Array> {
    const { promise: written, resolve, reject } = Promise.withResolvers<Written>();
    const started = Promise.withResolvers<Task>();
    const job = jobs.start('whole', caseId, 'Writing everything of the case', (task) => {
      // A reader that has stopped asks for nothing more: whoever cancels does not wait for it.
      task.signal.addEventListener('abort', () => reject(task.signal.reason));
      started.resolve(task);
      return written;
    });
    begun.resolve(job);
    const task = await started.promise;
    let ended = false;
    try {
      resolve(yield* pieces(opened, ports, whole, task));
      ended = true;
    } catch (error) {
      ended = true;
      reject(error);
      throw error;
    } finally {
      // The reader stopped half-way.
      if (!ended && !task.signal.aborted) jobs.cancel(job.id);
    }
  }
  return { fileName: `case-${today}.zip`, content: content(), begun: begun.promise };
}

async function* pieces(
  { vault }: OpenSession,
  ports: Context['ports'],
  { file, paper, stored, sheets }: FullExport,
  task: Task,
): AsyncGenerator<Uint8Array, Written> {
  const printed = await typesetPrintouts(
    ports,
    sheets.map(({ sheet }) => sheet),
    paper,
    task.signal,
  );
  const parts: Part[] = [
    ...stored.map(({ path, sha256 }) => ({ path, content: { sha256 } })),
    ...(file.ledger.recipients.length > 0 ? [{ path: 'packets/ledger.csv', content: asBytes(ledgerCsv(file.ledger)) }] : []),
    ...sheets.flatMap(({ path }, i) => {
      const bytes = printed[i];
      return bytes ? [{ path, content: { bytes } }] : [];
    }),
  ];
  const total = [...stored.map(({ bytes }) => bytes), ...printed.map(({ length }) => length)].reduce((a, b) => a + b, 0);
  let done = 0;
  const written = yield* archived(parts, {
    content: vault.content,
    day: file.written,
    signal: task.signal,
    onWritten: (bytes) => {
      done += bytes;
      task.progress({ done: Math.min(done, total), total });
    },
    ending: (missing) => {
      const whole: CaseFile = { ...file, missing: [...missing] };
      const gone = new Set(missing.map(({ path }) => path));
      const paths = parts.map(({ path }) => path).filter((path) => !gone.has(path));
      return [
        { path: 'case.json', content: asBytes(`${JSON.stringify(whole, null, 2)}\n`) },
        { path: 'README.txt', content: asBytes(readme(whole, paths)) },
      ];
    },
  });
  return { kind: 'whole', ...written };
}
