import type { Logger } from 'pino';
import { Problem, type UserMessage } from '../../shared/domain/problem.ts';
import { explainError } from '../store/store-problems.ts';

/** The longest that closing the vault may take before the program ends, ms. Confirmed changes are on disk by then. */
const MAX_CLOSING_MS = 10_000;

/** What a host does when an error reached nobody. */
export interface LastResort {
  log: Pick<Logger, 'error'>;
  /** Closes the vault. */
  close(): Promise<void>;
  /** Tells the person why the program ends. */
  say(message: UserMessage): void;
  exit(code: 1): void;
}

/**
 * Ends the program after an error that nobody caught: logs the error, closes the vault, says so, and exits with 1. Without this,
 * Node would end at once with the words of a library, and Electron would go on with half a change. Returns the undo.
 */
export function endOnUncaughtError({ log, close, say, exit }: LastResort): () => void {
  let ending = false;
  const end = async (error: unknown) => {
    if (ending) return;
    ending = true;
    log.error({ err: error }, 'an error reached nobody');
    const closed = await closesInTime(close);
    say(lastWords(error, closed));
    exit(1);
  };
  const onError = (error: unknown) => void end(error);
  process.on('uncaughtException', onError);
  process.on('unhandledRejection', onError);
  return () => {
    process.off('uncaughtException', onError);
    process.off('unhandledRejection', onError);
  };
}

/** Closes the vault; false: that failed, or took longer than MAX_CLOSING_MS. */
export async function closesInTime(close: () => Promise<void>): Promise<boolean> {
  let late: NodeJS.Timeout | undefined;
  const tooLate = new Promise<false>((resolve) => {
    late = setTimeout(() => resolve(false), MAX_CLOSING_MS);
  });
  const closed = close().then(
    () => true,
    () => false,
  );
  try {
    return await Promise.race([closed, tooLate]);
  } finally {
    clearTimeout(late);
  }
}

/** What a person reads of an error that ends the program. */
function lastWords(caught: unknown, closed: boolean): UserMessage {
  const error = explainError(caught);
  const happened = error instanceof Problem ? error.userMessage.happened : 'Something went wrong inside Second Look.';
  return {
    happened: `${happened} ${closed ? 'The vault was closed, and the program ends.' : 'The program ends.'}`,
    kept: 'Everything saved before is safe.',
    todo: error instanceof Problem ? error.userMessage.todo : 'Start Second Look again. If it happens again, please report it.',
  };
}
