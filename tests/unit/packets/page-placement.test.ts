import { describe, expect, test } from 'vitest';
import { shapeOfPage } from '../../../electron/pdf/import/import-pages.ts';
import { placeOnPaper, placeOriginal } from '../../../electron/pdf/import/placement.ts';
import { type Matrix, transformBox } from '../../../electron/pdf/matrices.ts';
import { readPages } from '../../../electron/pdf/pages.ts';
import { PdfFile } from '../../../electron/pdf/pdf-file.ts';
import { openWithPdfjs } from '../../../electron/pdf/pdfjs.ts';
import { Paper } from '../../../shared/domain/packet.ts';
import { FOOTER_HEIGHT, placePage } from '../../../shared/packets/page-placement.ts';
import { onePage } from '../pdf/raw-pdf.ts';

const SIZES = [
  ['Letter', 612, 792],
  ['A4', 595, 842],
  ['a landscape page', 842, 595],
  ['a receipt', 200, 900],
  ['a poster', 2384, 3370],
  ['a square', 500, 500],
] as const;

const CASES = SIZES.flatMap(([name, width, height]) =>
  [0, 90, 180, 270].flatMap((rotate) =>
    [false, true].flatMap((cropped) => [1, 2.5].map((unit) => ({ name, width, height, rotate, cropped, unit }))),
  ),
);

/** Preview and packet of one page: the paper, and the corners of the page on it, from the lower left. */
async function bothPlacements({ width, height, rotate, cropped, unit }: (typeof CASES)[number], paper: Paper) {
  const media = [10, -20, 10 + width, -20 + height];
  // A crop box beyond the media box ends at the media box.
  const crop = cropped ? `/CropBox[${10 + width / 4} ${-20 + height / 8} ${20 + width} ${-20 + height / 2}]` : '';
  const pdf = onePage(`/MediaBox[${media.join(' ')}]${crop}/Rotate ${rotate}/UserUnit ${unit}`, '');

  const document = await openWithPdfjs(Uint8Array.from(pdf));
  const viewport = (await document.getPage(1)).getViewport({ scale: 1 });
  const { left, top, scale, ...previewPaper } = placePage({ width: viewport.width, height: viewport.height }, paper);
  await document.loadingTask.destroy();
  const preview = [
    left,
    previewPaper.height - top - viewport.height * scale,
    left + viewport.width * scale,
    previewPaper.height - top,
  ];

  const file = new PdfFile(pdf);
  const [page] = readPages(file).pages;
  if (!page) throw new Error('no page');
  const shape = shapeOfPage(file, page);
  const placed = paper === 'original' ? placeOriginal(shape, FOOTER_HEIGHT) : placeOnPaper(shape, paper);
  const turned = placed.rotation % 180 !== 0;
  const sides = [placed.crop.right - placed.crop.left, placed.crop.top - placed.crop.bottom].map(
    (side) => side * placed.userUnit,
  );
  const [across = 0, down = 0] = turned ? sides.toReversed() : sides;
  const seenFromPacket = uprightMatrix(placed.crop, placed.rotation, placed.userUnit);
  const box = transformBox(seenFromPacket, transformBox(placed.matrix, shape.crop));
  return {
    preview: [previewPaper.width, previewPaper.height, ...preview],
    packet: [across, down, box.left, box.bottom, box.right, box.top],
  };
}

/** From a page's user space to the visible page, with the lower left corner at the origin, points. */
function uprightMatrix(
  box: { left: number; bottom: number; right: number; top: number },
  rotation: number,
  unit: number,
): Matrix {
  const { left, bottom, right, top } = box;
  if (rotation === 90) return [0, -unit, unit, 0, -bottom * unit, right * unit];
  if (rotation === 180) return [-unit, 0, 0, -unit, right * unit, top * unit];
  if (rotation === 270) return [0, unit, -unit, 0, top * unit, -left * unit];
  return [unit, 0, 0, unit, -left * unit, -bottom * unit];
}

describe('a page has the same position in the preview, by pdf.js, as in the packet', () => {
  test.each(Paper.options)('on %s paper, for every size, rotation, crop box and user unit', async (paper) => {
    for (const page of CASES) {
      const { preview, packet } = await bothPlacements(page, paper);
      packet.forEach((value, index) => {
        expect(preview[index], `${JSON.stringify(page)}, number ${index}`).toBeCloseTo(value, 2);
      });
    }
  });
});

test('a page that keeps its size has the footer below it', () => {
  expect(placePage({ width: 300, height: 200 }, 'original')).toEqual({ width: 300, height: 228, left: 0, top: 0, scale: 1 });
});

test('a page larger than the paper is reduced, and a smaller page is not enlarged', () => {
  expect(placePage({ width: 1224, height: 1584 }, 'letter').scale).toBeCloseTo((792 - FOOTER_HEIGHT) / 1584);
  expect(placePage({ width: 100, height: 200 }, 'letter').scale).toBe(1);
});
