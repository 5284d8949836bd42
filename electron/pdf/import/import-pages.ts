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

/** An imported page: its objects are written, but not yet its own dictionary (`writePage`). */
export interface ImportedPage {
  ref: Ref;
  placement: Placement;
  /** The page's contents as a form XObject; null for an empty page. */
  content: Ref | null;
  /** Appearances of annotations, painted over the contents. */
  drawn: readonly DrawnAppearance[];
  annotations: readonly Ref[];
  /** The page's transparency group. */
  group: Ref | null;
}

/** All pages of one source. */
export interface ImportedSource {
  pages: ImportedPage[];
  layers: Layer[];
  /** Annotations that are form fields. */
  fields: Ref[];
  /** Pages from 1 with more annotations than a page may have, and how many annotations are left out. */
  crowded: number[];
  omitted: number;
}

/** Pages between two reports of progress. */
const PAGES_PER_REPORT = 50;

/**
 * Imports all pages of an opened PDF, in order: writes the objects that they reach and nothing else. `place` gives the
 * placement of a page; `onProgress` the number of pages done. Throws BrokenPdf when an object cannot be read; what was
 * written so far is then not referred to.
 */
export function importPages(
  copier: Copier,
  place: (shape: PageShape) => Placement,
  onProgress?: (done: number) => void,
): ImportedSource {
  const { file, writer } = copier;
  const found = readPages(file).pages;
  if (found.length === 0) throw new BrokenPdf('no pages');
  const placed = found.map((page) => ({ page, ref: writer.allocate(), placement: place(shapeOfPage(file, page)) }));
  const destinations = new Destinations(file, placed);
  const contents = new ContentForms(copier);
  const form = new FormFields(file);
  const allFields: Ref[] = [];
  const crowded: number[] = [];
  let allOmitted = 0;
  const pages = placed.map(({ page, ref, placement }, index): ImportedPage => {
    const content = contents.form(page, placement.area);
    const { drawn, annotations, fields, omitted } = importAnnotations(copier, page, ref, placement, form, destinations);
    allFields.push(...fields);
    if (omitted > 0) crowded.push(index + 1);
    allOmitted += omitted;
    const group = copier.copyValue(page.dict.get('Group') ?? null);
    copier.flush();
    if (index % PAGES_PER_REPORT === PAGES_PER_REPORT - 1) onProgress?.(index + 1);
    return { ref, placement, content, drawn, annotations, group };
  });
  return { pages, layers: readLayers(file, copier.layers), fields: allFields, crowded, omitted: allOmitted };
}

/** The boxes, rotation and user unit of a page, its own or inherited. */
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
