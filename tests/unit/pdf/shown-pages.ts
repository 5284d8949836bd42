import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runProgram } from '../../compare-pages.ts';

/** Pages that a program draws: for each whether anything is on it. */
export async function shownPages(bytes: Uint8Array, program: 'poppler' | 'mutool'): Promise<boolean[]> {
  const dir = mkdtempSync(join(tmpdir(), 'shown-'));
  try {
    const path = join(dir, 'source.pdf');
    writeFileSync(path, bytes);
    if (program === 'poppler') await runProgram('pdftoppm', ['-gray', '-r', '30', path, join(dir, 'p')]);
    else await runProgram('mutool', ['draw', '-q', '-c', 'gray', '-r', '30', '-o', join(dir, 'p-%d.pgm'), path]);
    const pages: boolean[] = [];
    for (const name of readdirSync(dir).filter((each) => each.endsWith('.pgm')))
      pages[Number(/-(\d+)\.pgm$/.exec(name)?.[1]) - 1] = hasInk(readFileSync(join(dir, name)));
    return Array.from(pages, (shown) => shown ?? false);
  } finally {
    rmSync(dir, { recursive: true });
  }
}

/** Whether a PGM picture has different values. Its header is three lines, perhaps with comments. */
function hasInk(picture: Buffer): boolean {
  const start = /^P5\s+(?:#.*\n)?\d+\s+\d+\s+\d+\s/.exec(picture.toString('latin1', 0, 200))?.[0].length ?? 0;
  const pixels = picture.subarray(start);
  return pixels.some((value) => value !== pixels[0]);
}
