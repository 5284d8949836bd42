import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { UsageError } from './command.ts';

/** The passphrase of `SECOND_LOOK_PASSPHRASE`, or typed by the person without echo. Throws UsageError without a terminal. */
export async function askPassphrase(prompt: string): Promise<string> {
  const given = process.env.SECOND_LOOK_PASSPHRASE;
  if (given !== undefined && given !== '') return given;
  if (!process.stdin.isTTY) throw new UsageError('This vault asks for a passphrase: give it in SECOND_LOOK_PASSPHRASE.');
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
