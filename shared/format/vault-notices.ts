import { localMoment } from '../dates/local-day.ts';
import type { UserMessage } from '../domain/problem.ts';
import type { LostChanges, VaultStatus } from '../domain/vault.ts';
import { formatCount } from './amounts.ts';
import { formatMoment } from './format-date.ts';

/** What the person must know of the vault's folder, each as a message; empty: nothing. */
export function vaultNotices(status: Pick<VaultStatus, 'olderThanSaved' | 'missingFiles' | 'foundAgain'>): UserMessage[] {
  const { olderThanSaved, missingFiles, foundAgain } = status;
  return [
    olderThanSaved && lostMessage(olderThanSaved),
    missingFiles > 0 && missingMessage(missingFiles),
    foundAgain > 0 && foundMessage(foundAgain),
  ].filter((message) => message !== false && message !== null);
}

/** That a database went back in time, in one sentence. */
export function lostChangesSentence({ after }: LostChanges): string {
  const since = after === null ? 'changes' : `changes after ${formatMoment(localMoment(new Date(after)))}`;
  return `The database is older than what was saved last: ${since} may be missing.`;
}

const lostMessage = (lost: LostChanges): UserMessage => ({
  happened: lostChangesSentence(lost),
  kept: 'What the database has is kept, and so is every stored file.',
  todo: 'Files of that time are listed as found again. If you have a copy of the whole folder that is newer, close Second Look and put it in the place of this one.',
});

const missingMessage = (count: number): UserMessage => ({
  happened: `${formatCount(count, 'file')} of this vault ${count === 1 ? 'is' : 'are'} not in its folder.`,
  kept: 'Nothing was changed. Why they are not there is not known.',
  todo: 'If the folder is kept in step by a cloud service, let it finish. Else put the folder back from your copy, or add the same files again. The check of every file says which they are.',
});

const foundMessage = (count: number): UserMessage => ({
  happened: `${formatCount(count, 'file')} ${count === 1 ? 'was' : 'were'} found again in the vault: whole, but no record names ${count === 1 ? 'it' : 'them'}.`,
  kept: 'They are kept until you decide.',
  todo: 'Look at them in the settings, and take them into a case.',
});
