import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { alignedStart, type Canvas, newCanvas } from '../../../electron/typesetting/canvas.ts';
import { openFonts } from '../../../electron/typesetting/fonts.ts';
import { createShaper } from '../../../electron/typesetting/shaper.ts';
import { drawPath, drawRectangle, drawSegment } from '../../../electron/typesetting/shapes.ts';
import { pathOperators } from '../../../electron/typesetting/svg-path.ts';
import { type TypesetPage, writePages } from '../../../electron/typesetting/write-pages.ts';
import { renderPages, runProgram } from '../../compare-pages.ts';
import { inTemporaryFolder } from '../packet/minimal-packet.ts';

const RED = [1, 0, 0] as const;
const BLUE = [0, 0, 1] as const;

/** The color at a point of a page as poppler draws it, measured from the upper left corner. */
async function colorsOf(canvas: Canvas, rotation?: 90): Promise<(x: number, top: number) => string> {
  const page: TypesetPage = { size: canvas.size, operators: canvas.operators.join('\n'), ...(rotation && { rotation }) };
  const shaper = createShaper(await openFonts(''));
  return inTemporaryFolder(async (dir) => {
    const path = join(dir, 'page.pdf');
    writeFileSync(path, writePages([page], shaper.faces, '0'.repeat(32)).bytes);
    expect(await runProgram('qpdf', ['--check', path])).toMatchObject({ code: 0 });
    const picture = (await renderPages(path, 1, 1, 'media')).get(1);
    if (!picture) throw new Error('no picture');
    expect(picture).toMatchObject({ width: canvas.size.width, height: canvas.size.height });
    const names: Record<string, string> = { '255,0,0': 'red', '0,0,255': 'blue', '255,255,255': 'white' };
    return (x, top) => {
      const at = (top * picture.width + x) * 3;
      const color = picture.data.subarray(at, at + 3).join();
      return names[color] ?? color;
    };
  });
}

describe('shapes on a page', () => {
  test('are a filled and framed rectangle and a line, from the upper left corner down', async () => {
    const canvas = newCanvas({ width: 100, height: 60 });
    drawRectangle(canvas, { x: 10, top: 20, width: 30, height: 20 }, { fill: RED, stroke: BLUE, width: 4 });
    drawSegment(canvas, { x: 60, top: 10 }, { x: 60, top: 50 }, BLUE, 6);
    const at = await colorsOf(canvas);
    expect([at(25, 30), at(10, 30), at(25, 20), at(5, 30), at(25, 45)]).toEqual(['red', 'blue', 'blue', 'white', 'white']);
    expect([at(60, 12), at(60, 48), at(60, 5), at(66, 30)]).toEqual(['blue', 'blue', 'white', 'white']);
  });

  test('are SVG paths with holes, relative and absolute', async () => {
    const canvas = newCanvas({ width: 100, height: 60 });
    drawPath(canvas, 'M2 2 H30 V30 H2 Z M10 10 V22 H22 V10 Z', 0, 10, { fill: RED });
    drawPath(canvas, 'm0 0 l20 0 0 20 -20 0z', 60, 20, { fill: BLUE });
    const at = await colorsOf(canvas);
    expect([at(5, 15), at(16, 26), at(28, 38), at(5, 5)]).toEqual(['red', 'white', 'red', 'white']);
    expect([at(61, 21), at(78, 38), at(58, 21), at(61, 42)]).toEqual(['blue', 'blue', 'white', 'white']);
  });

  test('stand upright on a page that is stored on its side', async () => {
    const canvas = newCanvas({ width: 100, height: 60 });
    drawRectangle(canvas, { x: 0, top: 0, width: 20, height: 10 }, { fill: RED });
    const at = await colorsOf(canvas, 90);
    expect([at(2, 2), at(17, 7), at(25, 5), at(5, 15)]).toEqual(['red', 'red', 'white', 'white']);
  });
});

/** The end points of lines and curves in path operators. */
const endsOf = (operators: string) =>
  Array.from(operators.matchAll(/(\S+) (\S+) [mlc](?= |$)/g), ([, x, y]) => [Number(x), Number(y)]);

describe('an SVG path', () => {
  test('runs downward from its origin', () => {
    expect(pathOperators('M1 2 L3.5 4 h2 v-1 C1 1 2 2 3 3 z', 100, 200)).toBe(
      '101 198 m 103.5 196 l 105.5 196 l 105.5 197 l 101 199 102 198 103 197 c h',
    );
  });

  test('goes on after a closed part from its beginning', () => {
    expect(pathOperators('M5 5 l1 0 z l0 1', 0, 0)).toBe('5 -5 m 6 -5 l h 5 -6 l');
  });

  test('has arcs as curves that stay on the circle', () => {
    const ends = endsOf(pathOperators('M10 0 a10 10 0 1 0 20 0 a10 10 0 1 0 -20 0', 0, 0));
    expect(ends).toHaveLength(5);
    for (const [x = 0, y = 0] of ends) expect(Math.hypot(x - 20, y)).toBeCloseTo(10, 1);
    // Anticlockwise on paper: the lower half first.
    expect(ends[1]?.[1]).toBeCloseTo(-10, 1);
  });

  test('has arcs of turned ellipses, and of radii that are too short', () => {
    const turned = endsOf(pathOperators('M0 0 A20 10 90 0 1 20 0', 0, 0));
    expect(turned.at(-1)).toEqual([20, 0]);
    expect(Math.max(...turned.map(([, y = 0]) => y))).toBeCloseTo(20, 1);
    const short = endsOf(pathOperators('M0 0 A1 1 0 0 1 20 0', 0, 0));
    expect(Math.max(...short.map(([, y = 0]) => y))).toBeCloseTo(10, 1);
  });

  test('is refused with a command that is not known', () => {
    expect(() => pathOperators('M0 0 Q1 1 2 2', 0, 0)).toThrow('Q');
  });
});

describe('a line in a column', () => {
  test('stands left, in the middle or right', () => {
    const line = { boxes: [], width: 20, rtl: false };
    const starts = (['left', 'center', 'right'] as const).map((align) => alignedStart(line, { x: 100, width: 60 }, align));
    expect(starts).toEqual([100, 120, 140]);
  });
});
