import { type Box, boxOf, corners, height, overlap, width } from '../boxes.ts';
import { IDENTITY, type Matrix, multiply, type Rotation, transform, transformBox, unrotation } from '../matrices.ts';
import type { Page } from '../pages.ts';
import { type Dict, dict, isDict, Name, name, pdfString, type Ref, Stream, type Value } from '../values.ts';
import type { Copier } from './copier.ts';
import type { Destinations } from './destinations.ts';
import type { FormFields } from './form-fields.ts';
import type { Placement } from './placement.ts';

/** An appearance that becomes part of its page. */
export interface DrawnAppearance {
  form: Ref;
  /** From the form's space to the source's user space. */
  matrix: Matrix;
  /** The optional content group that it belongs to. */
  layer: Ref | null;
}

/** Annotation flags (ISO 32000-2, 12.5.3). */
const HIDDEN = 1 << 1;
const NO_ROTATE = 1 << 4;
const NO_VIEW = 1 << 5;
const READ_ONLY = 1 << 6;
const LOCKED = 1 << 7;

/** Types of annotations that only mark the page, and the entries that determine how they look (12.5.6). */
const MARKUP = new Set([
  'Text',
  'FreeText',
  'Line',
  'Square',
  'Circle',
  'Polygon',
  'PolyLine',
  'Highlight',
  'Underline',
  'Squiggly',
  'StrikeOut',
  'Stamp',
  'Caret',
  'Ink',
  'Link',
  'FileAttachment',
]);
const APPEARANCE_KEYS =
  'Contents M T Subj CreationDate Name F AS Border C BS CA ca BM IC BE QuadPoints L LE LL LLE LLO Cap IT CP CO Vertices InkList CL RD DA DS Q Sy H OC'.split(
    ' ',
  );

/** Entries that hold points in user space. */
const POINT_KEYS = ['QuadPoints', 'L', 'Vertices', 'CL'];

/** Most annotations of one page: poppler shows neither a page with more nor any page behind it. */
const MAX_ANNOTATIONS = 10_000;

/** The annotations of one imported page. */
interface ImportedAnnotations {
  drawn: DrawnAppearance[];
  annotations: Ref[];
  /** Those of `annotations` that are form fields. */
  fields: Ref[];
  /** Annotations beyond the most that a page may have. */
  omitted: number;
}

/** An annotation of the copy that is not written yet. */
interface PreparedAnnotation {
  dict: Dict;
  field: boolean;
}

/**
 * Imports a page's annotations without their actions. SECURITY: 22.
 * On a page that keeps its place they stay annotations, because readers place appearances differently; fields and
 * unknown types become stamps with the same appearance. On a page that moves, or under the footer, the appearance
 * becomes part of the page, and so it does on a page with too many annotations.
 */
export function importAnnotations(
  copier: Copier,
  { dict: page, inherited }: Page,
  ref: Ref,
  placement: Placement,
  form: FormFields,
  destinations: Destinations,
): ImportedAnnotations {
  const { file } = copier;
  const resources = inherited.get('Resources') ?? new Map();
  const drawn: DrawnAppearance[] = [];
  const prepared: PreparedAnnotation[] = [];
  const items = file.array(page, 'Annots') ?? [];
  for (const [index, item] of items.entries()) {
    const annotation = file.resolve(item);
    if (!isDict(annotation)) continue;
    const kind = file.name(annotation, 'Subtype');
    const flags = file.number(annotation, 'F', 0);
    const rect = boxOf(file.array(annotation, 'Rect')?.map(file.resolve));
    if (kind === 'Popup' || !rect || (flags & HIDDEN) !== 0) continue;
    const appearance = appearanceOf(copier, annotation);
    const lacksAppearance = appearance === 'none' || appearance === 'lost';
    if (kind === 'Widget' && form.needsReaderAppearance(item, annotation, lacksAppearance)) {
      const field = form.standalone(annotation, `field-${ref.number}-${index}`);
      prepared.push({ dict: moveRect(field, rect, placement), field: true });
      continue;
    }
    const turned = (flags & NO_ROTATE) === 0 ? 0 : placement.turned;
    const placed = appearance instanceof Stream ? placeAppearance(copier, appearance, rect, turned) : null;
    const moved = placement.matrix !== IDENTITY || (placement.spare !== null && overlap(rect, placement.spare));
    if (placed && (moved || items.length > MAX_ANNOTATIONS)) {
      if ((flags & NO_VIEW) === 0) drawn.push(...drawAppearance(copier, annotation, placed, resources));
    } else if (MARKUP.has(kind) || appearance !== 'none') {
      const copy = copyMarkup(copier, annotation, MARKUP.has(kind) ? kind : 'Stamp', flags, placement, destinations);
      if (appearance instanceof Stream && !appearance.dict.has('Resources')) {
        copy.set('AP', dict({ N: copier.copyForm(appearance, resources) }));
      }
      prepared.push({ dict: moveRect(copy, rect, placement), field: false });
    }
  }
  const kept = prepared.length > MAX_ANNOTATIONS ? mostSeen(copier, prepared) : prepared;
  const annotations: Ref[] = [];
  const fields: Ref[] = [];
  for (const each of kept) {
    const written = copier.writeDict(each.dict);
    annotations.push(written);
    if (each.field) fields.push(written);
  }
  return { drawn, annotations, fields, omitted: prepared.length - kept.length };
}

