import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export interface FetchOptions {
  /** Electron's own installer: it downloads into the folder of temporary files, then unpacks into `dist` beside itself. */
  installer: string;
  /** A file that remembers that the first attempt failed, with the number of the process that tries again. */
  later: string;
  print: (line: string) => void;
  /** How long the installer may write nothing, ms. */
  silenceMs?: number;
  /** The time between two looks at the progress, ms. */
  everyMs?: number;
}

/** The bytes between two progress messages. */
const STEP_BYTES = 20_000_000;

/**
 * Fetches the Electron program, once, and returns whether it is there. False when the download was refused or gave nothing for
 * `silenceMs`. After an earlier failure the download runs in the background, for the next start.
 */
export async function fetchElectron(options: FetchOptions): Promise<boolean> {
  const { installer, later, print, silenceMs = 10_000, everyMs = 250 } = options;
  if (existsSync(later)) {
    fetchInBackground(installer, later);
    print(
      'The desktop program (Electron) is being fetched in the background; until it is here, Second Look opens in the browser.',
    );
    return false;
  }
  print('Fetching the desktop program (Electron, about 120 MB), once …');
  const temporary = mkdtempSync(join(tmpdir(), 'second-look-electron-'));
  const written = () => bytesIn(temporary) + bytesIn(join(dirname(installer), 'dist'));
  const child = spawn(process.execPath, [installer], {
    stdio: 'ignore',
    env: { ...process.env, TMPDIR: temporary, TEMP: temporary, TMP: temporary },
  });
  let bytes = 0;
  let printedBytes = 0;
  let lastProgressAt = performance.now();
  let isSilent = false;
  const watching = setInterval(() => {
    const now = written();
    if (now !== bytes) lastProgressAt = performance.now();
    bytes = now;
    if (bytes - printedBytes >= STEP_BYTES) {
      printedBytes = bytes;
      print(`  ${Math.round(bytes / 1e6)} MB`);
    }
    if (performance.now() - lastProgressAt <= silenceMs) return;
    isSilent = true;
    child.kill('SIGKILL');
  }, everyMs);
  const code = await new Promise<number | null>((resolve) => child.once('error', () => resolve(null)).once('exit', resolve));
  clearInterval(watching);
  rmSync(temporary, { recursive: true, force: true });
  if (code === 0) return true;
  mkdirSync(dirname(later), { recursive: true });
  writeFileSync(later, '');
  const why = isSilent ? 'No answer came' : 'It could not be fetched';
  print(`${why}, so Second Look opens in the browser, and the next start fetches the desktop program in the background.`);
  return false;
}

/** Starts the installer on its own, unless one is still at work. */
function fetchInBackground(installer: string, later: string): void {
  if (isRunning(Number(readFileSync(later, 'utf8')))) return;
  const child = spawn(process.execPath, [installer], { stdio: 'ignore', detached: true });
  child.once('error', () => {});
  child.unref();
  writeFileSync(later, String(child.pid ?? ''));
}

function isRunning(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** The bytes of all files below a folder; 0 where there is none. Files may go while they are counted. */
function bytesIn(folder: string): number {
  if (!existsSync(folder)) return 0;
  try {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    return files.reduce(
      (sum, { parentPath, name }) => sum + (statSync(join(parentPath, name), { throwIfNoEntry: false })?.size ?? 0),
      0,
    );
  } catch {
    return 0;
  }
}
