import { vaultProcedure } from '../context.ts';
import { caseLedger } from './ledger-facts.ts';

export const ledgerRouter = vaultProcedure.ledger.router({
  get: vaultProcedure.ledger.get.handler(({ context: { queries }, input }) =>
    caseLedger(queries, queries.cases.get(input.caseId).id),
  ),
});
