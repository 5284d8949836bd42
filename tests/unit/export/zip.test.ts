import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { type ZipFile, zipChunks } from '../../../electron/export/zip-writer.ts';

const folder = mkdtempSync(join(tmpdir(), 'second-look-zip-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const zip = join(folder, 'all.zip');

const DAY = '2026-03-12';
const file = (path: string, text: string): ZipFile => {
  const bytes = Buffer.from(text);
  return { path, bytes: bytes.length, crc32: crc32(bytes), content: [bytes] };
};
async function* each(files: Iterable<ZipFile>): AsyncGenerator<ZipFile> {
  yield* files;
}

/** Writes the ZIP; a zero-filled piece named `hole` becomes a hole in the file, which takes no time or space. */
async function write(files: Iterable<ZipFile>, hole?: Uint8Array): Promise<void> {
  const out = openSync(zip, 'w');
  let at = 0;
  let waiting: Uint8Array[] = [];
  const put = () => {
    const bytes = Buffer.concat(waiting);
    writeSync(out, bytes, 0, bytes.length, at);
    at += bytes.length;
    waiting = [];
  };
  for await (const piece of zipChunks(each(files), DAY)) {
    if (piece !== hole) waiting.push(piece);
    else {
      put();
      at += piece.length;
    }
  }
  put();
  closeSync(out);
}

/** The output of unzip, with names in UTF-8. */
const unzip = (...words: string[]) =>
  execFileSync('unzip', words, { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C.UTF-8' }, maxBuffer: 2 ** 24 });

/** Each file with its length and day. */
const listed = () =>
  [...unzip('-l', zip).matchAll(/^ *(\d+) {2}(\d{4}-\d\d-\d\d) \d\d:\d\d {3}(.+)$/gm)].map(([, bytes, day, path]) => [
    path,
    Number(bytes),
    day,
  ]);

describe('a ZIP', () => {
  test('opens in common programs, with names in every script, empty files and dates', async () => {
    await write([file('a/Befund Müller.txt', 'Guten Tag'), file('病理.txt', ''), file('README.txt', 'x'.repeat(100_000))]);
    expect(unzip('-tq', zip)).toContain('No errors');
    expect(listed()).toEqual([
      ['a/Befund Müller.txt', 9, DAY],
      ['病理.txt', 0, DAY],
      ['README.txt', 100_000, DAY],
    ]);
    expect(unzip('-p', zip, 'a/*')).toBe('Guten Tag');
  });

  test('holds files of more than 4 GB, and files that begin beyond 4 GB', async () => {
    const hole = new Uint8Array(2 ** 26);
    const large = { path: 'large', bytes: 80 * hole.length, crc32: 0, content: Array.from({ length: 80 }, () => hole) };
    await write([file('before', 'one'), large, file('beyond', 'two')], hole);
    expect(listed()).toEqual([
      ['before', 3, DAY],
      ['large', 80 * hole.length, DAY],
      ['beyond', 3, DAY],
    ]);
    expect(unzip('-p', zip, 'beyond')).toBe('two');
  });

  test('holds more than 65,535 files', async () => {
    await write(Array.from({ length: 65_540 }, (_, i) => file(`${i}`, '')));
    expect(listed()).toHaveLength(65_540);
  });

  test('stays unfinished when a file has another length than announced', async () => {
    const short = { ...file('short', 'abc'), bytes: 4 };
    await expect(write([short])).rejects.toThrow('not as long');
  });

  test('closes its sources when the reader stops', async () => {
    let closed = false;
    async function* content(): AsyncGenerator<Uint8Array> {
      try {
        for (;;) yield new Uint8Array(10);
      } finally {
        closed = true;
      }
    }
    for await (const piece of zipChunks(each([{ path: 'a', bytes: 1000, crc32: 0, content: content() }]), DAY))
      if (piece.length === 10) break;
    expect(closed).toBe(true);
  });
});