/** As many annotations as a page may have; links without a border go first, since nobody sees them. */
function mostSeen({ file }: Copier, prepared: readonly PreparedAnnotation[]): PreparedAnnotation[] {
  const isSeen = ({ dict: annotation }: PreparedAnnotation): boolean =>
    file.name(annotation, 'Subtype') !== 'Link' || file.resolve(file.array(annotation, 'Border')?.[2]) !== 0;
  return [...prepared.filter(isSeen), ...prepared.filter((each) => !isSeen(each))].slice(0, MAX_ANNOTATIONS);
}

/** Moves the rectangle of an annotation with its page. */
function moveRect(annotation: Dict, rect: Box, { matrix }: Placement): Dict {
  annotation.set('Rect', corners(matrix === IDENTITY ? rect : transformBox(matrix, rect)));
  return annotation;
}

/**
 * The normal appearance (12.5.5). `none`: each reader draws its own; `lost`: it is not in the file; `odd`: readers disagree which
 * one counts.
 */
function appearanceOf({ file }: Copier, annotation: Dict): Stream | 'none' | 'lost' | 'odd' {
  const appearances = file.dict(annotation, 'AP');
  if (!appearances) return 'none';
  const normal = appearances.get('N') ?? null;
  if (!isDict(normal)) {
    const stream = file.resolve(normal);
    if (stream === null && normal !== null) return 'lost';
    return stream instanceof Stream ? stream : 'odd';
  }
  const only = normal.size === 1 ? normal.keys().next().value : undefined;
  const state = file.resolve(annotation.get('AS'));
  const stream = file.resolve(normal.get(state instanceof Name ? state.text : (only ?? 'Off')));
  return stream instanceof Stream ? stream : 'none';
}

/** An appearance and the matrix that places it on the page. */
interface PlacedAppearance {
  stream: Stream;
  matrix: Matrix;
}

/** The algorithm of 12.5.5: the transformed appearance box fills the annotation's rectangle. Null without an area. */
function placeAppearance({ file }: Copier, stream: Stream, rect: Box, turned: Rotation): PlacedAppearance | null {
  const box = boxOf(file.array(stream.dict, 'BBox')?.map(file.resolve));
  if (!box || !(width(rect) > 0 && height(rect) > 0)) return null;
  const formMatrix = matrixOf(file.array(stream.dict, 'Matrix')?.map(file.resolve));
  const bounds = transformBox(formMatrix, box);
  const scaleX = width(bounds) > 0 ? width(rect) / width(bounds) : 1;
  const up = height(bounds) > 0 ? height(rect) / height(bounds) : 1;
  const fitMatrix: Matrix = [scaleX, 0, 0, up, rect.left - bounds.left * scaleX, rect.bottom - bounds.bottom * up];
  return { stream, matrix: multiply(fitMatrix, unrotation(rect, turned)) };
}

function drawAppearance(
  copier: Copier,
  annotation: Dict,
  { stream, matrix }: PlacedAppearance,
  resources: Value,
): DrawnAppearance[] {
  const form = copier.copyForm(stream, resources);
  const layer = annotation.get('OC');
  return form ? [{ form, matrix, layer: layer === undefined ? null : copier.copyValue(layer) }] : [];
}

const NO_FILE = pdfString('');

const listOf = (value: Value): Value[] => (Array.isArray(value) ? value : []);

/** Moves points; `values` holds x and y alternately. */
function movePoints(values: readonly Value[], matrix: Matrix): Value[] {
  const moved: Value[] = [];
  for (let index = 0; index + 1 < values.length; index += 2) {
    const [x, y] = [values[index], values[index + 1]];
    if (typeof x === 'number' && typeof y === 'number') moved.push(...transform(matrix, x, y));
  }
  return moved;
}

function matrixOf(values: readonly Value[] | undefined): Matrix {
  if (values?.length !== 6 || !values.every((value) => typeof value === 'number')) return IDENTITY;
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = values;
  return [a, b, c, d, e, f];
}

function copyMarkup(
  copier: Copier,
  annotation: Dict,
  kind: string,
  flags: number,
  { matrix }: Placement,
  destinations: Destinations,
): Dict {
  const { file } = copier;
  const copy = dict({ Type: name('Annot'), Subtype: name(kind) });
  for (const key of APPEARANCE_KEYS) {
    const value = annotation.get(key);
    if (value !== undefined) copy.set(key, value);
  }
  const appearances = file.dict(annotation, 'AP');
  // Kept even when empty: without AP, readers draw appearances of their own.
  if (appearances) copy.set('AP', dict({ N: appearances.get('N') }));
  if (matrix !== IDENTITY) {
    for (const key of POINT_KEYS) {
      const points = file.array(annotation, key);
      if (points) copy.set(key, movePoints(points.map(file.resolve), matrix));
    }
    const strokes = file.array(annotation, 'InkList');
    if (strokes)
      copy.set(
        'InkList',
        strokes.map((stroke) => movePoints(listOf(file.resolve(stroke)).map(file.resolve), matrix)),
      );
  }
  if (kind === 'FileAttachment') copy.set('FS', NO_FILE);
  if (kind === 'Link') {
    const destination = destinations.resolve(annotation);
    if (destination) copy.set('Dest', destination);
  } else copy.set('F', flags | READ_ONLY | LOCKED);
  return copy;
}
