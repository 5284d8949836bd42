import { randomUUID } from 'node:crypto';
import type { JobKind } from '../../../shared/domain/job.ts';
import type { Imports } from '../import/imports.ts';
import type { Jobs } from '../jobs/jobs.ts';
import type { AppPorts } from '../ports.ts';
import { lockVault } from '../vault/lock-vault.ts';
import type { Session } from '../vault/vault-session.ts';

/** How often the time without the person is compared with the limit, ms. */
const CHECK_INTERVAL = 10_000;
/** How long a window may take to save its text and to answer, ms. One that sleeps does not answer. */
const ANSWER_MS = 4_000;

/**
 * Locks a vault with a passphrase once the person has been away for so long, or when the computer sleeps or is locked. Work that would
 * have to begin anew ends first: a packet, an export, an upload. Reading goes on at the next opening. A window first saves what is
 * typed; while that is not possible, the vault stays open and the window says so.
 */
export interface AutoLock {
  /** The person moves the pointer or types in a window. */
  active(): void;
  /** The person leaves the computer: the time is not waited for. */
  lockSoon(): void;
  /** A window's answer to the event `locking` of that id. */
  answer(id: string, isSaved: boolean): void;
  /** Locks if it is time to; repeated by itself. */
  check(): Promise<void>;
  /** A vault was opened. */
  opened(): void;
  stop(): void;
}

/** A check only reads; what is read, sealed anew or copied into a backup goes on at the next opening. */
const MAY_STOP: ReadonlySet<JobKind> = new Set(['check', 'import', 'new-keys', 'backup', 'backup-check']);

interface Services {
  ports: Pick<AppPorts, 'clock' | 'log' | 'endProcess'>;
  session: Session;
  jobs: Jobs;
  imports: Pick<Imports, 'unfinished'>;
  backups: { beforeClosing(limitMs: number): Promise<void> };
}

export function createAutoLock({ ports, session, jobs, imports, backups }: Services): AutoLock {
  const { clock, log } = ports;
  let timer: NodeJS.Timeout | undefined;
  let lastActive = 0;
  let isDue = false;
  let question: { id: string; answer: (isSaved: boolean) => void } | null = null;

  const now = () => Date.parse(clock.now());

  const mayLock = (): boolean => {
    const { state, which, passphrase } = session.status();
    return state === 'open' && which === 'own' && passphrase;
  };

  /** Whether the person has been away for the time that was set, or has left the computer. */
  const isTime = (): boolean => {
    if (isDue) return true;
    const minutes = session.open().queries.locking.lockAfter();
    return minutes !== null && now() - lastActive >= minutes * 60_000;
  };

  /** Whether work runs that the lock would break off for good. */
  const isAtWork = (): boolean =>
    jobs.isWorkingUnlisted() ||
    imports.unfinished().incomplete > 0 ||
    jobs.list().some(({ kind, state }) => state === 'running' && !MAY_STOP.has(kind));

  /** Asks every window to save its text; resolves to whether nothing unsaved is known. */
  function windowsHaveSaved(): Promise<boolean> {
    const windows = jobs.followers();
    if (windows === 0) return Promise.resolve(true);
    return new Promise((resolve) => {
      const id = randomUUID();
      let awaited = windows;
      const end = (isSaved: boolean) => {
        clearTimeout(late);
        question = null;
        resolve(isSaved);
      };
      const late = setTimeout(() => end(true), ANSWER_MS);
      question = {
        id,
        answer(isSaved) {
          awaited--;
          if (!isSaved) end(false);
          else if (awaited === 0) end(true);
        },
      };
      jobs.notifyLocking(id);
    });
  }

  async function check(): Promise<void> {
    if (question || !mayLock() || !isTime() || isAtWork()) return;
    if (!(await windowsHaveSaved())) return;
    // The person may have come back, or begun something, meanwhile.
    if (!mayLock() || !isTime() || isAtWork()) return;
    isDue = false;
    await lockVault({ session, jobs, ports, backups });
  }

  /** Nobody waits for the timer: an error that left it would end the program. */
  const checkOrLog = () => void check().catch((error: unknown) => log.error({ err: error }, 'the vault did not lock itself'));

  function stop(): void {
    clearInterval(timer);
    timer = undefined;
  }

  return {
    active() {
      lastActive = now();
      isDue = false;
    },
    lockSoon() {
      isDue = true;
      checkOrLog();
    },
    answer(id, isSaved) {
      if (question?.id === id) question.answer(isSaved);
    },
    check,
    opened() {
      stop();
      lastActive = now();
      isDue = false;
      timer = setInterval(checkOrLog, CHECK_INTERVAL).unref();
    },
    stop,
  };
}
