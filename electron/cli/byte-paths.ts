import { type Dirent, existsSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';

/** A path as the system knows it. On Linux a name is any bytes, and need not be UTF-8. */
export type BytePath = string | Buffer;

const REPLACEMENT = '\uFFFD';
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
/** The usual encoding of names that older systems and archives left behind. */
const windows1252 = new TextDecoder('windows-1252');

/** A name for a person: UTF-8, else as Windows-1252. The file is opened by its bytes. */
export function shownName(name: BytePath): string {
  if (typeof name === 'string') return name;
  try {
    return utf8.decode(name);
  } catch {
    return windows1252.decode(name);
  }
}

/** A path for a person: each name in its own encoding. */
export function shownPath(path: BytePath): string {
  if (typeof path === 'string') return path;
  const names: string[] = [];
  let start = 0;
  for (let end = path.indexOf(sep); end >= 0; end = path.indexOf(sep, start)) {
    names.push(shownName(path.subarray(start, end)));
    start = end + 1;
  }
  return [...names, shownName(path.subarray(start))].join(sep);
}

/** The entries of a folder with the bytes of their names; undefined where it cannot be read. */
export function entriesOf(folder: BytePath): Dirent<BytePath>[] | undefined {
  try {
    // Windows has names of 16-bit units: bytes would lose some of them.
    if (process.platform === 'win32') return readdirSync(folder, { withFileTypes: true });
    return readdirSync(folder, { withFileTypes: true, encoding: 'buffer' });
  } catch {
    return undefined;
  }
}

export function joinBytes(folder: BytePath, name: BytePath): BytePath {
  if (typeof folder === 'string' && typeof name === 'string') return join(folder, name);
  return Buffer.concat([Buffer.from(folder), Buffer.from(sep), Buffer.from(name)]);
}

/**
 * What a word of the command line names. Node reads it as UTF-8 and puts U+FFFD for every other byte: then the folders are searched
 * for names that read the same.
 */
export function resolveArgument(path: string): BytePath[] {
  if (!path.includes(REPLACEMENT) || existsSync(path)) return [path];
  const [first = '', ...others] = path.split(sep);
  let found: BytePath[] = [first === '' ? sep : first];
  if (first.includes(REPLACEMENT)) found = namesLike('.', first);
  for (const name of others) {
    if (name === '') continue;
    found = found.flatMap((folder) =>
      name.includes(REPLACEMENT) ? namesLike(folder, name).map((each) => joinBytes(folder, each)) : [joinBytes(folder, name)],
    );
  }
  return found.length > 0 ? found : [path];
}

/** The names in a folder that Node would read as `text`. */
const namesLike = (folder: BytePath, text: string): BytePath[] =>
  (entriesOf(folder) ?? []).map(({ name }) => name).filter((name) => name.toString() === text);
