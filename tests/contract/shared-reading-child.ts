import { forkChild, type StartChild } from '../../electron/threads/child-process.ts';

/** A reading child process that several applications use, one after the other. */
interface SharedChild {
  child: ReturnType<StartChild>;
  onMessage: (message: unknown) => void;
  /** Requests without an answer. */
  open: number;
  ended: boolean;
}

/** The idle child process of this test worker. */
let idle: SharedChild | null = null;

/**
 * Starts child processes as the program does, but keeps an idle reading process for the next application. Starting one
 * takes as long as most tests. Each request names its vault. A process that is killed at work ends, as in the program.
 */
export const startSharedChild: StartChild = (entry, argument, onMessage) => {
  if (!entry.pathname.endsWith('/workers/reading.ts')) return forkChild(entry, argument, onMessage);
  const shared = idle?.ended === false ? idle : start(entry, argument);
  idle = null;
  shared.onMessage = onMessage;
  const { child } = shared;
  const released = Promise.withResolvers<void>();
  return {
    send(message) {
      shared.open += 1;
      child.send(message);
    },
    kill() {
      if (shared.open > 0 || idle !== null || shared.ended) return child.kill();
      shared.onMessage = () => {};
      idle = shared;
      released.resolve();
    },
    exited: Promise.race([child.exited, released.promise]),
  };
};

function start(entry: URL, argument: string): SharedChild {
  const shared: SharedChild = {
    child: forkChild(entry, argument, (message) => {
      if (['answer', 'problem'].includes((message as { type: string }).type)) shared.open -= 1;
      shared.onMessage(message);
    }),
    onMessage: () => {},
    open: 0,
    ended: false,
  };
  void shared.child.exited.then(() => {
    shared.ended = true;
  });
  return shared;
}
