import { type Box, boxOf } from '../boxes.ts';
import { type Inheritable, type Page, readPages } from '../pages.ts';
import type { PdfFile } from '../pdf-file.ts';
import { BrokenPdf, type Ref } from '../values.ts';
import { type DrawnAppearance, importAnnotations } from './annotations.ts';
import { ContentForms } from './content-forms.ts';
import type { Copier } from './copier.ts';
import { Destinations } from './destinations.ts';
import { FormFields } from './form-fields.ts';
import { type Layer, readLayers } from './layers.ts';
import { type PageShape, type Placement, pageShape } from './placement.ts';

/** A page of a source whose objects are in the packet; only its own dictionary and its footer are still to be written. */
export interface ImportedPage {
  ref: Ref;
  placement: Placement;
  /** The page's contents as a form XObject; null when it is empty. */
  content: Ref | null;
  /** Appearances of annotations, to be painted over the contents. */
  drawn: readonly DrawnAppearance[];
  annotations: readonly Ref[];
  /** Its transparency group. */
  group: Ref | null;
}

export interface ImportedSource {
  pages: ImportedPage[];
  layers: Layer[];
  /** Annotations that are fields without looks of their own. */
  fields: Ref[];
}

/** Pages between two words of progress. */
const PAGES_PER_REPORT = 50;

/**
 * Takes all pages of an opened PDF into the packet, in order: what they reach is written, the rest of the file is
 * not. Throws BrokenPdf when something that is needed cannot be read; then nothing of it is referred to.
 */
export function importPages(
  copier: Copier,
  place: (shape: PageShape) => Placement,
  onPages?: (done: number) => void,
): ImportedSource {
  const { file, writer } = copier;
  const found = readPages(file).pages;
  if (found.length === 0) throw new BrokenPdf('no pages');
  const placed = found.map((page) => ({ page, ref: writer.allocate(), placement: place(shapeOfPage(file, page)) }));
  const destinations = new Destinations(file, placed);
  const contents = new ContentForms(copier);
  const form = new FormFields(file);
  const left: Ref[] = [];
  const pages = placed.map(({ page, ref, placement }, index): ImportedPage => {
    const content = contents.form(page, placement.area);
    const { drawn, annotations, fields } = importAnnotations(copier, page, ref, placement, form, destinations);
    left.push(...fields);
    const group = copier.copyValue(page.dict.get('Group') ?? null);
    copier.flush();
    if (index % PAGES_PER_REPORT === PAGES_PER_REPORT - 1) onPages?.(index + 1);
    return { ref, placement, content, drawn, annotations, group };
  });
  return { pages, layers: readLayers(file, copier.layers), fields: left };
}

/** The boxes, rotation and unit of a page, inherited ones included. */
export function shapeOfPage(file: PdfFile, page: Page): PageShape {
  const box = (key: Inheritable): Box | null => {
    const value = file.resolve(page.inherited.get(key));
    return boxOf(Array.isArray(value) ? value.map(file.resolve) : undefined);
  };
  const rotate = file.resolve(page.inherited.get('Rotate'));
  return pageShape({
    media: box('MediaBox'),
    crop: box('CropBox'),
    rotate: typeof rotate === 'number' ? rotate : 0,
    userUnit: file.number(page.dict, 'UserUnit', 1),
  });
}
