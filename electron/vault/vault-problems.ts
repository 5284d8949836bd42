import { Problem } from '../../shared/domain/problem.ts';

/** The expected failures of the vault, each said once. Nothing in them names a person, a file or a folder. */

export const vaultMissing = () =>
  new Problem('VAULT_MISSING', {
    happened: 'There is no vault here yet.',
    kept: '',
    todo: 'Make a vault, or choose the folder that holds yours.',
  });

/** `what` begins the sentence "… is not on this computer yet". `code`: of what the missing content would be otherwise. */
export const notOnThisComputer = (code: 'VAULT_DAMAGED' | 'VAULT_INCOMPLETE', what: string) =>
  new Problem(code, {
    happened:
      code === 'VAULT_DAMAGED'
        ? `${what} of this vault is empty.`
        : `${what} of this vault is not on this computer: a cloud service keeps it.`,
    kept: 'Everything else was left as it is.',
    todo: 'If a cloud service keeps this folder in step, let it bring the whole folder to this computer and try again. Else put the whole vault folder back from your latest copy of it.',
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

export const insideVault = () =>
  new Problem('REFUSED', {
    happened: 'This place is inside a vault, where only Second Look itself keeps files.',
    kept: 'Nothing was written, and the vault was not changed.',
    todo: 'Choose a folder outside the vault.',
  });

export const vaultBusy = () =>
  new Problem('VAULT_BUSY', {
    happened: 'This vault is open in another window of Second Look.',
    kept: 'Nothing was changed.',
    todo: 'Close the other one, then try again.',
  });

export const vaultMoved = () =>
  new Problem('VAULT_MOVED', {
    happened: 'The vault’s folder is not where it was opened: it was moved, renamed, replaced or taken away meanwhile.',
    kept: 'Everything saved before is in that folder.',
    todo: 'Put the folder back where it was, or close Second Look and open the vault where it is now.',
  });

export const vaultReadOnly = () =>
  new Problem('READ_ONLY', {
    happened: 'This vault is open for reading only: nothing can be written in its folder.',
    kept: 'Nothing was changed.',
    todo: 'To go on working, copy the whole folder to a disk that can be written, and open the copy.',
  });

export const wrongPassphrase = () =>
  new Problem('WRONG_PASSPHRASE', {
    happened: 'This passphrase does not open the vault.',
    kept: 'Nothing was changed.',
    todo: 'Try again; look at capital letters and the keyboard’s language.',
  });

export const nothingToSalvage = () =>
  new Problem('VAULT_DAMAGED', {
    happened: 'Nothing of the database of this vault can be read, so nothing of it can be repaired.',
    kept: 'Everything was left as it is. The stored files are encrypted one by one, and do not depend on the database.',
    todo: 'Put the whole vault folder back from your latest copy of it, or restore a backup. Do not delete anything before that.',
  });

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
