import type { Jobs } from '../jobs/jobs.ts';
import type { AppPorts } from '../ports.ts';
import type { Session } from './vault-session.ts';

/** The longest that Lock waits for a backup, ms: its progress is on the screen, and a second Lock ends the waiting. */
const BACKUP_AT_LOCK_MS = 20_000;

interface LockServices {
  session: Session;
  jobs: Jobs;
  ports: Pick<AppPorts, 'endProcess'>;
  backups: { beforeClosing(limitMs: number): Promise<void> };
}

/** Makes a backup where one is due, and closes the open vault. A process that held the keys of a passphrase ends, so that the system takes its memory. */
export async function lockVault({ session, jobs, ports, backups }: LockServices): Promise<void> {
  await backups.beforeClosing(BACKUP_AT_LOCK_MS);
  await session.close();
  jobs.notifyChanged('vault', null);
  if (session.hasHeldKeys()) await ports.endProcess?.();
}
