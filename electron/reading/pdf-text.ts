import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The most text of one page, UTF-16 units: no page that a person can read has more. */
const MAX_PAGE_CHARACTERS = 100_000;
/** A batch is sent when it has this many characters or pages, so that messages stay small. */
const BATCH_CHARACTERS = 64 * 1024;
const BATCH_PAGES = 50;

/** Receives the texts of consecutive pages; `from` counts from 0. */
export type OnTexts = (from: number, texts: string[]) => void;

/**
 * Reads the text of the first `pages` pages in order, while there is time, and sends it in batches. A page that fails has an empty
 * text. Returns the number of pages that were read, and of those with words. Memory does not grow with the number of pages.
 */
export async function readTexts(
  document: PDFDocumentProxy,
  pages: number,
  onTexts: OnTexts,
  timeLeft: () => number,
): Promise<{ readPages: number; textPages: number }> {
  let textPages = 0;
  let page = 0;
  let from = 0;
  let batch: string[] = [];
  let characters = 0;
  const sendBatch = () => {
    if (batch.length > 0) onTexts(from, batch);
    from += batch.length;
    batch = [];
    characters = 0;
  };
  for (; page < pages && timeLeft() > 0; page++) {
    const text = page < document.numPages ? await textOfPage(document, page) : '';
    if (hasWords(text)) textPages++;
    batch.push(text);
    characters += text.length;
    if (characters >= BATCH_CHARACTERS || batch.length >= BATCH_PAGES) sendBatch();
  }
  sendBatch();
  return { readPages: page, textPages };
}

/** Whether a text has a letter or a digit: something to search for. */
export function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

async function textOfPage(document: PDFDocumentProxy, index: number): Promise<string> {
  let page: PDFPageProxy | undefined;
  try {
    page = await document.getPage(index + 1);
    return normalize(await collectText(page));
  } catch {
    return '';
  } finally {
    page?.cleanup();
  }
}

async function collectText(page: PDFPageProxy): Promise<string> {
  const reader = page.streamTextContent().getReader();
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text;
    for (const item of value.items) if ('str' in item) text += item.hasEOL ? `${item.str}\n` : item.str;
    if (text.length > MAX_PAGE_CHARACTERS) {
      await reader.cancel();
      return text.slice(0, MAX_PAGE_CHARACTERS);
    }
  }
}

/** Composes characters (NFC), keeps lines, merges blanks, removes control characters and lone surrogates. */
function normalize(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\S\n]+/g, ' ')
    .replace(/[\p{Cc}\u{fffd}]/gu, (character) => (character === '\n' ? character : ''))
    .replace(/ *\n */g, '\n')
    .trim()
    .normalize('NFC');
}
