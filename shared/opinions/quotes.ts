import type { Claim, RecordPage } from '../domain/opinion.ts';

/** A line that begins something of its own: a bullet, a number, a letter with a bracket. */
const ITEM = /^(?:[•▪◦*–—-]|\(?\d{1,2}[.)]|\(?[a-z]\))\s/;

/**
 * What was selected in a page, as it is written into a field: its lines set as one text again, paragraphs and items of a list kept
 * apart. No letter and no hyphen is taken away: "non-" at the end of a line stays "non-Hodgkin".
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

/** A claim with these pages among its sources, each once. */
export function addClaimSources(claim: Claim, pages: readonly RecordPage[]): Claim {
  const added = pages.filter((page) => !claim.sources.some((source) => samePage(source, page)));
  return { ...claim, sources: [...claim.sources, ...added] };
}

/** A claim without this page among its sources. */
export function removeClaimSource(claim: Claim, page: RecordPage): Claim {
  return { ...claim, sources: claim.sources.filter((source) => !samePage(source, page)) };
}

/** Words behind those that stand there, on a line of their own; what stands there already is not written twice. */
export function appendText(text: string, added: string): string {
  const words = added.trim();
  if (words === '' || text.includes(words)) return text;
  return text.trim() === '' ? words : `${text.trimEnd()}\n${words}`;
}
