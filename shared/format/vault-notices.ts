import { localMoment } from '../dates/local-day.ts';
import type { UserMessage } from '../domain/problem.ts';
import type { LostChanges, VaultStatus } from '../domain/vault.ts';
import { formatCount } from './amounts.ts';
import { formatMoment } from './format-date.ts';

/** What the person must know of the vault's folder, each as a message; empty: nothing. */
export function vaultNotices(
  status: Pick<
    VaultStatus,
    'olderThanSaved' | 'missingFiles' | 'foundAgain' | 'conflictedCopies' | 'placeholders' | 'keysFromCopy' | 'readOnly'
  >,
): UserMessage[] {
  const { olderThanSaved, missingFiles, foundAgain, conflictedCopies, placeholders, keysFromCopy, readOnly } = status;
  return [
    readOnly && READ_ONLY,
    keysFromCopy && KEYS_FROM_COPY,
    olderThanSaved && lostMessage(olderThanSaved),
    missingFiles > 0 && missingMessage(missingFiles),
    foundAgain > 0 && foundMessage(foundAgain),
    conflictedCopies.length > 0 && copiesMessage(conflictedCopies),
    placeholders > 0 && placeholdersMessage(placeholders),
  ].filter((message) => message !== false && message !== null);
}

const READ_ONLY: UserMessage = {
  happened: 'This vault is open for reading only: nothing can be written in its folder.',
  kept: '',
  todo: 'Read, search, check, print and export as ever. To change something, copy the folder to a disk that can be written.',
};

const KEYS_FROM_COPY: UserMessage = {
  happened: 'The file “vault.json” of this vault was missing or damaged. The vault was opened with the copy of it in the folder.',
  kept: 'Nothing is lost. The file was written anew, and what was there is kept beside it.',
  todo: 'If you did not touch the folder yourself, have the disk looked at, and see that your backup is recent.',
};

/** That a database went back in time, in one sentence. */
export function lostChangesSentence({ after }: LostChanges): string {
  const since = after === null ? 'changes' : `changes after ${formatMoment(localMoment(new Date(after)))}`;
  return `The database is older than what was saved last: ${since} may be missing.`;
}

const lostMessage = (lost: LostChanges): UserMessage => ({
  happened: lostChangesSentence(lost),
  kept: 'Second Look has deleted nothing.',
  todo: 'Files that were added since may be listed as found again. If you have a copy of the whole folder that is newer, close Second Look and put it in the place of this one.',
});

const missingMessage = (count: number): UserMessage => ({
  happened: `${formatCount(count, 'file')} of this vault ${count === 1 ? 'is' : 'are'} no longer in its folder.`,
  kept: 'Nothing was changed. Why they are not there is not known.',
  todo: 'If the folder is kept in step by a cloud service, let it finish. Else put the folder back from your copy, or add the same files again. The check of every file names them.',
});

const foundMessage = (count: number): UserMessage => ({
  happened: `${formatCount(count, 'file')} ${count === 1 ? 'was' : 'were'} found again in the vault: whole, but no record names ${count === 1 ? 'it' : 'them'}.`,
  kept: `${count === 1 ? 'It is' : 'They are'} kept until you decide.`,
  todo: `Look at ${count === 1 ? 'it' : 'them'} in the settings, and take ${count === 1 ? 'it' : 'them'} into a case.`,
});

/** That a sync program left second versions, in one sentence with the first names. */
export function conflictedCopiesSentence(names: readonly string[]): string {
  const shown = names.slice(0, 3).map((name) => `“${name}”`);
  const more = names.length > shown.length ? ` and ${names.length - shown.length} more` : '';
  return `There ${names.length === 1 ? 'is a second version of a file' : 'are second versions of files'} of this vault in its folder: ${shown.join(', ')}${more}.`;
}

/** That files have only a stand-in here, in one sentence. */
export const placeholdersSentence = (count: number) =>
  `${formatCount(count, 'file')} of this vault ${count === 1 ? 'is' : 'are'} not on this computer: a cloud service keeps ${count === 1 ? 'it' : 'them'}.`;

const copiesMessage = (names: readonly string[]): UserMessage => ({
  happened: conflictedCopiesSentence(names),
  kept: `Second Look does not use ${names.length === 1 ? 'it' : 'them'}, and changes nothing there.`,
  todo: `Such a copy usually comes from a sync program, after two computers changed the folder. Open the vault on one computer at a time, and keep ${names.length === 1 ? 'the copy' : 'the copies'} until you know that nothing is missing.`,
});

const placeholdersMessage = (count: number): UserMessage => ({
  happened: placeholdersSentence(count),
  kept: 'Nothing was changed.',
  todo: 'Tell the cloud service to keep this folder on this computer, let it finish, then lock and open the vault again.',
});

/** What to know before a vault is in a folder that a sync service keeps in step; null: no such service is seen. */
export function syncServiceWarning(service: string | null): string | null {
  if (service === null) return null;
  return `This folder seems to be kept in step by ${service}. Open the vault on one computer at a time, and let ${service} finish before you open it and after you close it: else two versions of it come apart.`;
}
