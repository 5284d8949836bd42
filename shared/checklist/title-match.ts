/**
 * A text in lower case without accents, words separated and enclosed by single spaces: "Pre-operative" contains "pre operative".
 */
export function normalizeTitle(text: string): string {
  return ` ${text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
}

/** Whether a title contains one of the words as a whole word. Both are normalized. */
export const containsAny = (title: string, words: readonly string[]): boolean => words.some((word) => title.includes(word));

/** Whether a title contains one of the words as a whole word, in any case. */
export const titleContainsAny = (title: string, words: readonly string[]): boolean =>
  containsAny(normalizeTitle(title), words.map(normalizeTitle));
