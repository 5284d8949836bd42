import type { ChildProcess } from 'node:child_process';
import { existsSync, watch } from 'node:fs';
import { join } from 'node:path';
import { createRandom } from '../seeded-random.ts';
import type { CommandResult, Terminal } from './terminal.ts';

const random = createRandom();

/** Kills for each kind of work; the full run uses 20: `SECOND_LOOK_KILLS=20`. */
export const KILLS = Number(process.env.SECOND_LOOK_KILLS ?? 2);

/** Calls back when a process has begun its work: killing the start of Node tests nothing. */
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

/** Once the process writes content into the vault. */
export const onceWriting = (vault: string) => onceFileAppears(join(vault, 'files'), 'incoming');

/** Once the process has printed so many lines; 0: once it has opened the vault. */
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

/** Runs a command to its end; returns the time since its work began, ms. */
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

/** Kills a command at a random moment, within `ms` of its beginning. */
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
