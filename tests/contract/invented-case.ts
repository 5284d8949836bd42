import { PDFDocument, StandardFonts } from 'pdf-lib';
import type { Case } from '../../shared/domain/case.ts';
import type { FileOutcome, Job } from '../../shared/domain/job.ts';
import type { OpenedApp } from './transports.ts';

/** An open vault without a passphrase, with one invented case. */
export async function createVaultWithCase({ client }: OpenedApp): Promise<Case> {
  await client.vault.create({ passphrase: null });
  return client.cases.create({
    patient: 'Sample Patient',
    born: '1960-02-29',
    question: 'Is fusion needed now?',
    family: 'spine',
  });
}

/** A PDF with this text on each page, encrypted if there is a password. */
export async function pdfWithText(text: string, pages = 1, password?: string): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (let page = 1; page <= pages; page += 1) {
    document.addPage([612, 792]).drawText(`${text} page ${page}`, { x: 72, y: 700, size: 14, font });
  }
  if (password) document.encrypt({ userPassword: password });
  return document.save();
}

/** Waits for the end of a job. */
export async function waitForJob({ client }: OpenedApp, { id }: Pick<Job, 'id'>): Promise<Job> {
  const stop = new AbortController();
  const events = await client.jobs.events(undefined, { signal: stop.signal });
  try {
    const now = (await client.jobs.list()).find((job) => job.id === id);
    if (now && now.state !== 'running') return now;
    for await (const event of events)
      if (event.type === 'job' && event.job.id === id && event.job.state !== 'running') return event.job;
    throw new Error('The events ended before the job.');
  } finally {
    stop.abort();
  }
}

/** Uploads files in slices, as the page does, and waits for their outcomes. */
export async function importInto(
  openedApp: OpenedApp,
  caseId: string,
  files: { name: string; bytes: Uint8Array }[],
  { password, slice = 8 * 1024 * 1024 }: { password?: string; slice?: number } = {},
): Promise<FileOutcome[]> {
  const { client, ask } = openedApp;
  const job = await client.import.begin({ caseId, files: files.length, ...(password ? { password } : {}) });
  for (const { name, bytes } of files) {
    const { incomingId } = await client.import.announce({ jobId: job.id, name, bytes: bytes.length });
    for (let at = 0; at < bytes.length; at += slice) {
      const answer = await ask(`/files/incoming/${incomingId}?at=${at}`, { method: 'PUT', body: bytes.slice(at, at + slice) });
      if (answer.status !== 204) throw new Error(`a slice was refused: ${answer.status}`);
    }
    await client.import.complete({ incomingId });
  }
  await client.import.finish({ jobId: job.id });
  const { state, result, failure } = await waitForJob(openedApp, job);
  if (state !== 'done' || result?.kind !== 'import') throw new Error(`the import ended as ${state}: ${failure}`);
  return result.files;
}
