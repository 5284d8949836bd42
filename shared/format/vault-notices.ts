import type { UserMessage } from '../domain/problem.ts';
import type { VaultStatus } from '../domain/vault.ts';
import { formatCount } from './amounts.ts';

/** What the person must know of the vault's folder, each as a message; empty: nothing. */
export function vaultNotices(status: Pick<VaultStatus, 'missingFiles' | 'foundAgain'>): UserMessage[] {
  const { missingFiles, foundAgain } = status;
  return [missingFiles > 0 && missingMessage(missingFiles), foundAgain > 0 && foundMessage(foundAgain)].filter(
    (message) => message !== false,
  );
}

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
