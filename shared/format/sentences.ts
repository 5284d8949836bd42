/** A person's words as a sentence on one line: spaces single, a full stop at the end where nothing else ends it. Empty stays empty. */
export function toSentence(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  return line === '' || /[.!?…:;][)”’"']?$/.test(line) ? line : `${line}.`;
}

/** "one", "one and two", "one, two and three". */
export function formatList(words: readonly string[]): string {
  const before = words.slice(0, -1).join(', ');
  const last = words.at(-1) ?? '';
  return before === '' ? last : `${before} and ${last}`;
}

/** Words that begin a sentence: with a capital. */
export function capitalize(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
