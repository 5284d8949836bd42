import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, vi } from 'vitest';
import { run as runCommand } from '../../../electron/cli/run.ts';
import { programFilesFrom } from '../../../electron/program-files.ts';
import { startSharedChild } from '../shared-reading-child.ts';

const ENTRY = new URL('../../../electron/cli.ts', import.meta.url);

/** The output and exit code of a command. */
interface CommandResult {
  code: number;
  out: string;
  err: string;
}

/** Runs a command within this process and collects its output, because starting Node for each command is slow. */
async function runInProcess(args: string[], env: Readonly<Record<string, string>>): Promise<CommandResult> {
  const printed: Record<'out' | 'err', string[]> = { out: [], err: [] };
  const log = vi.spyOn(console, 'log').mockImplementation((line: string) => printed.out.push(line));
  const error = vi.spyOn(console, 'error').mockImplementation((line: string) => printed.err.push(line));
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  try {
    const code = await runCommand(args, programFilesFrom(ENTRY.href), startSharedChild);
    return { code, out: printed.out.join('\n').trim(), err: printed.err.join('\n').trim() };
  } finally {
    log.mockRestore();
    error.mockRestore();
    vi.unstubAllEnvs();
  }
}

/** A temporary folder, deleted after the tests of the file, and the terminal in it. The vault does not exist yet. */
export function openTerminal() {
  const home = mkdtempSync(join(tmpdir(), 'second-look-terminal-'));
  const vault = join(home, 'vault');
  const data = join(home, 'data');
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  const defaultEnvironment = { SECOND_LOOK_DATA: data, SECOND_LOOK_PASSPHRASE: 'a long walk home' };

  /** Runs a command in its own process; `typed` goes to its standard input. */
  function run(
    args: readonly string[],
    { env, typed = '' }: { env?: Record<string, string>; typed?: string } = {},
  ): Promise<CommandResult> {
    return new Promise((resolve) => {
      const settings = {
        env: { ...process.env, ...defaultEnvironment, ...env },
      };
      const child = execFile(process.execPath, [fileURLToPath(ENTRY), ...args], settings, (error, out, err) =>
        resolve({ code: error ? Number(error.code) : 0, out: out.trim(), err: err.trim() }),
      );
      child.stdin?.end(typed);
    });
  }
  const secondLook = (...args: string[]) => runInProcess([...args, '--vault', vault], defaultEnvironment);
  return {
    home,
    vault,
    run,
    /** Runs a command within this process. */
    here: (args: string[]) => runInProcess(args, defaultEnvironment),
    /** Runs a command on the vault, within this process. */
    secondLook,
    /** Creates the vault, without a passphrase, with the case of an invented patient. Returns the id of the case. */
    async addSampleCase(): Promise<string> {
      await secondLook('vault', 'create', vault, '--no-passphrase');
      const args = ['--patient', 'Sample Patient', '--born', '1960-02-29', '--question', 'Fusion?'];
      return (await secondLook('case', 'add', ...args)).out;
    },
  };
}
