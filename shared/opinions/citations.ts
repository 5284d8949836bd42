import type { Citation } from '../domain/reply.ts';

/** What begins with a scheme of its own: "javascript:", "file:"; not "doi:10.1000/182", which is a reference in words. */
const SCHEME = /^\s*([a-z][a-z0-9+.-]*):/i;
const ALLOWED = new Set(['http', 'https', 'doi', 'pmid', 'isbn']);

/** Why a link of a source cannot be kept, or null. The application never opens it: it is shown as text, to be copied. */
export function validateLink(link: string): string | null {
  const scheme = SCHEME.exec(link)?.[1]?.toLowerCase();
  if (scheme === undefined || ALLOWED.has(scheme)) return null;
  return 'Only a web address (https://…) or a reference in words can be kept here.';
}

/** A source as it stands in a letter or on a page: its words and its link. */
export function citationLine({ words, link }: Pick<Citation, 'words' | 'link'>): string {
  return [words.trim(), link.trim()].filter(Boolean).join(', ');
}
