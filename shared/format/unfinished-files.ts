import type { UnfinishedFiles } from '../domain/job.ts';
import type { UserMessage } from '../domain/problem.ts';
import { formatCount } from './amounts.ts';

/** What becomes of files that are not records yet when the vault closes now. Null: there are none. */
export function unfinishedFilesMessage({ waiting, incomplete }: UnfinishedFiles): UserMessage | null {
  if (waiting + incomplete === 0) return null;
  const one = waiting === 1;
  return {
    happened: waiting > 0 ? `${formatCount(waiting, 'file')} ${one ? 'is' : 'are'} still being read.` : '',
    kept: waiting > 0 ? `${one ? 'It is' : 'They are'} kept, and reading goes on at the next opening.` : '',
    todo:
      incomplete > 0
        ? `${formatCount(incomplete, 'file')} ${incomplete === 1 ? 'is' : 'are'} not completely here; add ${incomplete === 1 ? 'it' : 'them'} again.`
        : '',
  };
}

/** What a list of records says of files that are not read yet, and how the terminal goes on. Null: there are none. */
export function waitingFilesNotice(waiting: number): string | null {
  if (waiting === 0) return null;
  return `${formatCount(waiting, 'file')} ${waiting === 1 ? 'waits' : 'wait'} to be read: “second-look import --resume” goes on.`;
}
