/** A text as a sentence on one line: single spaces, and a full stop where no other mark ends it. An empty text stays empty. */
export function toSentence(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  return line === '' || /[.!?…:;][)”’"']?$/.test(line) ? line : `${line}.`;
}

/** A list within a sentence: "one", "one and two", "one, two and three". */
export function formatList(words: readonly string[]): string {
  const before = words.slice(0, -1).join(', ');
  const last = words.at(-1) ?? '';
  return before === '' ? last : `${before} and ${last}`;
}

/** The text with its first letter as a capital. */
export function capitalize(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
