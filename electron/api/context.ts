import type { Client } from '../../shared/contract/index.ts';
import type { AutomaticBackups } from './backup/automatic-backups.ts';
import type { Bundles } from './bundles/bundles.ts';
import type { Imports } from './import/imports.ts';
import type { Jobs } from './jobs/jobs.ts';
import type { AutoLock } from './locking/auto-lock.ts';
import type { AppPorts } from './ports.ts';
import type { Notifier } from './reminders/notifier.ts';
import type { RetentionTimer } from './trash/retention-timer.ts';
import type { OpenSession, Session } from './vault/vault-session.ts';

/** What every call can reach. */
export interface Context {
  ports: AppPorts;
  jobs: Jobs;
  session: Session;
  imports: Imports;
  bundles: Bundles;
  notifier: Notifier;
  retention: RetentionTimer;
  backups: AutomaticBackups;
  autoLock: AutoLock;
  /** The same calls, made from inside the application. */
  client(): Client;
}

/** What a call can reach while a vault is open. */
export type VaultContext = Context & OpenSession;
