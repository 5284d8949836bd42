import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { sha256Of } from './unique-pdfs.ts';

/** The program in a terminal: every command is its own process, which can be killed. */
const CLI = fileURLToPath(new URL('../../electron/cli.ts', import.meta.url));

export interface CommandResult {
  /** Null when the process was killed. */
  code: number | null;
  out: string;
  err: string;
}

/** The terminal on one vault. */
export interface Terminal {
  /** Runs a command to its end, or until it is killed. */
  run(args: readonly string[], killing?: (child: ChildProcess) => void): Promise<CommandResult>;
  /** Runs a command that must succeed; returns its output. */
  runSuccessfully(...args: string[]): Promise<string>;
}

export function openTerminal(data: string, vault: string): Terminal {
  const run: Terminal['run'] = async (args, killing) => {
    const child = spawn(process.execPath, [CLI, ...args, '--vault', vault], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, SECOND_LOOK_DATA: data },
    });
    const result: CommandResult = { code: null, out: '', err: '' };
    child.stdout.setEncoding('utf8').on('data', (text) => {
      result.out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text) => {
      result.err += text;
    });
    killing?.(child);
    const [code] = await once(child, 'close');
    return { ...result, code };
  };
  return {
    run,
    async runSuccessfully(...args) {
      const { code, out, err } = await run(args);
      if (code !== 0) throw new Error(`${args.join(' ')}: exit ${code}\n${out}${err}`);
      return out;
    },
  };
}

/** Creates the case of these tests; returns its id. */
export const addCase = async (terminal: Terminal): Promise<string> =>
  (
    await terminal.runSuccessfully(
      'case',
      'add',
      '--patient',
      'Test Person',
      '--born',
      '1960-01-01',
      '--question',
      'Is surgery needed?',
    )
  ).trim();

/** The result of `vault check`; no `problems`: the vault is intact. */
export async function check(terminal: Terminal): Promise<{ files: number; problems: string[] }> {
  const { out, err } = await terminal.run(['vault', 'check', '--json']);
  if (out === '') throw new Error(`vault check said nothing but: ${err}`);
  return JSON.parse(out);
}

/** The SHA-256 of the sources of a case's records. */
export async function sourcesOf(terminal: Terminal, caseId: string): Promise<Set<string>> {
  const records: { source: { sha256: string } }[] = JSON.parse(
    await terminal.runSuccessfully('record', 'list', caseId, '--json'),
  );
  return new Set(records.map(({ source }) => source.sha256));
}

/** The hashes of the files that an import reported as imported. */
export const reported = (out: string): string[] =>
  out
    .split('\n')
    .filter((line) => line.startsWith('imported\t'))
    .map((line) => sha256Of(line.split('\t')[1] ?? ''));
