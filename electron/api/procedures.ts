import { type ImplementerInternalWithMiddlewares, implement, ORPCError } from '@orpc/server';
import { z } from 'zod';
import { PROBLEM_STATUS } from '../../shared/contract/errors.ts';
import { contract } from '../../shared/contract/index.ts';
import { READING_PROCEDURES } from '../../shared/contract/reading-procedures.ts';
import type { Case } from '../../shared/domain/case.ts';
import { Id } from '../../shared/domain/identity.ts';
import { Problem } from '../../shared/domain/problem.ts';
import { explainError } from '../store/store-problems.ts';
import { vaultReadOnly } from '../vault/vault-problems.ts';
import { assertRoleAllows } from './bundles/case-role.ts';
import type { Context, VaultContext } from './context.ts';
import { wasAborted } from './files/slice.ts';

/** Named, because the compiler cannot write out the type of all procedures. */
type Procedures<ContextType extends Context> = ImplementerInternalWithMiddlewares<typeof contract, Context, ContextType>;

const base = implement(contract).$context<Context>();

/** A Problem becomes its typed error. Any other error is a bug: the log gets its name alone. */
const withProblems = base.middleware(async ({ context, next, signal }) => {
  try {
    return await next({ context: {} });
  } catch (caught) {
    const error = explainError(caught);
    if (error instanceof Problem) {
      const { code, message, userMessage } = error;
      throw new ORPCError(code, { defined: true, status: PROBLEM_STATUS[code], message, data: userMessage, cause: error });
    }
    if (!(error instanceof ORPCError || wasAborted(error, signal))) context.ports.log.error({ err: error }, 'a call failed');
    throw error;
  }
});

/** What a call changed is counted before the call is answered. A vault that is only read refuses a call that would change it. */
const withVault = base.middleware(async ({ context, next, path }, input: unknown) => {
  const opened = context.session.open();
  if (opened.vault.readOnly && !READING_PROCEDURES.has(path.join('.'))) throw vaultReadOnly();
  assertRoleAllows(opened.queries, path, input);
  const result = await next({ context: opened });
  opened.vault.counter.saved();
  return result;
});

const CaseInput = z.object({ caseId: Id });

/** The procedures of the contract that need no vault. */
export const publicProcedure: Procedures<Context> = base.use(withProblems);

/** The procedures that need an open vault. Without one, a call throws LOCKED. */
export const vaultProcedure: Procedures<VaultContext> = publicProcedure.use(withVault);

/** The procedures whose input has a `caseId`: `context.case` is that case. Without that case, a call throws NOT_FOUND. */
export const caseProcedure: Procedures<VaultContext & { case: Case }> = base
  // The input is validated after the vault is found open and before the case is looked up.
  .$config({ initialInputValidationIndex: -1 })
  .use(withProblems)
  .use(withVault)
  .use(({ context, next }, input) => next({ context: { case: context.queries.cases.get(CaseInput.parse(input).caseId) } }));
