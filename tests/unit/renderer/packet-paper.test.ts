import { describe, expect, test } from 'vitest';
import { FOOTER_HEIGHT } from '../../../electron/packet/typeset-result.ts';
import type { Box } from '../../../electron/pdf/boxes.ts';
import { type PageShape, placeOnPaper, placeOriginal } from '../../../electron/pdf/import/placement.ts';
import { transformBox } from '../../../electron/pdf/matrices.ts';
import { FOOTER, layOn } from '../../../renderer/packets/arrange-contents.ts';

const PAGES = [
  ['Letter', 612, 792],
  ['A4', 595, 842],
  ['landscape', 842, 595],
  ['a receipt', 200, 900],
  ['a poster', 2384, 3370],
  ['square', 500, 500],
] as const;

function shape(width: number, height: number): PageShape {
  const box: Box = { left: 0, bottom: 0, right: width, top: height };
  return { media: box, crop: box, rotation: 0, userUnit: 1 };
}

describe('a page in the preview lies as it will in the packet', () => {
  test.each(PAGES)('%s, on chosen paper', (_name, width, height) => {
    for (const paper of ['letter', 'a4'] as const) {
      const { media, matrix } = placeOnPaper(shape(width, height), paper, FOOTER_HEIGHT);
      const at = transformBox(matrix, { left: 0, bottom: 0, right: width, top: height });
      const laid = layOn(paper)({ width, height });
      expect([laid.width, laid.height]).toEqual([media.right, media.top]);
      expect(laid.left).toBeCloseTo(at.left);
      expect(laid.top).toBeCloseTo(media.top - at.top);
      expect(width * laid.scale).toBeCloseTo(at.right - at.left);
    }
  });

  test.each(PAGES)('%s, in its own size', (_name, width, height) => {
    const { crop } = placeOriginal(shape(width, height), FOOTER_HEIGHT);
    const laid = layOn('original')({ width, height });
    expect(FOOTER).toBe(FOOTER_HEIGHT);
    expect([laid.width, laid.height]).toEqual([crop.right - crop.left, crop.top - crop.bottom]);
    expect([laid.left, laid.top, laid.scale]).toEqual([0, 0, 1]);
  });
});
