import { Problem, type ProblemCode } from '../../shared/domain/problem.ts';

/** The expected failures of the vault, each said once. Nothing in them names a person, a file or a folder. */

export const vaultMissing = () =>
  new Problem('VAULT_MISSING', {
    happened: 'There is no vault here yet.',
    kept: '',
    todo: 'Make a vault, or choose the folder that holds yours.',
  });

export const vaultExists = () =>
  new Problem('VAULT_EXISTS', {
    happened: 'There is already a vault in this folder.',
    kept: 'It was not changed.',
    todo: 'Open it, or choose another folder for a new one.',
  });

export const folderInUse = () =>
  new Problem('REFUSED', {
    happened: 'This folder already holds other files, so no vault was made in it.',
    kept: 'Nothing in it was changed.',
    todo: 'Choose an empty folder, or name a new one.',
  });

export const vaultNewer = () =>
  new Problem('VAULT_NEWER', {
    happened: 'This vault was written by a newer version of Second Look.',
    kept: 'It was not changed.',
    todo: 'Install the newer version and open it with that.',
  });

export const vaultBusy = () =>
  new Problem('VAULT_BUSY', {
    happened: 'This vault is open in another window of Second Look.',
    kept: 'Nothing was changed.',
    todo: 'Close the other one, then try again.',
  });

export const wrongPassphrase = () =>
  new Problem('WRONG_PASSPHRASE', {
    happened: 'This passphrase does not open the vault.',
    kept: 'Nothing was changed.',
    todo: 'Try again; look at capital letters and the keyboard’s language.',
  });

/** `what` completes the sentence "… of this vault is damaged." */
export const vaultDamaged = (what: string, cause?: unknown) =>
  notWhole('VAULT_DAMAGED', `${what} of this vault is damaged.`, cause);

/** `what` completes the sentence "… of this vault is missing." */
export const vaultIncomplete = (what: string) => notWhole('VAULT_INCOMPLETE', `${what} of this vault is missing.`);

const notWhole = (code: ProblemCode, happened: string, cause?: unknown) =>
  new Problem(
    code,
    {
      happened,
      kept: 'Everything else was left as it is.',
      todo: 'Put the whole vault folder back from your latest copy of it. Do not delete anything before that.',
    },
    { cause },
  );

export const fileDamaged = () =>
  new Problem('VAULT_DAMAGED', {
    happened: 'A stored file is damaged and cannot be read.',
    kept: 'Everything else was left as it is.',
    todo: 'Import the document again, or put the vault folder back from your latest copy of it.',
  });

export const fileMissing = () =>
  new Problem('NOT_FOUND', {
    happened: 'This file is not in the vault.',
    kept: 'Everything else was left as it is.',
    todo: 'Import the document again, or put the vault folder back from your latest copy of it.',
  });

const diskFull = (cause?: unknown) =>
  new Problem(
    'DISK_FULL',
    {
      happened: 'There is no space left on the disk.',
      kept: 'Everything saved before is safe; what was being written was taken back.',
      todo: 'Free some space, then try again.',
    },
    { cause },
  );

/**
 * What an error of the system or of SQLite means to a person: the one place where codes become a Problem.
 * Anything else is given back as it is.
 */
export function explained(error: unknown): unknown {
  if (error instanceof Problem || !(error instanceof Error) || !('code' in error)) return error;
  switch (error.code) {
    case 'ENOSPC':
    case 'EDQUOT':
    case 'SQLITE_FULL':
    case 'SQLITE_IOERR_SHMSIZE':
      return diskFull(error);
    case 'SQLITE_CORRUPT':
    case 'SQLITE_CORRUPT_VTAB':
    case 'SQLITE_CORRUPT_INDEX':
    case 'SQLITE_NOTADB':
      return vaultDamaged('The database', error);
    default:
      return error;
  }
}

/** Runs `work`; what the system says goes through `explained`. */
export function explaining<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw explained(error);
  }
}
