import { closeSync, createReadStream, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { BundleFile } from '../bundle/read-bundle.ts';
import { type Given, type Terminal, UsageError } from './command.ts';

/** Options of the commands that open a file which someone handed over. */
export const SECRET_OPTIONS = {
  identity: { value: 'FILE', help: 'a file with the key “AGE-SECRET-KEY-…” that opens it, instead of its passphrase' },
} as const;

const PASSPHRASE_VARIABLE = 'SECOND_LOOK_BUNDLE_PASSPHRASE';

/** The file at a path. Throws UsageError without one. */
export function bundleFileAt(path: string): BundleFile {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found?.isFile()) throw new UsageError(`There is no file “${path}”.`);
  return {
    bytes: found.size,
    // The end of a stream of Node is inclusive.
    read: (start = 0, end = Number.POSITIVE_INFINITY) =>
      createReadStream(resolve(path), { start, end: Math.max(start, end - 1) }),
  };
}

/** What opens the file: the key of `--identity`, or its passphrase. A ZIP needs none. */
export async function secretOf(terminal: Terminal, given: Given, path: string): Promise<string> {
  const identity = given.text('identity');
  if (identity !== undefined) {
    const key = keyIn(identity);
    if (key === undefined) throw new UsageError(`There is no key “AGE-SECRET-KEY-…” in “${identity}”.`);
    return key;
  }
  const isZip = readFileStart(path) === 'PK';
  return isZip ? '' : terminal.passphrase('Passphrase of the file:', PASSPHRASE_VARIABLE);
}

/** A new passphrase for a file, typed twice. */
export async function newSecret(terminal: Terminal): Promise<string> {
  const passphrase = await terminal.passphrase('Passphrase for the file:', PASSPHRASE_VARIABLE);
  if (passphrase !== (await terminal.passphrase('The same again:', PASSPHRASE_VARIABLE)))
    throw new UsageError('The two passphrases differ.');
  if (passphrase === '') throw new UsageError('A passphrase is needed, or --recipient.');
  return passphrase;
}

function keyIn(path: string): string | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found?.isFile() || found.size > 100_000) return undefined;
  return readFileSync(path, 'utf8')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .find((line) => /^AGE-SECRET-KEY-/i.test(line));
}

/** The first two bytes of a file. */
function readFileStart(path: string): string {
  const start = Buffer.alloc(2);
  const file = openSync(path, 'r');
  try {
    readSync(file, start, 0, 2, 0);
  } finally {
    closeSync(file);
  }
  return start.toString('latin1');
}
