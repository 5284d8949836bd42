import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Logger, pino } from 'pino';

const MAX_LOG_BYTES = 1_000_000;

/**
 * The program's log in `folder`: a file of JSON lines; a file over MAX_LOG_BYTES becomes the previous log. Never throws: on a
 * full disk or in a read-only folder a line is lost, and the work that it tells of goes on.
 * SECURITY: 16 — logs an error by its kind and place in the code: its message may hold what a person wrote.
 */
export function openLog(folder: string): Logger {
  const file = join(folder, 'second-look.log');
  const previous = join(folder, 'second-look.1.log');
  // A line opens the file anew, since another process may have rotated the log meanwhile. Lines are few.
  const write = (line: string) => {
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      const bytes = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
      if (bytes > MAX_LOG_BYTES) renameSync(file, previous);
      appendFileSync(file, line, { mode: 0o600 });
    } catch {
      // There is no other place to tell of it.
    }
  };
  return pino({ base: null, serializers: { err: loggableError } }, { write });
}

/** The parts of an error that are safe to keep: name, code and stack. */
function loggableError(error: unknown): { name: string; code?: string; at: string[] } {
  if (!(error instanceof Error)) return { name: typeof error, at: [] };
  const at = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const code = 'code' in error ? String(error.code) : undefined;
  return { name: error.name, ...(code === undefined ? {} : { code }), at: at.map((line) => line.trim()) };
}
