import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** More text than this on one page is not read: no page that a person can read carries it. UTF-16 units. */
const LONGEST_PAGE = 100_000;
/** A batch is handed on when it holds so many characters or pages, so that messages stay small. */
const BATCH_CHARACTERS = 64 * 1024;
const BATCH_PAGES = 50;

export type OnTexts = (from: number, texts: string[]) => void;

/**
 * Reads the text of the pages, in order, and hands it on in batches (`from` counts from 0). A page that cannot be
 * read has an empty text. Answers how many pages carry words. Memory stays the same however many pages there are.
 */
export async function readTexts(document: PDFDocumentProxy, pages: number, onTexts: OnTexts): Promise<number> {
  let withWords = 0;
  let from = 0;
  let batch: string[] = [];
  let characters = 0;
  const handOn = () => {
    if (batch.length > 0) onTexts(from, batch);
    from += batch.length;
    batch = [];
    characters = 0;
  };
  for (let page = 0; page < pages; page++) {
    const text = await textOfPage(document, page);
    if (hasWords(text)) withWords++;
    batch.push(text);
    characters += text.length;
    if (characters >= BATCH_CHARACTERS || batch.length >= BATCH_PAGES) handOn();
  }
  handOn();
  return withWords;
}

/** Whether the text of a page has anything to search for. */
export function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

async function textOfPage(document: PDFDocumentProxy, index: number): Promise<string> {
  let page: PDFPageProxy | undefined;
  try {
    page = await document.getPage(index + 1);
    return tidy(await collect(page));
  } catch {
    return '';
  } finally {
    page?.cleanup();
  }
}

async function collect(page: PDFPageProxy): Promise<string> {
  const reader = page.streamTextContent().getReader();
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text;
    for (const item of value.items) if ('str' in item) text += item.hasEOL ? `${item.str}\n` : item.str;
    if (text.length > LONGEST_PAGE) {
      await reader.cancel();
      return text.slice(0, LONGEST_PAGE);
    }
  }
}

/** Composed characters (NFC), lines kept, runs of blanks made one, control characters and lone surrogates out. */
function tidy(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\S\n]+/g, ' ')
    .replace(/[\p{Cc}\u{fffd}]/gu, (character) => (character === '\n' ? character : ''))
    .replace(/ *\n */g, '\n')
    .trim()
    .normalize('NFC');
}
