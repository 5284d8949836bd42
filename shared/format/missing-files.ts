import type { UserMessage } from '../domain/problem.ts';
import { formatCount } from './amounts.ts';

/** The message about files that are missing from the vault's folder. Null: none is missing. */
export function missingFilesMessage(count: number): UserMessage | null {
  if (count === 0) return null;
  return {
    happened: `${formatCount(count, 'file')} of this vault ${count === 1 ? 'is' : 'are'} no longer in its folder.`,
    kept: 'Everything else is there. Something other than Second Look took them away.',
    todo: 'Put the folder back from your copy, or add the same files again. The check of every file says which they are.',
  };
}
