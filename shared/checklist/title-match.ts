/** Lower case, with everything but letters and digits as single spaces, so that "Pre-operative" holds "pre operative". */
export function normalizeTitle(text: string): string {
  return ` ${text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
}

/** Whether a title holds one of the words, whole; both as `plainWords` gives them. */
export const containsAny = (title: string, words: readonly string[]): boolean => words.some((word) => title.includes(word));

/** Whether a title holds one of the words, whole and in any case. */
export const titleContainsAny = (title: string, words: readonly string[]): boolean =>
  containsAny(normalizeTitle(title), words.map(normalizeTitle));
