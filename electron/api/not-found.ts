import { Problem } from '../../shared/domain/problem.ts';

/** The value. Throws Problem NOT_FOUND without one; `what` reads like "This record". */
export function orNotFound<T>(value: T | undefined, what: string): T {
  if (value !== undefined) return value;
  throw new Problem('NOT_FOUND', {
    happened: `${what} is not there (any more).`,
    kept: '',
    todo: 'Go back to the list: it shows what there is.',
  });
}
