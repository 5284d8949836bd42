import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import { Problem } from '../shared/domain/problem.ts';
import { findDesktop, hasDisplay, thisMachine } from './desktop.ts';
import { findDataPaths } from './platform/data-paths.ts';
import { programFilesFrom } from './program-files.ts';

const USAGE = `npm start -- [--browser] [--port N] [--vault DIR]
  --browser    in the browser, even where the desktop program is there
  --port N     at this port (default: a free one)
  --no-open    only print the address
  --vault DIR  with the vault in this folder
SECOND_LOOK_DATA names the folder of all data.`;

const OPENERS: Partial<Record<NodeJS.Platform, [string, ...string[]]>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
  linux: ['xdg-open'],
};

/** Tells the person, in the terminal that `npm start` was typed into: the one output of this program, not a log. */
const say = (line: string) => console.log(line);

/** `npm start`: the desktop program where there is one, else the same application in the browser. */
async function start(): Promise<void> {
  const values = readArguments();
  if (!values || values.help) {
    say(USAGE);
    process.exitCode = values ? 0 : 2;
    return;
  }
  const layout = programFilesFrom(import.meta.url);
  const machine = thisMachine(layout.root);
  const desktop = values.browser ? { why: null } : findDesktop(machine);
  if ('electron' in desktop) {
    const window = spawn(desktop.electron, [layout.root, ...(values.vault ? [`--vault=${values.vault}`] : [])], {
      stdio: 'inherit',
    });
    window.once('exit', (code) => process.exit(code ?? 1));
    return;
  }
  if (desktop.why) say(desktop.why);
  const { serve } = await import('./serve.ts');
  const opener = OPENERS[machine.platform];
  await serve({
    programFiles: layout,
    dataPaths: findDataPaths({ vault: values.vault }),
    port: values.port,
    print: say,
    openBrowser: opener && hasDisplay(machine) && !values['no-open'] ? (address) => open(opener, address) : null,
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

function open([program, ...args]: [string, ...string[]], address: string): void {
  const child = spawn(program, [...args, address], { stdio: 'ignore', detached: true });
  child.once('error', () => {}); // No browser to open: the address is on the terminal.
  child.unref();
}

try {
  await start();
} catch (error) {
  if (!(error instanceof Problem)) throw error;
  console.error(`${error.userMessage.happened} ${error.userMessage.todo}`);
  process.exitCode = 1;
}
