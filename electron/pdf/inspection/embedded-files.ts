import { readNameTree } from '../name-tree.ts';
import type { Page } from '../pages.ts';
import type { PdfFile } from '../pdf-file.ts';
import { decodeTextString, isDict, PdfString, type Value } from '../values.ts';

/** Most files that are listed. */
const MAX_FILES = 1000;

/**
 * The names of the files inside a PDF (ISO 32000-2, 7.11.4), each once: attachments and the parts of a portfolio, associated files,
 * and files that an annotation holds. A file without a name has an empty one.
 */
export function embeddedFiles(file: PdfFile, pages: readonly Page[]): string[] {
  const names = new Map<unknown, string>();
  const add = (value: Value | undefined) => {
    const specification = file.resolve(value);
    if (!isDict(specification) || names.size >= MAX_FILES) return;
    const contents = file.dict(specification, 'EF');
    if (!contents) return;
    const content = file.resolve(contents.get('UF') ?? contents.get('F') ?? null);
    names.set(content ?? specification, nameOfFile(file, [specification.get('UF'), specification.get('F')]));
  };
  const catalog = file.root;
  const trees = file.dict(catalog, 'Names');
  for (const [, value] of readNameTree(file, trees?.get('EmbeddedFiles') ?? null)) add(value);
  for (const value of file.array(catalog, 'AF') ?? []) add(value);
  for (const { dict } of pages) {
    for (const value of file.array(dict, 'AF') ?? []) add(value);
    for (const item of file.array(dict, 'Annots') ?? []) {
      const annotation = file.resolve(item);
      if (!isDict(annotation)) continue;
      if (file.name(annotation, 'Subtype') === 'FileAttachment') add(annotation.get('FS'));
      const media = file.dict(annotation, 'RichMediaContent');
      if (media) for (const [, value] of readNameTree(file, media.get('Assets') ?? null)) add(value);
    }
  }
  return [...names.values()];
}

function nameOfFile(file: PdfFile, values: readonly (Value | undefined)[]): string {
  for (const value of values.map(file.resolve)) {
    const name =
      value instanceof PdfString
        ? decodeTextString(value)
            .replace(/\p{Cc}/gu, '')
            .trim()
        : '';
    if (name !== '') return name.split(/[\\/]/).at(-1) ?? name;
  }
  return '';
}
