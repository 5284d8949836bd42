import { type Box, boxOf, corners, height, overlap, width } from '../boxes.ts';
import { IDENTITY, type Matrix, multiply, type Rotation, transform, transformBox, unrotation } from '../matrices.ts';
import type { Page } from '../pages.ts';
import { type Dict, dict, isDict, Name, name, pdfString, type Ref, Stream, type Value } from '../values.ts';
import type { Copier } from './copier.ts';
import type { Destinations } from './destinations.ts';
import type { FormFields } from './form-fields.ts';
import type { Placement } from './placement.ts';

/** The appearance of an annotation that becomes part of its page. */
export interface DrawnAppearance {
  form: Ref;
  /** From the form to the source's user space. */
  matrix: Matrix;
  /** The optional content it belongs to. */
  layer: Ref | null;
}

/** Flags of 12.5.3. */
const HIDDEN = 1 << 1;
const NO_ROTATE = 1 << 4;
const NO_VIEW = 1 << 5;
const READ_ONLY = 1 << 6;
const LOCKED = 1 << 7;

/** Annotations that only mark the page, and the entries that they look like something by (12.5.6). */
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

/** Entries that hold points of the page. */
const POINT_KEYS = ['QuadPoints', 'L', 'Vertices', 'CL'];

/** What the annotations of one page came to. */
interface ImportedAnnotations {
  drawn: DrawnAppearance[];
  annotations: Ref[];
  /** Those of the annotations that are fields. */
  fields: Ref[];
}

/**
 * What stays of a page's annotations, without whatever acts: SECURITY: 22. On a page that stays as it is they stay annotations,
 * since every reader has an arithmetic of its own for them; fields and the rest become stamps with the looks they
 * had. On a page that is moved, or where the footer would cover them, those looks become part of the page.
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
  const annotations: Ref[] = [];
  const fields: Ref[] = [];
  for (const [index, item] of (file.array(page, 'Annots') ?? []).entries()) {
    const annotation = file.resolve(item);
    if (!isDict(annotation)) continue;
    const kind = file.name(annotation, 'Subtype');
    const flags = file.number(annotation, 'F', 0);
    const rect = boxOf(file.array(annotation, 'Rect')?.map(file.resolve));
    if (kind === 'Popup' || !rect || (flags & HIDDEN) !== 0) continue;
    const appearance = appearanceOf(copier, annotation);
    if (kind === 'Widget' && form.needsReaderAppearance(item, annotation, appearance === 'none')) {
      const field = form.standalone(annotation, `field-${ref.number}-${index}`);
      const kept = copier.writeDict(moveRect(field, rect, placement));
      annotations.push(kept);
      fields.push(kept);
      continue;
    }
    const turned = (flags & NO_ROTATE) === 0 ? 0 : placement.turned;
    const paint = appearance instanceof Stream ? paintOf(copier, appearance, rect, turned) : null;
    const moved = placement.matrix !== IDENTITY || (placement.spare !== null && overlap(rect, placement.spare));
    if (paint && moved) {
      if ((flags & NO_VIEW) === 0) drawn.push(...drawAppearance(copier, annotation, paint, resources));
    } else if (MARKUP.has(kind) || appearance !== 'none') {
      const made = copyMarkup(copier, annotation, MARKUP.has(kind) ? kind : 'Stamp', flags, placement, destinations);
      if (appearance instanceof Stream && !appearance.dict.has('Resources')) {
        made.set('AP', dict({ N: copier.copyForm(appearance, resources) }));
      }
      annotations.push(copier.writeDict(moveRect(made, rect, placement)));
    }
  }
  return { drawn, annotations, fields };
}

/** The annotation with its rectangle where it is in the packet. */
function moveRect(annotation: Dict, rect: Box, { matrix }: Placement): Dict {
  annotation.set('Rect', corners(matrix === IDENTITY ? rect : transformBox(matrix, rect)));
  return annotation;
}

/** The normal appearance (12.5.5). `none`: readers may make up what it looks like; `odd`: they do not agree what it is. */
function appearanceOf({ file }: Copier, annotation: Dict): Stream | 'none' | 'odd' {
  const looks = file.dict(annotation, 'AP');
  if (!looks) return 'none';
  const normal = looks.get('N') ?? null;
  if (!isDict(normal)) {
    const stream = file.resolve(normal);
    return stream instanceof Stream ? stream : 'odd';
  }
  const only = normal.size === 1 ? normal.keys().next().value : undefined;
  const state = file.resolve(annotation.get('AS'));
  const stream = file.resolve(normal.get(state instanceof Name ? state.text : (only ?? 'Off')));
  return stream instanceof Stream ? stream : 'none';
}

/** An appearance, and how its form comes to lie on the page. */
interface Paint {
  stream: Stream;
  matrix: Matrix;
}

/** Algorithm of 12.5.5: the appearance's box, through its matrix, fills the annotation's rectangle. */
function paintOf({ file }: Copier, stream: Stream, rect: Box, turned: Rotation): Paint | null {
  const box = boxOf(file.array(stream.dict, 'BBox')?.map(file.resolve));
  if (!box || !(width(rect) > 0 && height(rect) > 0)) return null;
  const own = matrixOf(file.array(stream.dict, 'Matrix')?.map(file.resolve));
  const around = transformBox(own, box);
  const across = width(around) > 0 ? width(rect) / width(around) : 1;
  const up = height(around) > 0 ? height(rect) / height(around) : 1;
  const fit: Matrix = [across, 0, 0, up, rect.left - around.left * across, rect.bottom - around.bottom * up];
  return { stream, matrix: multiply(fit, unrotation(rect, turned)) };
}

function drawAppearance(copier: Copier, annotation: Dict, { stream, matrix }: Paint, resources: Value): DrawnAppearance[] {
  const form = copier.copyForm(stream, resources);
  const layer = annotation.get('OC');
  return form ? [{ form, matrix, layer: layer === undefined ? null : copier.copyValue(layer) }] : [];
}

const NO_FILE = pdfString('');

const listOf = (value: Value): Value[] => (Array.isArray(value) ? value : []);

/** x and y by turns. */
function movedPoints(values: readonly Value[], matrix: Matrix): Value[] {
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
  const made = dict({ Type: name('Annot'), Subtype: name(kind) });
  for (const key of APPEARANCE_KEYS) {
    const value = annotation.get(key);
    if (value !== undefined) made.set(key, value);
  }
  const looks = file.dict(annotation, 'AP');
  // Empty where the source's says nothing: without any, readers make up looks.
  if (looks) made.set('AP', dict({ N: looks.get('N') }));
  if (matrix !== IDENTITY) {
    for (const key of POINT_KEYS) {
      const points = file.array(annotation, key);
      if (points) made.set(key, movedPoints(points.map(file.resolve), matrix));
    }
    const strokes = file.array(annotation, 'InkList');
    if (strokes)
      made.set(
        'InkList',
        strokes.map((stroke) => movedPoints(listOf(file.resolve(stroke)).map(file.resolve), matrix)),
      );
  }
  if (kind === 'FileAttachment') made.set('FS', NO_FILE);
  if (kind === 'Link') {
    const destination = destinations.resolve(annotation);
    if (destination) made.set('Dest', destination);
  } else made.set('F', flags | READ_ONLY | LOCKED);
  return made;
}
