import type { Paper } from '../../../shared/domain/packet.ts';
import { PAPER_SIZES, type PaperSize } from '../../../shared/domain/paper.ts';
import { placePage } from '../../../shared/packets/page-placement.ts';
import { type Box, height, intersection, isEmpty, overlap, width } from '../boxes.ts';
import { IDENTITY, type Matrix, multiply, type Rotation, upright } from '../matrices.ts';

/** Where an imported page lies on its page of the copy: pure geometry in user space (ISO 32000-2, 8.3.2 and 14.11.2). */

/** Boxes, rotation and unit of a page, defaults applied. */
export interface PageShape {
  media: Box;
  crop: Box;
  /** Clockwise. */
  rotation: Rotation;
  userUnit: number;
}

/** The page of the copy, and the position of the source's page on that page. */
export interface Placement extends PageShape {
  /** The rotation of the source's page; `rotation` is that of the copy. */
  turned: Rotation;
  /** From the source's user space to the copy's. */
  matrix: Matrix;
  /** The source is painted inside `area` and outside `spare`, the footer's place; both in the source's user space. */
  area: Box;
  spare: Box | null;
  /** From the footer's box, `footerWidth` × FOOTER_HEIGHT points, to the copy's user space. */
  footer: Matrix;
  footerWidth: number;
}

/** A page without a usable box is Letter, as readers agree. */
const DEFAULT_BOX: Box = { left: 0, bottom: 0, right: PAPER_SIZES.letter.width, top: PAPER_SIZES.letter.height };

/** A footer for a narrower page is typeset this wide and scaled down, points: its text would not fit otherwise. */
const NARROWEST_FOOTER = 240;

/** Keeps a clip from losing its last row of pixels to rounding. */
const ROUNDING = 0.01;

/** The shape of a page from the entries of its dictionary. */
export function pageShape(page: { media: Box | null; crop: Box | null; rotate: number; userUnit: number }): PageShape {
  const media = page.media && !isEmpty(page.media) ? page.media : DEFAULT_BOX;
  const cropped = page.crop ? intersection(page.crop, media) : media;
  const rotation = (((page.rotate % 360) + 360) % 360) as Rotation;
  return {
    media,
    crop: isEmpty(cropped) ? media : cropped,
    rotation: rotation === 90 || rotation === 180 || rotation === 270 ? rotation : 0,
    userUnit: page.userUnit > 0 && Number.isFinite(page.userUnit) ? page.userUnit : 1,
  };
}

/** Moves the sides that a reader sees at the bottom and at the right outwards. */
function extendBox(box: Box, rotation: Rotation, bottom: number, right = 0): Box {
  switch (rotation) {
    case 90:
      return { ...box, right: box.right + bottom, top: box.top + right };
    case 180:
      return { ...box, top: box.top + bottom, left: box.left - right };
    case 270:
      return { ...box, left: box.left - bottom, bottom: box.bottom - right };
    default:
      return { ...box, bottom: box.bottom - bottom, right: box.right + right };
  }
}

/** The strip that a box gains below when it grows. */
function addedArea(box: Box, extended: Box, rotation: Rotation): Box {
  switch (rotation) {
    case 90:
      return { ...extended, left: box.right };
    case 180:
      return { ...extended, bottom: box.top };
    case 270:
      return { ...extended, right: box.left };
    default:
      return { ...extended, top: box.bottom };
  }
}

/** Extends a box to complete pixels at 72 dpi, counted from the upper left corner that a reader sees. */
function toPixels(box: Box, rotation: Rotation): Box {
  const [across, down] = rotation % 180 === 0 ? [width(box), height(box)] : [height(box), width(box)];
  return extendBox(box, rotation, Math.ceil(down) - down + ROUNDING, Math.ceil(across) - across + ROUNDING);
}

/**
 * Keeps the page's size and adds `footerHeight` points below. The page is not scaled and its upper left corner stays, so that
 * a reader draws the same pixels.
 */
export function placeOriginal(shape: PageShape, footerHeight: number): Placement {
  const { rotation, userUnit } = shape;
  const more = footerHeight / userUnit;
  const media = extendBox(shape.media, rotation, more);
  const crop = extendBox(shape.crop, rotation, more);
  const area = toPixels(shape.media, rotation);
  const spare = addedArea(toPixels(shape.crop, rotation), crop, rotation);
  return {
    media,
    crop,
    rotation,
    turned: rotation,
    userUnit,
    matrix: IDENTITY,
    area,
    spare: cropped(shape) && overlap(area, spare) ? spare : null,
    ...footerIn(crop, rotation, userUnit),
  };
}

const cropped = ({ media, crop }: PageShape) =>
  media.left !== crop.left || media.right !== crop.right || media.bottom !== crop.bottom || media.top !== crop.top;

/** The page upright and complete on paper of one size, as `placePage` places it above the footer. */
export function placeOnPaper(shape: PageShape, paper: Exclude<Paper, 'original'>): Placement {
  const { crop, rotation, userUnit } = shape;
  const page = displayedSize(shape);
  const { width: right, height: top, left, top: above, scale } = placePage(page, paper);
  const media: Box = { left: 0, bottom: 0, right, top };
  const unit = scale * userUnit;
  const matrix = multiply(upright(crop, rotation), [unit, 0, 0, unit, left, top - above - page.height * scale]);
  return {
    media,
    crop: media,
    rotation: 0,
    turned: rotation,
    userUnit: 1,
    matrix,
    area: crop,
    spare: null,
    ...footerIn(media, 0, 1),
  };
}

/** The size of a page as a reader sees it, points. */
function displayedSize({ crop, rotation, userUnit }: PageShape): PaperSize {
  const sides = { width: width(crop) * userUnit, height: height(crop) * userUnit };
  return rotation % 180 === 0 ? sides : { width: sides.height, height: sides.width };
}

/** Places the footer along the bottom that a reader sees. */
function footerIn(box: Box, rotation: Rotation, userUnit: number): { footer: Matrix; footerWidth: number } {
  const across = (rotation % 180 === 0 ? width(box) : height(box)) * userUnit;
  const footerWidth = Math.max(across, NARROWEST_FOOTER);
  const unit = across / footerWidth / userUnit;
  switch (rotation) {
    case 90:
      return { footer: [0, unit, -unit, 0, box.right, box.bottom], footerWidth };
    case 180:
      return { footer: [-unit, 0, 0, -unit, box.right, box.top], footerWidth };
    case 270:
      return { footer: [0, -unit, unit, 0, box.left, box.top], footerWidth };
    default:
      return { footer: [unit, 0, 0, unit, box.left, box.bottom], footerWidth };
  }
}
