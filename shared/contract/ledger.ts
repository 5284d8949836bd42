import { z } from 'zod';
import { Id } from '../domain/identity.ts';
import { Ledger } from '../domain/ledger.ts';
import { procedure } from './errors.ts';

export const ledger = {
  /** The disclosure log of a case: who has what, by the packets that were handed over. */
  get: procedure.input(z.object({ caseId: Id })).output(Ledger),
};
