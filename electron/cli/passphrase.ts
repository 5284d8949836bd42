import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { UsageError } from './command.ts';

/** The passphrase of a variable of the environment, or typed by the person without echo. Throws UsageError without a terminal. */
export async function askPassphrase(prompt: string, variable = 'SECOND_LOOK_PASSPHRASE'): Promise<string> {
  const given = process.env[variable];
  if (given !== undefined && given !== '') return given;
  if (!process.stdin.isTTY) throw new UsageError(`A passphrase is asked for: give it in ${variable}.`);
  process.stderr.write(`${prompt} `);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: silent, terminal: true });
  try {
    return await lines.question('');
  } finally {
    lines.close();
    process.stderr.write('\n');
  }
}
