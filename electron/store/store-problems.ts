import { Problem, type ProblemCode } from '../../shared/domain/problem.ts';
import { codeOf, diskFailed, diskFull, explainSystemError } from '../platform/system-problems.ts';

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

/** Problem VAULT_BUSY: a program that is not Second Look holds the database. */
const databaseInUse = (cause: unknown): Problem =>
  new Problem(
    'VAULT_BUSY',
    {
      happened: 'Another program uses the database of this vault, for example a backup or a virus scanner.',
      kept: 'Everything saved before is safe; what was being written was taken back.',
      todo: 'Wait until it is done, or close it, then try again.',
    },
    { cause },
  );

/** Problem REFUSED: nothing can be written in the folder of the vault. */
const vaultNotWritable = (cause: unknown): Problem =>
  new Problem(
    'REFUSED',
    {
      happened: 'Nothing can be written in the folder of this vault.',
      kept: 'Everything saved before is safe.',
      todo: 'See whether the disk can only be read, or whether your account may not write there.',
    },
    { cause },
  );

/** Problems by the code of an error of SQLite (sqlite.org/rescode.html), or by the beginning of the code. */
const SQLITE_PROBLEMS: readonly (readonly [code: RegExp, problem: (cause: unknown) => Problem])[] = [
  [/^SQLITE_(FULL|IOERR_SHMSIZE)$/, diskFull],
  [/^SQLITE_(CORRUPT|NOTADB|IOERR_(SHORT_READ|CORRUPTFS|DATA))/, (cause) => vaultDamaged('The database', cause)],
  [/^SQLITE_(BUSY|LOCKED|IOERR_(LOCK|BLOCKED))/, databaseInUse],
  [/^SQLITE_(READONLY|CANTOPEN|PERM|AUTH)/, vaultNotWritable],
  [/^SQLITE_IOERR/, diskFailed],
];

/** What an error of the operating system or of SQLite means to a person, as a Problem; any other error as it is. */
export function explainError(error: unknown): unknown {
  const code = codeOf(error);
  // A search index whose head is damaged is no index to SQLite.
  if (code === 'SQLITE_ERROR' && String(error).includes('vtable constructor failed'))
    return vaultDamaged('The search index', error);
  const [, problem] = SQLITE_PROBLEMS.find(([codes]) => codes.test(code)) ?? [];
  return problem ? problem(error) : explainSystemError(error);
}

/** Runs `work` and gives its result; errors pass through `explainError`. */
export function withExplainedErrors<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw explainError(error);
  }
}
