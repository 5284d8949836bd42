import { z } from 'zod';
import { Id } from '../domain/identity.ts';
import { Ledger } from '../domain/ledger.ts';
import { call } from './errors.ts';

export const ledger = {
  /** The disclosure log of a case: who has what, by the packets that were handed over. */
  get: call.input(z.object({ caseId: Id })).output(Ledger),
};
