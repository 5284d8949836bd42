import { type ImplementerInternalWithMiddlewares, implement, ORPCError } from '@orpc/server';
import { PROBLEM_STATUS } from '../../shared/contract/errors.ts';
import { type Client, contract } from '../../shared/contract/index.ts';
import { Problem } from '../../shared/domain/problem.ts';
import { explainError } from '../store/store-problems.ts';
import type { Imports } from './import/imports.ts';
import type { Jobs } from './jobs/jobs.ts';
import type { AppPorts } from './ports.ts';
import type { Reminding } from './reminders/notifier.ts';
import type { Opened, Session } from './vault/vault-session.ts';

/** What every call can reach. */
export interface Context {
  ports: AppPorts;
  jobs: Jobs;
  session: Session;
  imports: Imports;
  reminding: Reminding;
  /** The same calls, made from within. */
  client(): Client;
}

const base = implement(contract).$context<Context>();

/** Named, because written out the type of all doors is longer than the compiler writes. */
type Procedures<Has extends Context> = ImplementerInternalWithMiddlewares<typeof contract, Context, Has>;

/** The doors of the contract: a Problem becomes its typed error; anything else is a bug, logged by its name alone. */
export const publicProcedure: Procedures<Context> = base.use(async ({ context, next }) => {
  try {
    return await next({ context: {} });
  } catch (caught) {
    const error = explainError(caught);
    if (error instanceof Problem) {
      const { code, message, told } = error;
      throw new ORPCError(code, { defined: true, status: PROBLEM_STATUS[code], message, data: told, cause: error });
    }
    if (!(error instanceof ORPCError)) context.ports.log.error({ err: error }, 'a call failed');
    throw error;
  }
});

/** The doors that need an open vault. They throw LOCKED without one. */
export const vaultProcedure: Procedures<Context & Opened> = publicProcedure.use(({ context, next }) =>
  next({ context: context.session.open() }),
);
