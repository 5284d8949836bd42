import { rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { syncFolder } from '../platform/durable-files.ts';

/**
 * The marker of a session is in the vault from opening to closing. A marker at the next opening means that the session died.
 * The file's time tells when that session began.
 */

/** When the session of this mark began, ms; null when the last one was closed. */
export function sessionStart(mark: string): number | null {
  return statSync(mark, { throwIfNoEntry: false })?.mtimeMs ?? null;
}

/** Begins a session. */
export function beginSession(mark: string): void {
  endSession(mark);
  // SECURITY: 16 — files 0600.
  writeFileSync(mark, '', { mode: 0o600 });
  syncFolder(dirname(mark));
}

/** Ends a session: its mark goes. */
export const endSession = (mark: string) => rmSync(mark, { force: true });
