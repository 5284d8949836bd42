import { mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Logger, pino } from 'pino';

const MAX_LOG_BYTES = 1_000_000;

/**
 * The program's log in `folder`: one file of JSON lines, and the one before it.
 * SECURITY: 16 — an error is logged by its kind and place in the code; its message may carry what a person wrote.
 */
export function openLog(folder: string): Logger {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, 'second-look.log');
  const before = statSync(file, { throwIfNoEntry: false });
  if (before && before.size > MAX_LOG_BYTES) renameSync(file, join(folder, 'second-look.1.log'));
  return pino({ base: null, serializers: { err: loggableError } }, pino.destination({ dest: file, mode: 0o600, sync: true }));
}

/** What of an error is safe to keep: its name, its code and where it happened. */
function loggableError(error: unknown): { name: string; code?: string; at: string[] } {
  if (!(error instanceof Error)) return { name: typeof error, at: [] };
  const at = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const code = 'code' in error ? String(error.code) : undefined;
  return { name: error.name, ...(code === undefined ? {} : { code }), at: at.map((line) => line.trim()) };
}
