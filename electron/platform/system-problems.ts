import { Problem } from '../../shared/domain/problem.ts';

/** Problem DISK_FULL. */
export const diskFull = (cause?: unknown): Problem =>
  new Problem(
    'DISK_FULL',
    {
      happened: 'There is no space left on the disk.',
      kept: 'Everything saved before is safe; what was being written was taken back.',
      todo: 'Free some space, then try again.',
    },
    { cause },
  );

/** Problem REFUSED: the disk itself fails. */
export const diskFailed = (cause?: unknown): Problem =>
  new Problem(
    'REFUSED',
    {
      happened: 'The disk could not be read or written.',
      kept: 'Everything saved before was left as it is.',
      todo: 'See whether the disk is still connected, then try again. If it happens again, copy the vault folder to another disk.',
    },
    { cause },
  );

/** Problem REFUSED: the system forbids to read or write a file. `isMedium`: the whole medium can only be read. */
const notAllowed = (isMedium: boolean, cause: unknown): Problem =>
  new Problem(
    'REFUSED',
    {
      happened: isMedium
        ? 'This disk can only be read: nothing can be written on it.'
        : 'This computer account may not read or write a file or folder that is needed.',
      kept: 'Everything saved before was left as it is.',
      todo: isMedium
        ? 'Use a folder on another disk.'
        : 'See to the permissions of the folder: your account must be able to read and write everything in it.',
    },
    { cause },
  );

/** The code of an error of the system or of SQLite, for example `ENOSPC`; empty for any other error. */
export function codeOf(error: unknown): string {
  return error instanceof Error && !(error instanceof Problem) && 'code' in error ? String(error.code) : '';
}

/** What an error of the operating system means to a person, as a Problem; any other error as it is. */
export function explainSystemError(error: unknown): unknown {
  const code = codeOf(error);
  if (code === 'ENOSPC' || code === 'EDQUOT') return diskFull(error);
  if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM') return notAllowed(code === 'EROFS', error);
  return code === 'EIO' ? diskFailed(error) : error;
}
