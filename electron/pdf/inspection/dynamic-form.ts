import { decode } from '../filters.ts';
import type { Page } from '../pages.ts';
import type { PdfFile } from '../pdf-file.ts';
import { BrokenPdf, Stream, type Value } from '../values.ts';

/** Most bytes of one part of the form that are searched. */
const MAX_PART_BYTES = 16 * 2 ** 20;

/**
 * Whether the pages of a PDF are a mere notice ("Please wait …"), and its content a form that only programs with the XFA format show
 * (ISO 32000-1, 12.7.8): its catalog says so, or the form itself, or the only page.
 */
export function isDynamicForm(file: PdfFile, pages: readonly Page[]): boolean {
  const form = file.dict(file.root, 'AcroForm');
  const xfa = form && file.resolve(form.get('XFA'));
  if (!form || !xfa) return false;
  if (file.resolve(file.root.get('NeedsRendering')) === true) return true;
  const parts: readonly Value[] = Array.isArray(xfa) ? xfa.map(file.resolve) : [xfa];
  if (parts.some((part) => part instanceof Stream && /<dynamicRender>\s*required/.test(textOf(part, file)))) return true;
  const contents = file.resolve(pages[0]?.dict.get('Contents'));
  const streams: readonly Value[] = Array.isArray(contents) ? contents.map(file.resolve) : [contents];
  return pages.length === 1 && streams.some((part) => part instanceof Stream && /\(Please wait/i.test(textOf(part, file)));
}

function textOf(part: Stream, file: PdfFile): string {
  try {
    return Buffer.from(decode(part, file.resolve, MAX_PART_BYTES).bytes).toString('latin1');
  } catch (error) {
    if (error instanceof BrokenPdf) return '';
    throw error;
  }
}
