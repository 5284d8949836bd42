import { mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Logger, pino } from 'pino';

const MAX_LOG_BYTES = 1_000_000;

/**
 * Opens the program's log in `folder`: a file of JSON lines; a file over MAX_LOG_BYTES becomes the previous log.
 * SECURITY: 16 — logs an error by its kind and place in the code: its message may hold what a person wrote.
 */
export function openLog(folder: string): Logger {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, 'second-look.log');
  const existing = statSync(file, { throwIfNoEntry: false });
  if (existing && existing.size > MAX_LOG_BYTES) renameSync(file, join(folder, 'second-look.1.log'));
  return pino({ base: null, serializers: { err: loggableError } }, pino.destination({ dest: file, mode: 0o600, sync: true }));
}

/** The parts of an error that are safe to keep: name, code and stack. */
function loggableError(error: unknown): { name: string; code?: string; at: string[] } {
  if (!(error instanceof Error)) return { name: typeof error, at: [] };
  const at = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const code = 'code' in error ? String(error.code) : undefined;
  return { name: error.name, ...(code === undefined ? {} : { code }), at: at.map((line) => line.trim()) };
}
