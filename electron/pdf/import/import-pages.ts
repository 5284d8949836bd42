import { type Box, boxOf } from '../boxes.ts';
import { type Inheritable, type Page, readPages } from '../pages.ts';
import type { PdfFile } from '../pdf-file.ts';
import { BrokenPdf, type Ref } from '../values.ts';
import { type Drawn, takeAnnotations } from './annotations.ts';
import { ContentForms } from './content-forms.ts';
import type { Copier } from './copier.ts';
import { Destinations } from './destinations.ts';
import { Fields } from './form-fields.ts';
import { type Layer, readLayers } from './layers.ts';
import { type Placement, type Shape, shapeOf } from './placement.ts';

/** A page of a source whose objects are in the packet; only its own dictionary and its footer are still to be written. */
export interface TakenPage {
  ref: Ref;
  placement: Placement;
  /** The page's contents as a form XObject; null when it is empty. */
  content: Ref | null;
  /** Appearances of annotations, to be painted over the contents. */
  drawn: readonly Drawn[];
  annotations: readonly Ref[];
  /** Its transparency group. */
  group: Ref | null;
}

export interface TakenSource {
  pages: TakenPage[];
  layers: Layer[];
  /** Annotations that are fields without looks of their own. */
  fields: Ref[];
}

/** Pages between two words of progress. */
const BREATH = 50;

/**
 * Takes all pages of an opened PDF into the packet, in order: what they reach is written, the rest of the file is
 * not. Throws BrokenPdf when something that is needed cannot be read; then nothing of it is referred to.
 */
export function takeSource(copier: Copier, place: (shape: Shape) => Placement, onPages?: (done: number) => void): TakenSource {
  const { file, writer } = copier;
  const found = readPages(file).pages;
  if (found.length === 0) throw new BrokenPdf('no pages');
  const placed = found.map((page) => ({ page, ref: writer.allocate(), placement: place(shapeOfPage(file, page)) }));
  const destinations = new Destinations(file, placed);
  const contents = new ContentForms(copier);
  const form = new Fields(file);
  const left: Ref[] = [];
  const pages = placed.map(({ page, ref, placement }, index): TakenPage => {
    const content = contents.form(page, placement.area);
    const { drawn, annotations, fields } = takeAnnotations(copier, page, ref, placement, form, destinations);
    left.push(...fields);
    const group = copier.object(page.dict.get('Group') ?? null);
    copier.drain();
    if (index % BREATH === BREATH - 1) onPages?.(index + 1);
    return { ref, placement, content, drawn, annotations, group };
  });
  return { pages, layers: readLayers(file, copier.layers), fields: left };
}

/** The boxes, rotation and unit of a page, inherited ones included. */
function shapeOfPage(file: PdfFile, page: Page): Shape {
  const box = (key: Inheritable): Box | null => {
    const value = file.resolve(page.inherited.get(key));
    return boxOf(Array.isArray(value) ? value.map(file.resolve) : undefined);
  };
  const rotate = file.resolve(page.inherited.get('Rotate'));
  return shapeOf({
    media: box('MediaBox'),
    crop: box('CropBox'),
    rotate: typeof rotate === 'number' ? rotate : 0,
    userUnit: file.number(page.dict, 'UserUnit', 1),
  });
}
