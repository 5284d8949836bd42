import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';

const ENTRY = fileURLToPath(new URL('../../electron/cli.ts', import.meta.url));

/** What a command printed, and how it ended. */
export interface Said {
  code: number;
  out: string;
  err: string;
}

/**
 * A folder of its own, deleted after the tests of the file, and the terminal as a person uses it there: every command is a
 * process of its own. The vault is not made yet.
 */
export function openTerminal() {
  const home = mkdtempSync(join(tmpdir(), 'second-look-terminal-'));
  const vault = join(home, 'vault');
  const data = join(home, 'data');
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  /** Runs a command as it is; `typed` goes to its standard input. */
  function run(
    words: readonly string[],
    { env, typed = '' }: { env?: Record<string, string>; typed?: string } = {},
  ): Promise<Said> {
    return new Promise((resolve) => {
      const settings = {
        env: { ...process.env, SECOND_LOOK_DATA: data, SECOND_LOOK_PASSPHRASE: 'a long walk home', ...env },
      };
      const child = execFile(process.execPath, [ENTRY, ...words], settings, (error, out, err) =>
        resolve({ code: error ? Number(error.code) : 0, out: out.trim(), err: err.trim() }),
      );
      child.stdin?.end(typed);
    });
  }
  return {
    home,
    vault,
    run,
    /** Runs a command in the vault. */
    secondLook: (...words: string[]) => run([...words, '--vault', vault]),
  };
}
