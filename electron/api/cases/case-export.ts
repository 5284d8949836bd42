import type { CaseFile } from '../../../shared/domain/case-file.ts';
import type { JobResultOf } from '../../../shared/domain/job.ts';
import type { Day } from '../../../shared/domain/partial-date.ts';
import { type ArchiveEntry, archiveChunks } from '../../export/case-archive.ts';
import { ledgerCsv } from '../../export/ledger-csv.ts';
import { readme } from '../../export/readme.ts';
import type { Context } from '../context.ts';
import type { JobControl } from '../jobs/jobs.ts';
import { type StreamedExport, streamedExport } from '../jobs/streamed-export.ts';
import { typesetPrintouts } from '../printouts/typeset.ts';
import type { OpenSession } from '../vault/vault-session.ts';
import { type FullExport, fullExport } from './case-file.ts';

type ExportResult = JobResultOf<'export'>;

const asBytes = (text: string): ArchiveEntry['content'] => ({ bytes: Buffer.from(text, 'utf8') });

/** Everything of a case as one ZIP, in chunks, with a job. Throws Problem NOT_FOUND. */
export function caseArchive(context: Pick<Context, 'jobs' | 'ports' | 'session'>, caseId: string, today: Day): StreamedExport {
  const { jobs, ports } = context;
  const opened = context.session.open();
  const contents = fullExport(opened, ports, caseId, today);
  const named = { label: 'Writing everything of the case', fileName: `case-${today}.zip` };
  return streamedExport(jobs, caseId, named, (control) => chunksOf(opened, ports, contents, control));
}

async function* chunksOf(
  { vault }: OpenSession,
  ports: Context['ports'],
  { file, paper, storedFiles, printouts }: FullExport,
  control: JobControl,
): AsyncGenerator<Uint8Array, ExportResult> {
  const typeset = await typesetPrintouts(
    ports,
    printouts.map(({ printout }) => printout),
    paper,
    control.signal,
  );
  const parts: ArchiveEntry[] = [
    ...storedFiles.map(({ path, sha256 }) => ({ path, content: { sha256 } })),
    ...(file.ledger.recipients.length > 0 ? [{ path: 'packets/ledger.csv', content: asBytes(ledgerCsv(file.ledger)) }] : []),
    ...printouts.flatMap(({ path }, index) => {
      const bytes = typeset[index];
      return bytes ? [{ path, content: { bytes } }] : [];
    }),
  ];
  const total = [...storedFiles.map(({ bytes }) => bytes), ...typeset.map(({ length }) => length)].reduce((a, b) => a + b, 0);
  let done = 0;
  const written = yield* archiveChunks(parts, {
    content: vault.content,
    day: file.written,
    signal: control.signal,
    onWritten: (bytes) => {
      done += bytes;
      control.progress({ done: Math.min(done, total), total });
    },
    ending: (missing) => {
      const complete: CaseFile = { ...file, missing: [...missing] };
      const missingPaths = new Set(missing.map(({ path }) => path));
      const paths = parts.map(({ path }) => path).filter((path) => !missingPaths.has(path));
      return [
        { path: 'case.json', content: asBytes(`${JSON.stringify(complete, null, 2)}\n`) },
        { path: 'README.txt', content: asBytes(readme(complete, paths)) },
      ];
    },
  });
  return { kind: 'export', ...written };
}
