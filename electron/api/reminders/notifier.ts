import { localDayOf } from '../../../shared/dates/local-day.ts';
import { dueSentence } from '../../../shared/due/due-sentence.ts';
import { allDue } from '../due/all-due.ts';
import type { AppPorts } from '../ports.ts';
import type { Session } from '../vault/vault-session.ts';

/** How often it is looked whether a new day has begun, ms. */
const LOOK_EVERY = 30 * 60 * 1000;

/** Reminds by the system's own notification of what is due, once a day for as long as a vault is open. */
export interface Notifier {
  /** A vault was opened. Of the sample nothing is told. */
  opened(): void;
  stop(): void;
}

/** Looks from time to time what is due, and tells it once a day. */
export function createNotifier({ native, clock }: Pick<AppPorts, 'native' | 'clock'>, session: Session): Notifier {
  let timer: NodeJS.Timeout | undefined;
  let told = '';

  function look(): void {
    const today = localDayOf(clock.now());
    if (told === today || session.status().state !== 'open') return;
    told = today;
    const { queries, sample } = session.open();
    const words = sample ? '' : dueSentence(allDue(queries, today));
    // SECURITY: 16 — it is shown also where the screen is locked: how many things, never whose or what.
    if (words) native.notify?.('Second Look', words);
  }

  function stop(): void {
    clearInterval(timer);
    timer = undefined;
  }

  return {
    opened() {
      stop();
      if (!native.notify) return;
      told = '';
      look();
      timer = setInterval(look, LOOK_EVERY).unref();
    },
    stop,
  };
}
