/** A text as a sentence on one line: single spaces, and a full stop where no other mark ends it. An empty text stays empty. */
export function toSentence(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line === '' || /[.!?…:;][)”’"']?$/.test(line) ? line : `${line}.`;
}

/** A list within a sentence: "one", "one and two", "one, two and three". */
export function formatList(items: readonly string[]): string {
  const before = items.slice(0, -1).join(', ');
  const last = items.at(-1) ?? '';
  return before === '' ? last : `${before} and ${last}`;
}

/** The text with its first letter as a capital. */
export function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
