import { localMoment } from '../dates/local-day.ts';
import type { BackupStatus } from '../domain/backup.ts';
import type { JobResultOf } from '../domain/job.ts';
import { formatBytes, formatCount } from './amounts.ts';
import { formatMoment } from './format-date.ts';

/** A version of a backup by its time on this computer's clock: "12 Mar 2026, 18:20". */
export function versionLabel(name: string): string {
  const [, day, hour, minute, second, ms] = /^(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z/.exec(name) ?? [];
  return day === undefined ? name : momentLabel(`${day}T${hour}:${minute}:${second}.${ms}Z`);
}

/** What a backup did, in words that claim no more than was read. */
export function backupLabel({ isNew, files, copied, bytes, missing, canThin }: JobResultOf<'backup'>): string {
  const parts = [
    isNew
      ? `Backup made: ${formatCount(files, 'file')}, ${copied === 0 ? 'none new' : `${copied} new (${formatBytes(bytes)}), read back`}`
      : 'Nothing has changed since the latest backup: its files are there by name and size',
    missing > 0 && `${formatCount(missing, 'file')} missing or damaged in the vault ${missing === 1 ? 'is' : 'are'} not in it`,
    !canThin && 'an older version cannot be read, so none is thinned out',
  ];
  return parts.filter(Boolean).join(' · ');
}

/** What a verification found. */
export function verifiedLabel({ files, versions }: JobResultOf<'backup-check'>): string {
  const whole = versions.filter(({ problems }) => problems.length === 0).length;
  const read = `${formatCount(files, 'file')} read`;
  if (versions.length === 0) return 'This backup has no version.';
  if (whole === versions.length) return `${formatCount(whole, 'version')} of the backup whole: ${read}`;
  return `${whole} of ${formatCount(versions.length, 'version')} of the backup whole: ${read}`;
}

/** What a restore did. */
export function restoredLabel({ cases, records, lost }: JobResultOf<'restore'>): string {
  const restored = `Restored: ${formatCount(cases, 'case')}, ${formatCount(records, 'record')}`;
  return lost.length === 0 ? `${restored}, every file read back` : `${restored}, but for ${formatCount(lost.length, 'file')}`;
}

/** Days after which a backup is old. */
const OLD_DAYS = 7;
const DAY_MS = 24 * 60 * 60 * 1000;

/** When the last backup was, in one sentence. */
export function backupStatusSentence({ place, present, last, missing }: BackupStatus): string {
  if (place === null) return 'No backups are made.';
  const lacks = missing > 0 ? ` It lacks ${formatCount(missing, 'file')} that the vault lacks too.` : '';
  const when = last === null ? 'No backup was made there yet.' : `Last backup: ${momentLabel(last)}.${lacks}`;
  return present || last === null ? when : `${when} Its disk or stick is not there now.`;
}

/** What to say of the backup where the person looks every day; null: all is well, or no place was chosen. `now`: an instant. */
export function backupWarning({ place, present, last }: BackupStatus, now: string): string | null {
  if (place === null) return null;
  if (last === null) return 'No backup was made yet.';
  const days = Math.floor((Date.parse(now) - Date.parse(last)) / DAY_MS);
  const age = days === 0 ? 'from today' : `${formatCount(days, 'day')} old`;
  if (!present) return `The backup’s disk or stick is not there. The last backup is ${age}.`;
  return days >= OLD_DAYS ? `The last backup is ${age}.` : null;
}

const momentLabel = (instant: string) => formatMoment(localMoment(new Date(instant)));
