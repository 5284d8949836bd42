import { caseProcedure, vaultProcedure } from '../procedures.ts';
import { caseLedger } from './ledger-facts.ts';

export const ledgerRouter = vaultProcedure.ledger.router({
  get: caseProcedure.ledger.get.handler(({ context }) => caseLedger(context.queries, context.case.id)),
});
