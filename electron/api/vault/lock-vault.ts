import type { Context } from '../context.ts';

/** Closes the open vault. A process that held the keys of a passphrase ends, so that the system takes its memory. */
export async function lockVault({ session, jobs, ports }: Pick<Context, 'session' | 'jobs' | 'ports'>): Promise<void> {
  await session.close();
  jobs.notifyChanged('vault', null);
  if (session.hasHeldKeys()) await ports.endProcess?.();
}
