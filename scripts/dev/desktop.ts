import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { watch } from 'node:fs';
import { findDesktop, thisMachine } from '../../electron/start/find-desktop.ts';

/** How long changes collect before the program is built again, ms. */
const GATHER_MS = 300;

const run = (program: string, args: string[], env: NodeJS.ProcessEnv = process.env): ChildProcess =>
  spawn(program, args, { stdio: 'inherit', env });

/** Builds the program and opens the window over the data in `data`. Repeats both after each change of a source. */
export async function runDesktop(root: string, data: string): Promise<void> {
  const desktop = findDesktop(thisMachine(root));
  if (!('electron' in desktop)) {
    console.log(desktop.why);
    process.exitCode = 1;
    return;
  }
  const build = () => once(run('electron-vite', ['build', '--logLevel', 'error']), 'exit');
  const open = () => run(desktop.electron, [root], { ...process.env, SECOND_LOOK_DATA: data });
  await build();
  let window = open();
  let restartTimer: NodeJS.Timeout | undefined;
  async function restart(): Promise<void> {
    await build();
    if (window.exitCode === null) {
      window.kill();
      await once(window, 'exit');
    }
    window = open();
  }
  for (const folder of ['electron', 'shared', 'renderer'])
    watch(`${root}${folder}`, { recursive: true }, () => {
      clearTimeout(restartTimer);
      restartTimer = setTimeout(() => void restart(), GATHER_MS);
    });
}
