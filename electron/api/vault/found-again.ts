import { localDayOf } from '../../../shared/dates/local-day.ts';
import type { FoundContent } from '../../../shared/domain/found-content.ts';
import type { Job } from '../../../shared/domain/job.ts';
import { fileMissing } from '../../vault/vault-problems.ts';
import { describeContents } from '../../workers/vault-checker.ts';
import type { VaultContext } from '../context.ts';

/** File name extensions by format; a PDF's and a picture's alike. */
const EXTENSIONS: Record<NonNullable<FoundContent['format']>, string> = {
  pdf: '.pdf',
  jpeg: '.jpg',
  png: '.png',
  tiff: '.tif',
  webp: '.webp',
  heic: '.heic',
};

/** The contents that were found again, described; the latest first. */
export async function foundAgain({ vault, jobs, ports }: VaultContext, signal?: AbortSignal): Promise<FoundContent[]> {
  const found = await jobs.runUnlisted(signal, (running) =>
    describeContents(vault, vault.found.list(), { workers: ports.workers, signal: running }),
  );
  return found.sort((a, b) => b.written.localeCompare(a.written));
}

/** Imports contents that were found again into a case, as files that a person adds. Throws Problem NOT_FOUND, DISK_FULL. */
export async function takeFoundAgain(context: VaultContext, caseId: string, hashes: readonly string[]): Promise<Job> {
  const { vault, imports, client } = context;
  const chosen = (await foundAgain(context)).filter(({ sha256 }) => hashes.includes(sha256));
  if (chosen.length === 0) throw fileMissing();
  const calls = client();
  const job = await calls.import.begin({ caseId, files: chosen.length });
  try {
    for (const [index, { sha256, bytes, format, written }] of chosen.entries()) {
      const name = foundName(written, format, index, chosen.length);
      const { incomingId } = await calls.import.announce({ jobId: job.id, name, bytes });
      let offset = 0;
      for await (const slice of vault.content.read(sha256)) {
        imports.append(incomingId, offset, slice);
        offset += slice.length;
      }
      await calls.import.complete({ incomingId });
    }
    await calls.import.finish({ jobId: job.id });
  } catch (error) {
    await calls.jobs.cancel({ id: job.id });
    throw error;
  }
  return job;
}

/** The name of the file is lost with its row: "Found again 2026-03-12.pdf", from the day on which it was written. */
function foundName(written: string, format: FoundContent['format'], index: number, count: number): string {
  const number = count > 1 ? ` (${index + 1})` : '';
  return `Found again ${localDayOf(written)}${number}${format ? EXTENSIONS[format] : ''}`;
}
