import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { shownName } from '../../../electron/cli/byte-paths.ts';
import { collectFiles } from '../../../electron/cli/collect-files.ts';
import { test } from '../vault/temporary-folder.ts';

const bytesIn = (folder: string, ...parts: (string | number[])[]) =>
  Buffer.concat([Buffer.from(`${folder}/`), ...parts.map((part) => Buffer.from(part as string))]);

describe.skipIf(process.platform !== 'linux')('names that are not UTF-8', () => {
  test('are collected from a folder, shown as Windows-1252, and opened by their bytes', ({ folder }) => {
    const below = bytesIn(folder, 'r', [0xe9], 'sum', [0xe9]);
    mkdirSync(below);
    writeFileSync(Buffer.concat([below, Buffer.from('/caf'), Buffer.from([0xe9]), Buffer.from('.pdf')]), 'one');
    writeFileSync(join(folder, 'übersicht.pdf'), 'two');
    const files = collectFiles([folder]);
    expect(files.map(({ name, skipped }) => [name, skipped])).toEqual([
      ['résumé/café.pdf', null],
      ['übersicht.pdf', null],
    ]);
    expect(files.map(({ location }) => readFileSync(location, 'utf8'))).toEqual(['one', 'two']);
    expect(files.map(({ path }) => path)).toEqual([join(folder, 'résumé/café.pdf'), join(folder, 'übersicht.pdf')]);
  });

  test('are found by a word of the command line, in which Node has put other characters', ({ folder }) => {
    for (const [byte, text] of [
      [0xe9, 'one'],
      [0xea, 'two'],
    ] as const)
      writeFileSync(bytesIn(folder, 'caf', [byte], '.pdf'), text);
    mkdirSync(bytesIn(folder, [0xff]));
    writeFileSync(bytesIn(folder, [0xff], '/below.pdf'), 'three');
    // Both words read the same, and neither file is added twice.
    const files = collectFiles([join(folder, 'caf\uFFFD.pdf'), join(folder, 'caf\uFFFD.pdf'), join(folder, '\uFFFD/below.pdf')]);
    expect(files.map(({ location }) => readFileSync(location, 'utf8')).sort()).toEqual(['one', 'three', 'two']);
    expect(collectFiles([join(folder, 'nothing\uFFFD')])).toMatchObject([{ skipped: expect.stringContaining('no file') }]);
  });

  test('keep a name that is UTF-8 as it is', () => {
    expect(shownName(Buffer.from('Überweisung 診断.pdf'))).toBe('Überweisung 診断.pdf');
  });
});
