/** Lower case, with everything but letters and digits as single spaces, so that "Pre-operative" holds "pre operative". */
export function plainWords(text: string): string {
  return ` ${text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
}

/** Whether a title holds one of the words, whole; both as `plainWords` gives them. */
export const holdsOne = (title: string, words: readonly string[]): boolean => words.some((word) => title.includes(word));

/** Whether a title holds one of the words, whole and in any case. */
export const titleSays = (title: string, words: readonly string[]): boolean => holdsOne(plainWords(title), words.map(plainWords));
