/** Longest name made of a title, characters; with its number, day and ending it stays below 255 bytes in every script. */
const LONGEST = 60;

/**
 * What titles give for the name of a file that every system takes and every person reads: their letters (of any script) and
 * digits, a hyphen for all else; a long one ends with a whole word where it can.
 */
export function fileNameFrom(...titles: readonly (string | null)[]): string {
  const name = titles
    .map((title) => (title ?? '').normalize('NFC').replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-'))
    .join('-')
    .replaceAll(/-+/g, '-')
    .replaceAll(/^-|-$/g, '');
  if (name.length <= LONGEST) return name;
  const end = name.lastIndexOf('-', LONGEST);
  // Never between the halves of a letter.
  return end > LONGEST / 2 ? name.slice(0, end) : name.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, '');
}

/** A number before a name, so that files stand in their order: "03" of 12. */
export const ordinal = (index: number, count: number): string =>
  String(index + 1).padStart(Math.max(2, String(count).length), '0');
