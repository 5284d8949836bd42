import { Problem, type UserMessage } from '../../shared/domain/problem.ts';

/** The value. Throws Problem NOT_FOUND without one; `what` reads like "This record". */
export function orNotFound<T>(value: T | undefined, what: string): T {
  if (value !== undefined) return value;
  throw new Problem('NOT_FOUND', {
    happened: `${what} is not there (any more).`,
    kept: '',
    todo: 'Go back to the list: it shows what there is.',
  });
}

/** Refuses a row of another case, so that cases stay apart. Throws Problem NOT_FOUND. */
export function assertSameCase(caseId: string, row: { caseId: string }, what: string): void {
  orNotFound(row.caseId === caseId || undefined, what);
}

/** Stops a procedure that a rule of `shared/` refuses. Throws Problem REFUSED, unless the refusal is null. */
export function assertAllowed(refusal: UserMessage | null): void {
  if (refusal) throw new Problem('REFUSED', refusal);
}
