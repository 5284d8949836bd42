import type { ChildProcess } from 'node:child_process';
import { existsSync, watch } from 'node:fs';
import { join } from 'node:path';
import { createRandom } from '../seeded-random.ts';
import type { CommandResult, Terminal } from './terminal.ts';

const random = createRandom();

/** How often each kind of work is killed; 20 in the full run: `SECOND_LOOK_KILLS=20`. */
export const KILLS = Number(process.env.SECOND_LOOK_KILLS ?? 4);

/** Calls back when a process has come so far: what lies before, the start of Node above all, is not worth killing. */
type OnWorkStart = (child: ChildProcess, begun: () => void) => void;

const onceFileAppears =
  (folder: string, name: string): OnWorkStart =>
  (child, begun) => {
    const watcher = watch(folder, (_, changed) => {
      if (changed !== name || !existsSync(join(folder, name))) return;
      watcher.close();
      begun();
    });
    child.once('close', () => watcher.close());
  };

/** Once it writes a content into the vault. */
export const onceWriting = (vault: string) => onceFileAppears(join(vault, 'files'), 'incoming');

/** Once it has printed so many lines; 0: once it has opened the vault. */
export const onceLinesPrinted = (vault: string, lines: number): OnWorkStart =>
  lines === 0
    ? onceFileAppears(vault, 'session')
    : (child, begun) => {
        let left = lines;
        child.stdout?.on('data', (text: string) => {
          const before = left;
          left -= text.split('\n').length - 1;
          if (before > 0 && left <= 0) begun();
        });
      };

/** Runs a command to its end; gives how long it worked from its beginning on, ms. */
export async function runTimed(
  terminal: Terminal,
  args: readonly string[],
  beginning: OnWorkStart,
): Promise<CommandResult & { ms: number }> {
  let began = 0;
  const ran = await terminal.run(args, (child) =>
    beginning(child, () => {
      began = performance.now();
    }),
  );
  return { ...ran, ms: performance.now() - began };
}

/** Kills a command at a moment that nobody chose, within `ms` from its beginning. */
export const runAndKill = (
  terminal: Terminal,
  args: readonly string[],
  beginning: OnWorkStart,
  ms: number,
): Promise<CommandResult> =>
  terminal.run(args, (child) =>
    beginning(child, () => {
      const timer = setTimeout(() => child.kill('SIGKILL'), random() * ms);
      child.once('exit', () => clearTimeout(timer));
    }),
  );
