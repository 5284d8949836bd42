import type { Citation } from '../domain/reply.ts';

/** A text that begins with a URL scheme: "javascript:", "file:". "doi:10.1000/182" is a reference in words. */
const SCHEME = /^\s*([a-z][a-z0-9+.-]*):/i;
const ALLOWED_SCHEMES = new Set(['http', 'https', 'doi', 'pmid', 'isbn']);

/** Returns the validation message for the link of a source, or null. The program never opens the link; it shows it as text. */
export function validateLink(link: string): string | null {
  const scheme = SCHEME.exec(link)?.[1]?.toLowerCase();
  if (scheme === undefined || ALLOWED_SCHEMES.has(scheme)) return null;
  return 'Only a web address (https://…) or a reference in words can be kept here.';
}

/** Formats a source for a letter or page: its words and its link. */
export function citationLine({ words, link }: Pick<Citation, 'words' | 'link'>): string {
  return [words.trim(), link.trim()].filter(Boolean).join(', ');
}
