import { Problem, type UserMessage } from '../../shared/domain/problem.ts';
import { codeOf } from '../platform/system-problems.ts';
import { explainError } from '../store/store-problems.ts';

/** The expected failures of a backup, each said once. Nothing in them names a person, a file or a folder. */

const OLDER_KEPT = 'Your vault was not changed, and older backups are kept.';

const refused = (message: UserMessage, cause?: unknown) => new Problem('REFUSED', message, { cause });

export const placeMissing = (cause?: unknown) =>
  new Problem(
    'NOT_FOUND',
    {
      happened: 'The folder for backups is not there.',
      kept: OLDER_KEPT,
      todo: 'Connect the disk or stick that it is on, or choose another folder.',
    },
    { cause },
  );

export const vaultInsidePlace = () =>
  refused({
    happened: 'The vault itself is inside this folder.',
    kept: 'Nothing was written.',
    todo: 'Choose a folder on another disk or stick, or at least one that does not hold the vault.',
  });

export const placeIsLink = () =>
  refused({
    happened: 'In this folder a link or a file has the name that the backup would have.',
    kept: 'Nothing was written there.',
    todo: 'Choose another folder.',
  });

export const backupBusy = () =>
  new Problem('VAULT_BUSY', {
    happened: 'This backup is in use by another window of Second Look.',
    kept: OLDER_KEPT,
    todo: 'Wait until it is done, then try again.',
  });

export const keyBeingReplaced = () =>
  refused({
    happened: 'The key of this vault is being replaced, which is not finished yet.',
    kept: OLDER_KEPT,
    todo: 'Make the backup when that is done.',
  });

export const noBackupHere = () =>
  new Problem('NOT_FOUND', {
    happened: 'There is no backup of Second Look in this folder.',
    kept: '',
    todo: 'Choose the folder that you chose for backups: it holds a folder whose name begins with “Second Look backup”.',
  });

export const noSuchVersion = () =>
  new Problem('NOT_FOUND', {
    happened: 'This backup has no such version.',
    kept: '',
    todo: 'Choose one of the list.',
  });

export const wrongBackupPassphrase = () =>
  new Problem('WRONG_PASSPHRASE', {
    happened: 'This passphrase does not open the backup.',
    kept: 'Nothing was changed.',
    todo: 'An older backup opens with the passphrase that the vault had at that time.',
  });

export const targetInsideBackup = () =>
  refused({
    happened: 'This place is inside a backup, where only the backup itself keeps files.',
    kept: 'Nothing was written.',
    todo: 'Choose another folder.',
  });

export const versionDamaged = () =>
  new Problem('VAULT_DAMAGED', {
    happened: 'The database of this version of the backup is damaged.',
    kept: 'Nothing was changed; other versions may be whole.',
    todo: 'Choose another version.',
  });

export const notWrittenAsGiven = () =>
  refused({
    happened: 'The disk or stick with the backup did not keep what was written to it.',
    kept: OLDER_KEPT,
    todo: 'Try again. If it happens again, use another disk or stick.',
  });

const mediumFull = (cause: unknown) =>
  new Problem(
    'DISK_FULL',
    {
      happened: 'There is no space left on the disk or stick with the backup.',
      kept: `${OLDER_KEPT} The new one does not count.`,
      todo: 'Free some space there, set a smaller limit for backups, or choose a larger disk.',
    },
    { cause },
  );

const mediumFailed = (cause: unknown) =>
  refused(
    {
      happened: 'The disk or stick with the backup could not be read or written.',
      kept: OLDER_KEPT,
      todo: 'See whether it is still connected, then try again.',
    },
    cause,
  );

const mediumNotWritable = (cause: unknown) =>
  refused(
    {
      happened: 'Nothing can be written in the folder for backups.',
      kept: OLDER_KEPT,
      todo: 'See whether the disk can only be read, or whether your account may not write there. Else choose another folder.',
    },
    cause,
  );

/** Problems by the code of an error of the system or of SQLite, while a backup is written. */
const MEDIUM_PROBLEMS: readonly (readonly [code: RegExp, problem: (cause: unknown) => Problem])[] = [
  [/^(ENOSPC|EDQUOT|EFBIG|SQLITE_FULL)$/, mediumFull],
  [/^(ENOENT|ENOTDIR)$/, placeMissing],
  [/^(EIO|ENODEV|ENXIO|ESTALE|ETIMEDOUT|SQLITE_IOERR.*)$/, mediumFailed],
  [/^(EACCES|EPERM|EROFS|SQLITE_(CANTOPEN|READONLY).*)$/, mediumNotWritable],
];

/** What an error means to a person while a backup is written; any other error as it is. */
export function explainBackupError(error: unknown): unknown {
  const code = codeOf(error);
  const [, problem] = MEDIUM_PROBLEMS.find(([codes]) => codes.test(code)) ?? [];
  return problem ? problem(error) : explainError(error);
}
