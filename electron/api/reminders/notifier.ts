import { localDayOf } from '../../../shared/dates/local-day.ts';
import { dueSentence } from '../../../shared/due/due-sentence.ts';
import { allDue } from '../due/all-due.ts';
import type { AppPorts } from '../ports.ts';
import type { Session } from '../vault/vault-session.ts';

/** How often the notifier checks whether a new day has begun, ms. */
const CHECK_INTERVAL = 30 * 60 * 1000;

/** Notifies of what is due by the system's own notification, once a day while a vault is open. */
export interface Notifier {
  /** A vault was opened. The sample's vault gets no notification. */
  opened(): void;
  stop(): void;
}

/** Checks regularly what is due and notifies once a day. */
export function createNotifier({ native, clock, log }: Pick<AppPorts, 'native' | 'clock' | 'log'>, session: Session): Notifier {
  let timer: NodeJS.Timeout | undefined;
  let notifiedOn = '';

  function check(): void {
    const today = localDayOf(clock.now());
    if (notifiedOn === today || session.status().state !== 'open') return;
    notifiedOn = today;
    const { queries, sample } = session.open();
    const sentence = sample ? '' : dueSentence(allDue(queries, today));
    // SECURITY: 16 — a locked screen may show the notification: it has a number, never a name or a subject.
    if (sentence) native.notify?.('Second Look', sentence);
  }

  /** Nobody waits for the timer: an error that left it would end the program. */
  function checkOrLog(): void {
    try {
      check();
    } catch (error) {
      log.error({ err: error }, 'the notification of what is due failed');
    }
  }

  function stop(): void {
    clearInterval(timer);
    timer = undefined;
  }

  return {
    opened() {
      stop();
      if (!native.notify) return;
      notifiedOn = '';
      checkOrLog();
      timer = setInterval(checkOrLog, CHECK_INTERVAL).unref();
    },
    stop,
  };
}
