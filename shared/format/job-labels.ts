import type { Job, JobResult, JobResultOf } from '../domain/job.ts';
import { formatBytes, formatCount } from './amounts.ts';
import { backupLabel, restoredLabel, verifiedLabel, versionLabel } from './backup-labels.ts';

function importLabel(files: JobResultOf<'import'>['files']): string {
  const countOf = (outcome: (typeof files)[number]['outcome']) => files.filter((file) => file.outcome === outcome).length;
  const parts = [
    countOf('imported') > 0 && `${formatCount(countOf('imported'), 'record')} added`,
    countOf('duplicate') > 0 && `${countOf('duplicate')} already there`,
    countOf('locked') > 0 && `${countOf('locked')} waiting for a password`,
    countOf('refused') > 0 && `${countOf('refused')} not taken`,
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(' · ') : 'No records added';
}

function bundleLabel({ isNew, added, replaced, removed, missing }: JobResultOf<'bundle'>): string {
  const lost = missing.length > 0 ? ` ${formatCount(missing.length, 'file')} could not be brought.` : '';
  if (isNew) return `The case was added: ${formatCount(added, 'entry', 'entries')}.${lost}`;
  const parts = [added > 0 && `${added} added`, replaced > 0 && `${replaced} replaced`, removed > 0 && `${removed} removed`];
  return `The case was merged: ${parts.filter(Boolean).join(', ') || 'nothing was new'}.${lost}`;
}

/** Describes a result in one line. */
export function resultLabel(result: JobResult): string {
  switch (result.kind) {
    case 'import':
      return importLabel(result.files);
    case 'packet':
      return `Packet made: ${formatCount(result.pages, 'page')}, ${formatBytes(result.bytes)}`;
    case 'check':
      return result.problems.length > 0
        ? `${formatCount(result.problems.length, 'problem')} found in the vault`
        : `Vault checked: ${formatCount(result.files, 'file')}, all whole`;
    case 'sample':
      return 'The sample case is ready';
    case 'new-keys':
      return result.failed > 0
        ? `The vault has its new key, but for ${formatCount(result.failed, 'file')} that could not be read. The key before stays for them alone; restore them from a backup, and open the vault again.`
        : 'The vault has its new key: nothing in it opens with the old one any more.';
    case 'export':
      return result.missing.length > 0
        ? `Everything of the case is in the file, but for ${formatCount(result.missing.length, 'file')} that could not be read`
        : `Everything of the case is in the file: ${formatBytes(result.bytes)}`;
    case 'backup':
      return backupLabel(result);
    case 'backup-check':
      return verifiedLabel(result);
    case 'restore':
      return restoredLabel(result);
    case 'bundle':
      return bundleLabel(result);
  }
}

/** What a check says of stored files that are whole, but that no record names. */
export const foundAgainSentence = (count: number) =>
  `${formatCount(count, 'file')} found again: whole, but no record names ${count === 1 ? 'it' : 'them'}. Nothing is deleted.`;

/** Jobs that count bytes. */
const COUNTED_IN_BYTES: ReadonlySet<Job['kind']> = new Set(['export', 'bundle', 'backup', 'restore']);

/** Formats what a job counts: bytes for a file, else a number. */
const amountOf = ({ kind }: Job, number: number) =>
  COUNTED_IN_BYTES.has(kind) ? formatBytes(number) : number.toLocaleString('en');

const STOPPED: Partial<Record<Job['kind'], string>> = {
  export: 'Stopped. No file was made.',
  backup: 'Stopped. No new backup was made; older ones are kept.',
  bundle: 'Stopped. The case was not imported.',
  restore: 'Stopped. Nothing was restored.',
  'new-keys': 'Stopped. It goes on at the next opening of the vault.',
};

/** Describes a job in one line. */
export function jobLabel(job: Job): string {
  switch (job.state) {
    case 'running':
      return job.total > 0 ? `${job.label} — ${amountOf(job, job.done)} of ${amountOf(job, job.total)}` : job.label;
    case 'cancelled':
      return STOPPED[job.kind] ?? 'Stopped. What was finished is kept.';
    case 'failed':
      return job.failure || 'This did not work.';
    case 'done':
      return job.result ? resultLabel(job.result) : 'Done';
  }
}

/** Lists what a result did not cover: files that are not records, records that differ from their originals. */
export function jobDetails(job: Job): { name: string; why: string }[] {
  if (job.result?.kind === 'import') {
    return job.result.files
      .filter(({ why, outcome }) => why || outcome !== 'imported')
      .map(({ name, why, outcome }) => ({
        name,
        why:
          why ||
          { imported: '', duplicate: 'Already in this case.', locked: 'Waits for its password.', refused: 'Not taken.' }[outcome],
      }));
  }
  if (job.result?.kind === 'packet') return job.result.remarks.map(({ title, why }) => ({ name: title, why }));
  if (job.result?.kind === 'export' || job.result?.kind === 'bundle')
    return job.result.missing.map(({ path, why }) => ({ name: path, why }));
  if (job.result?.kind === 'check') {
    const { problems, foundAgain } = job.result;
    return [...problems, ...(foundAgain > 0 ? [foundAgainSentence(foundAgain)] : [])].map((why) => ({ name: '', why }));
  }
  if (job.result?.kind === 'restore') return job.result.lost.map((why) => ({ name: '', why }));
  if (job.result?.kind === 'backup-check')
    return job.result.versions.flatMap(({ name, problems }) => problems.map((why) => ({ name: versionLabel(name), why })));
  return [];
}
