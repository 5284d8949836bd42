import type { ChildProcess } from 'node:child_process';
import { existsSync, watch } from 'node:fs';
import { join } from 'node:path';
import type { Ran, Terminal } from './terminal.ts';

/** How often each kind of work is killed; 20 in the full run: `SECOND_LOOK_KILLS=20`. */
export const KILLS = Number(process.env.SECOND_LOOK_KILLS ?? 4);

/** Calls back once a process has opened the vault: what comes before is only the start of Node. */
function onceOpen(vault: string, child: ChildProcess, opened: () => void): void {
  const watcher = watch(vault, (_, name) => {
    if (name !== 'session' || !existsSync(join(vault, 'session'))) return;
    watcher.close();
    opened();
  });
  child.once('close', () => watcher.close());
}

/** Runs a command to its end; gives how long it worked with the vault open, ms. */
export async function timed(terminal: Terminal, vault: string, words: readonly string[]): Promise<Ran & { ms: number }> {
  let began = 0;
  const ran = await terminal.run(words, (child) =>
    onceOpen(vault, child, () => {
      began = performance.now();
    }),
  );
  return { ...ran, ms: performance.now() - began };
}

/** Kills a command at a moment that nobody chose, within `ms` from when it opened the vault. */
export const killed = (terminal: Terminal, vault: string, words: readonly string[], ms: number): Promise<Ran> =>
  terminal.run(words, (child) =>
    onceOpen(vault, child, () => {
      const timer = setTimeout(() => child.kill('SIGKILL'), Math.random() * ms);
      child.once('exit', () => clearTimeout(timer));
    }),
  );
