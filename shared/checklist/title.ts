/** Lower case, with everything but letters and digits as single spaces, so that "Pre-operative" holds "pre operative". */
function plain(text: string): string {
  return ` ${text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
}

/** Whether a title holds one of the words, whole and in any case. */
export function titleSays(title: string, words: readonly string[]): boolean {
  const said = plain(title);
  return words.some((word) => said.includes(plain(word)));
}
