import type { Claim, RecordPage } from '../domain/opinion.ts';

/** A line that starts a list item: a bullet, a number, or a letter with a bracket. */
const ITEM = /^(?:[•▪◦*–—-]|\(?\d{1,2}[.)]|\(?[a-z]\))\s/;

/**
 * Joins the lines of a text selected on a page. Paragraphs and list items stay separate. Hyphens stay: "non-" at the end of a
 * line belongs to "non-Hodgkin".
 */
export function joinSelectedLines(selection: string): string {
  const lines = selection.replace(/\r\n?/g, '\n').split('\n');
  return lines
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .reduce((text, line) => {
      if (line === '') return text.endsWith('\n') || text === '' ? text : `${text}\n`;
      if (text === '' || text.endsWith('\n')) return text + line;
      if (ITEM.test(line)) return `${text}\n${line}`;
      return /[\p{L}\d]-$/u.test(text) ? text + line : `${text} ${line}`;
    }, '')
    .trim();
}

const samePage = (one: RecordPage, other: RecordPage) => one.recordId === other.recordId && one.page === other.page;

/** Adds pages to the sources of a claim, each once. */
export function addClaimSources(claim: Claim, pages: readonly RecordPage[]): Claim {
  const added = pages.filter((page) => !claim.sources.some((source) => samePage(source, page)));
  return { ...claim, sources: [...claim.sources, ...added] };
}

/** Removes a page from the sources of a claim. */
export function removeClaimSource(claim: Claim, page: RecordPage): Claim {
  return { ...claim, sources: claim.sources.filter((source) => !samePage(source, page)) };
}

/** Appends a text on a line of its own, unless it is there already. */
export function appendText(text: string, added: string): string {
  const trimmed = added.trim();
  if (trimmed === '' || text.includes(trimmed)) return text;
  return text.trim() === '' ? trimmed : `${text.trimEnd()}\n${trimmed}`;
}
