import { orNotFound } from './not-found.ts';

/** Refuses a row of another case, so that cases stay apart. Throws Problem NOT_FOUND. */
export function assertSameCase(caseId: string, row: { caseId: string }, what: string): void {
  orNotFound(row.caseId === caseId || undefined, what);
}
