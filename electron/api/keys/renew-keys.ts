import type { Job } from '../../../shared/domain/job.ts';
import { Problem } from '../../../shared/domain/problem.ts';
import { runWorker } from '../../threads/run-worker.ts';
import type { ContentAccess } from '../../vault/content-access.ts';
import type { Resealed } from '../../vault/reseal.ts';
import type { Context } from '../context.ts';

type RenewalContext = Pick<Context, 'session' | 'jobs' | 'ports' | 'imports'>;

/**
 * Gives the vault a new master key and passphrase; null: none. The job seals the contents anew; what is cut off goes on at the next
 * opening. Throws Problem WRONG_PASSPHRASE, REFUSED while other work writes into the vault.
 */
export async function renewKeys(context: RenewalContext, current: string | null, next: string | null): Promise<Job> {
  const { session, jobs } = context;
  const isAtWork = () => jobs.isWorkingUnlisted() || jobs.list().some(({ state }) => state === 'running');
  if (isAtWork()) throw otherWork();
  await session.renewKeys(current, next);
  jobs.notifyChanged('vault', null);
  jobs.notifyChanged('keys', null);
  return sealAnew(context);
}

/** Goes on with a renewal that was cut off; null: there is none. */
export function goOnRenewing(context: RenewalContext): Job | null {
  const { session, jobs } = context;
  const isRunning = jobs.list().some(({ kind, state }) => kind === 'new-keys' && state === 'running');
  const { vault } = session.open();
  return vault.readOnly || isRunning || !vault.keyRenewal.isUnfinished() ? null : sealAnew(context);
}

function sealAnew({ session, jobs, ports }: RenewalContext): Job {
  const { vault } = session.open();
  return jobs.start('new-keys', null, 'Sealing every file with the new key', async ({ signal, progress }) => {
    const { files, failed } = await runWorker<ContentAccess, [number, number], Resealed>(
      ports.workers('reseal'),
      vault.content.access,
      { signal, onMessage: ([done, total]) => progress({ done, total }) },
    );
    return { kind: 'new-keys', files, failed: vault.keyRenewal.finish() ? 0 : Math.max(1, failed) };
  });
}

const otherWork = () =>
  new Problem('REFUSED', {
    happened: 'Other work is still running in the vault.',
    kept: 'Nothing was changed.',
    todo: 'Wait until it is finished, and try again.',
  });
