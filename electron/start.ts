import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Problem } from '../shared/domain/problem.ts';
import { findDataPaths } from './platform/data-paths.ts';
import { entranceFolder, writeEntranceFile } from './platform/entrance-file.ts';
import { programFilesFrom } from './program-files.ts';
import { fetchElectron } from './start/fetch-electron.ts';
import { findDesktop, hasDisplay, isWorthFetching, noSandbox, thisMachine } from './start/find-desktop.ts';

const USAGE = `npm start -- [--browser] [--port N] [--vault DIR]
  --browser    in the browser, even where the desktop program is there
  --port N     at this port (default: a free one)
  --no-open    only print the address
  --vault DIR  with the vault in this folder
SECOND_LOOK_DATA names the folder of all data.`;

/** The exit code of a window that wants to be started again: electron/shell/restart.ts, which only Electron can load. */
const RESTART_CODE = 75;

const OPENERS: Partial<Record<NodeJS.Platform, [string, ...string[]]>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
  linux: ['xdg-open'],
};

/** A window that crashed later than this had opened, ms. */
const ABORTED_WITHIN_MS = 15_000;

/** Tells the person, in the terminal that `npm start` was typed into: the one output of this program, not a log. */
const print = (line: string) => console.log(line);

/** `npm start`: the desktop program where there is one, else the same application in the browser. */
async function start(): Promise<void> {
  const values = readArguments();
  if (!values || values.help) {
    print(USAGE);
    process.exitCode = values ? 0 : 2;
    return;
  }
  const programFiles = programFilesFrom(import.meta.url);
  const { root } = programFiles;
  let machine = thisMachine(root);
  if (!values.browser) {
    const installLaterMarker = join(root, 'out/fetch-electron-later');
    const fetching = isWorthFetching(machine) && machine.installer;
    if (machine.electron) rmSync(installLaterMarker, { force: true });
    if (fetching && (await fetchElectron({ installer: fetching, later: installLaterMarker, print }))) machine = thisMachine(root);
    const desktop = findDesktop(machine);
    if ('electron' in desktop) {
      const args = [root, ...(values.vault ? [`--vault=${values.vault}`] : [])];
      let code = await openDesktop(desktop.electron, args);
      while (code === RESTART_CODE) code = await openDesktop(desktop.electron, args);
      if (code !== 'aborted') process.exit(code);
      print(noSandbox(desktop.electron));
    } else if (!fetching) print(desktop.why);
  }
  const { serve } = await import('./browser-front.ts');
  const opener = OPENERS[machine.platform];
  const dataPaths = findDataPaths({ vault: values.vault });
  process.exitCode = await serve({
    programFiles,
    dataPaths,
    port: values.port,
    print,
    openBrowser: opener && hasDisplay(machine) && !values['no-open'] ? (address) => open(opener, address, dataPaths.base) : null,
  });
}

/** Runs the window to its end and gives its exit code; `aborted` when Chromium gave up at once for want of a sandbox. */
function openDesktop(electron: string, args: string[]): Promise<number | 'aborted'> {
  const startedAt = performance.now();
  const window = spawn(electron, args, { stdio: 'inherit', env: { ...process.env, SECOND_LOOK_RESTARTS: '1' } });
  return new Promise((resolve, reject) => {
    window.once('error', reject);
    window.once('exit', (code, signal) => {
      const aborted = (signal === 'SIGTRAP' || signal === 'SIGABRT') && performance.now() - startedAt < ABORTED_WITHIN_MS;
      resolve(aborted ? 'aborted' : (code ?? 1));
    });
  });
}

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        browser: { type: 'boolean', default: false },
        port: { type: 'string', default: '0' },
        vault: { type: 'string' },
        'no-open': { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    const port = Number(values.port);
    return Number.isInteger(port) && port >= 0 && port <= 65_535 ? { ...values, port } : null;
  } catch {
    return null;
  }
}

/** Opens an address by way of a private file. Gives what removes the file. SECURITY: 24 */
function open([program, ...args]: [string, ...string[]], address: string, base: string): () => void {
  const file = writeEntranceFile(address, entranceFolder(base));
  const child = spawn(program, [...args, file.path], { stdio: 'ignore', detached: true });
  child.once('error', () => {}); // No browser to open: the address is on the terminal.
  child.unref();
  return file.remove;
}

try {
  await start();
} catch (error) {
  const name = error instanceof Error ? error.name : 'unknown error';
  const { happened, todo } =
    error instanceof Problem ? error.userMessage : { happened: `Something went wrong inside Second Look: ${name}.`, todo: '' };
  console.error(`${happened} ${todo}`);
  process.exitCode = 1;
}
