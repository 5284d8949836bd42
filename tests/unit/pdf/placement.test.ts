import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Box, boxOf, height, width } from '../../../electron/pdf/boxes.ts';
import { pageShape, placeOnPaper, placeOriginal } from '../../../electron/pdf/import/placement.ts';
import { multiply, type Rotation, transform, transformBox } from '../../../electron/pdf/matrices.ts';

const box = (left: number, bottom: number, right: number, top: number): Box => ({ left, bottom, right, top });
const page = (rotate: number, media: Box | null = box(0, 0, 200, 300), crop: Box | null = null, userUnit = 1) =>
  pageShape({ media, crop, rotate, userUnit });

describe('the box of a page', () => {
  test.each([
    ['no box at all is Letter', page(0, null), { media: box(0, 0, 612, 792), crop: box(0, 0, 612, 792) }],
    ['an empty box is Letter', page(0, box(5, 5, 5, 90)), { media: box(0, 0, 612, 792) }],
    ['a crop box ends where the media box ends', page(0, undefined, box(-10, 20, 100, 900)), { crop: box(0, 20, 100, 300) }],
    ['a crop box outside the page is none', page(0, undefined, box(500, 500, 600, 600)), { crop: box(0, 0, 200, 300) }],
    ['a rotation counts modulo a turn', page(-90), { rotation: 270 }],
    ['a rotation that is no quarter is none', page(45), { rotation: 0 }],
    ['a user unit must be above zero', page(0, undefined, null, -2), { userUnit: 1 }],
  ])('%s', (_, shape, expected) => expect(shape).toMatchObject(expected));

  test('may list its corners in any order', () => expect(boxOf([10, 20, 0, 5])).toEqual(box(0, 5, 10, 20)));
  test('needs four numbers', () => {
    for (const wrong of [undefined, [], [1, 2, 3], [1, 2, 3, 'x'], [1, 2, 3, 4, 5]]) expect(boxOf(wrong)).toBeNull();
  });
});

describe('a page that keeps its size', () => {
  test.each<[Rotation, Box]>([
    [0, box(0, -28, 200, 300)],
    [90, box(0, 0, 228, 300)],
    [180, box(0, 0, 200, 328)],
    [270, box(-28, 0, 200, 300)],
  ])('turned by %i, grows at the side seen below', (rotation, media) => {
    expect(placeOriginal(page(rotation), 28)).toMatchObject({ media, crop: media, rotation, spare: null });
  });

  test.each<[Rotation, [number, number], [number, number]]>([
    [0, [0, -28], [200, 0]],
    [90, [228, 0], [200, 300]],
    [180, [200, 328], [0, 300]],
    [270, [-28, 300], [0, 0]],
  ])('turned by %i, has its footer upright at the side seen below', (rotation, lowerLeft, upperRight) => {
    const { footer, footerWidth } = placeOriginal(page(rotation, box(0, 0, 200, 300)), 28);
    expect(transform(footer, 0, 0)).toEqual(lowerLeft.map((side) => expect.closeTo(side)));
    const across = footerWidth;
    const scale = (rotation % 180 === 0 ? 200 : 300) / across;
    expect(transform(footer, across, 28 / scale)).toEqual(upperRight.map((side) => expect.closeTo(side)));
  });

  test('measures the footer in points when its unit is larger', () => {
    expect(placeOriginal(page(0, box(0, 0, 200, 300), null, 2), 28)).toMatchObject({
      media: box(0, -14, 200, 300),
      footerWidth: 400,
    });
  });

  test('keeps the footer free when it is cropped', () => {
    const { spare, crop } = placeOriginal(page(0, box(0, 0, 200, 300), box(50, 100, 150, 200)), 28);
    expect(crop).toEqual(box(50, 72, 150, 200));
    expect(spare).toEqual({ left: 50, right: 150, bottom: 72, top: expect.closeTo(100, 1) });
  });

  test('paints its last, partial row of pixels completely', () => {
    const { area } = placeOriginal(page(0, box(0, 0, 595.28, 841.89)), 28);
    expect(841.89 - area.bottom).toBeGreaterThan(842);
    expect(841.89 - area.bottom).toBeLessThan(842.1);
  });
});

describe('a page on paper of one size', () => {
  const side = fc.double({ min: 1, max: 20_000, noNaN: true });
  const shapes = fc.record({
    across: side,
    up: side,
    x: fc.integer({ min: -500, max: 500 }),
    y: fc.integer({ min: -500, max: 500 }),
    rotate: fc.constantFrom(0, 90, 180, 270),
    userUnit: fc.constantFrom(1, 2.5),
  });

  test('is complete, upright, centered and never enlarged, whatever its shape', () => {
    fc.assert(
      fc.property(shapes, fc.constantFrom('letter' as const, 'a4' as const), ({ across, up, x, y, rotate, userUnit }, paper) => {
        const shape = page(rotate, box(x, y, x + across, y + up), null, userUnit);
        const { matrix, media, rotation } = placeOnPaper(shape, paper);
        const visibleBox = transformBox(matrix, shape.crop);
        const tolerance = 1e-6;
        expect(rotation).toBe(0);
        expect(visibleBox.left).toBeGreaterThanOrEqual(-tolerance);
        expect(visibleBox.right).toBeLessThanOrEqual(media.right + tolerance);
        expect(visibleBox.bottom).toBeGreaterThanOrEqual(28 - tolerance);
        expect(visibleBox.top).toBeLessThanOrEqual(media.top + tolerance);
        expect(visibleBox.left + visibleBox.right).toBeCloseTo(media.right, 5);
        expect(visibleBox.bottom - 28).toBeCloseTo(media.top - visibleBox.top, 5);
        const sides: [number, number] = [width(shape.crop), height(shape.crop)];
        const [wide, high] = rotate % 180 === 0 ? sides : [sides[1], sides[0]];
        expect(width(visibleBox)).toBeLessThanOrEqual(wide * userUnit * (1 + tolerance));
        expect((width(visibleBox) * high) / (height(visibleBox) * wide)).toBeCloseTo(1, 6);
        if (Math.abs(wide - high) > tolerance) expect(width(media) > height(media)).toBe(wide > high);
      }),
    );
  });

  test('turns clockwise, as readers do', () => {
    const { matrix } = placeOnPaper(page(90, box(0, 0, 300, 200)), 'letter');
    const [x, y] = transform(matrix, 0, 0);
    const [otherX, otherY] = transform(matrix, 300, 200);
    expect(x).toBeLessThan(otherX);
    expect(y).toBeGreaterThan(otherY);
  });
});

test('matrices apply one after the other', () => {
  expect(transform(multiply([2, 0, 0, 2, 0, 0], [1, 0, 0, 1, 5, 7]), 1, 1)).toEqual([7, 9]);
});
