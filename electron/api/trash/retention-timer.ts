import type { AppPorts } from '../ports.ts';

/** How often it is looked whether things in the trash have become too old, ms. */
const CHECK_INTERVAL = 24 * 60 * 60 * 1000;

/** Lets what is too old in the trash go, while a vault is open. */
export interface RetentionTimer {
  /** A vault was opened: now, and once a day from now on. */
  opened(): void;
  stop(): void;
}

/** Nobody waits for the timer: an error goes to the log, and the next day it is tried again. */
export function createRetentionTimer({ log }: Pick<AppPorts, 'log'>, removeOverdue: () => void): RetentionTimer {
  let timer: NodeJS.Timeout | undefined;
  const stop = () => clearInterval(timer);
  const check = () => {
    try {
      removeOverdue();
    } catch (error) {
      log.error({ err: error }, 'what is too old in the trash was not removed');
    }
  };
  return {
    opened() {
      stop();
      check();
      timer = setInterval(check, CHECK_INTERVAL).unref();
    },
    stop,
  };
}
