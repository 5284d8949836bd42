import { Problem, type ProblemCode } from '../../shared/domain/problem.ts';
import { codeOf, diskFull, explainSystemError } from '../platform/system-problems.ts';

/** Problem VAULT_NEWER. */
export const vaultNewer = (): Problem =>
  new Problem('VAULT_NEWER', {
    happened: 'This vault was written by a newer version of Second Look.',
    kept: 'It was not changed.',
    todo: 'Install the newer version and open it with that.',
  });

/** Problem VAULT_DAMAGED; `what` completes the sentence "… of this vault is damaged." */
export const vaultDamaged = (what: string, cause?: unknown): Problem =>
  brokenVault('VAULT_DAMAGED', `${what} of this vault is damaged.`, cause);

/** Problem VAULT_INCOMPLETE; `what` completes the sentence "… of this vault is missing." */
export const vaultIncomplete = (what: string): Problem => brokenVault('VAULT_INCOMPLETE', `${what} of this vault is missing.`);

const brokenVault = (code: ProblemCode, happened: string, cause?: unknown): Problem =>
  new Problem(
    code,
    {
      happened,
      kept: 'Everything else was left as it is.',
      todo: 'Put the whole vault folder back from your latest copy of it. Do not delete anything before that.',
    },
    { cause },
  );

/** What an error of the operating system or of SQLite means to a person, as a Problem; any other error as it is. */
export function explainError(error: unknown): unknown {
  switch (codeOf(error)) {
    case 'SQLITE_FULL':
    case 'SQLITE_IOERR_SHMSIZE':
      return diskFull(error);
    case 'SQLITE_CORRUPT':
    case 'SQLITE_CORRUPT_VTAB':
    case 'SQLITE_CORRUPT_INDEX':
    case 'SQLITE_NOTADB':
      return vaultDamaged('The database', error);
    default:
      return explainSystemError(error);
  }
}

/** Runs `work` and gives its result; errors pass through `explainError`. */
export function withExplainedErrors<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw explainError(error);
  }
}
