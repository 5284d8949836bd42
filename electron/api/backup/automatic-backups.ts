import { Problem } from '../../../shared/domain/problem.ts';
import { versionsIn } from '../../backup/backup-paths.ts';
import { isOfThisState } from '../../backup/make-backup.ts';
import { readManifest } from '../../backup/manifest.ts';
import { backupOfVault } from '../../backup/open-backup.ts';
import type { Jobs } from '../jobs/jobs.ts';
import type { AppPorts } from '../ports.ts';
import type { OpenSession, Session } from '../vault/vault-session.ts';
import { placeIsThere, startBackup } from './backups.ts';

/** The time from the opening of a vault to the first look at its backup, and between two looks, ms. */
const FIRST_LOOK_MS = 60 * 1000;
const LOOK_INTERVAL_MS = 30 * 60 * 1000;

/** The least time between two backups that nobody asked for, while the vault stays open, ms. */
const DAY_MS = 24 * 60 * 60 * 1000;

/** Backups without being asked: once a day while a vault is open, and before it is closed. */
export interface AutomaticBackups {
  /** A vault was opened. */
  opened(): void;
  /**
   * Makes a backup if anything has changed, and waits for it at most so many milliseconds: what it copied until then counts at the next
   * one. A second call ends the waiting of the first. Never throws.
   */
  beforeClosing(limitMs: number): Promise<void>;
  stop(): void;
}

/**
 * Starts backups in the chosen folder. The sample has none; neither has a vault that is only read, nor a terminal, whose commands are
 * many. A folder that is not there is no error: the status says it.
 */
export function createAutomaticBackups({
  ports,
  jobs,
  session,
}: {
  ports: AppPorts;
  jobs: Jobs;
  session: Session;
}): AutomaticBackups {
  const { clock, log } = ports;
  let timers: NodeJS.Timeout[] = [];
  let endWaiting = () => {};

  /** A backup in between would hold files of two keys. */
  const isSealingAnew = () => jobs.list().some(({ kind, state }) => kind === 'new-keys' && state === 'running');
  const isRunning = () => jobs.list().find(({ kind, state }) => kind === 'backup' && state === 'running');

  /** The open vault, if it gets backups by itself. */
  function openOwn(): OpenSession | null {
    if (ports.host === 'terminal' || session.status().state !== 'open') return null;
    const opened = session.open();
    return opened.sample || opened.vault.readOnly || isSealingAnew() || !placeIsThere(opened) ? null : opened;
  }

  function isOlderThanDay({ queries }: OpenSession): boolean {
    const last = queries.backup.place()?.last ?? null;
    return last === null || Date.parse(clock.now()) - Date.parse(last) >= DAY_MS;
  }

  /** Whether the latest version lacks something, as far as the vault itself tells. */
  function isBehind(opened: OpenSession): boolean {
    const { vault, queries } = opened;
    vault.counter.saved();
    const backup = backupOfVault(queries.backup.place()?.path ?? '', vault);
    const latest = backup && readManifest(backup.dir, versionsIn(backup.dir).at(-1) ?? '', backup.keys.files);
    return !latest || !isOfThisState(latest, vault.sqlite, vault.dir);
  }

  /** Nobody waits for a timer: an error that left it would end the program. */
  function orLog(work: () => void): void {
    try {
      work();
    } catch (error) {
      // A vault that was moved, for example: said where the person works.
      if (!(error instanceof Problem)) log.error({ err: error }, 'a backup could not be started');
    }
  }

  const look = () =>
    orLog(() => {
      const opened = openOwn();
      if (opened && !isRunning() && isOlderThanDay(opened)) startBackup({ ports, jobs }, opened, null);
    });

  function stop(): void {
    for (const timer of timers) clearTimeout(timer);
    timers = [];
  }

  return {
    opened() {
      stop();
      timers = [setTimeout(look, FIRST_LOOK_MS).unref(), setInterval(look, LOOK_INTERVAL_MS).unref()];
    },
    async beforeClosing(limitMs) {
      endWaiting();
      let id: string | undefined;
      orLog(() => {
        id = isRunning()?.id;
        const opened = openOwn();
        if (id === undefined && opened && (isBehind(opened) || isOlderThanDay(opened)))
          id = startBackup({ ports, jobs }, opened, null, 'Making a backup before closing').id;
      });
      if (id !== undefined) await endOf(id, limitMs);
      stop();
    },
    stop,
  };

  /** Resolves when a job has ended, the time is up, or the waiting is ended. */
  async function endOf(id: string, limitMs: number): Promise<void> {
    const waiting = new AbortController();
    endWaiting = () => waiting.abort();
    const timer = setTimeout(endWaiting, limitMs);
    const events = jobs.events(waiting.signal);
    try {
      if (jobs.list().find((job) => job.id === id)?.state !== 'running') return;
      for await (const event of events) if (event.type === 'job' && event.job.id === id && event.job.state !== 'running') return;
    } catch {
      // The time is up: closing stops the job.
    } finally {
      clearTimeout(timer);
      waiting.abort();
    }
  }
}
