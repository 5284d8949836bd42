/** The longest name from titles, in characters. With number, day and extension a file name stays below 255 bytes in any script. */
const MAX_NAME_LENGTH = 60;

/**
 * Makes a file name that every system accepts from titles. Letters of any script and digits stay; a hyphen replaces all else. A
 * long name ends after a whole word where possible.
 */
export function fileNameFrom(...titles: readonly (string | null)[]): string {
  const name = titles
    .map((title) => (title ?? '').normalize('NFC').replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-'))
    .join('-')
    .replaceAll(/-+/g, '-')
    .replaceAll(/^-|-$/g, '');
  if (name.length <= MAX_NAME_LENGTH) return name;
  const end = name.lastIndexOf('-', MAX_NAME_LENGTH);
  // Never splits a surrogate pair.
  return end > MAX_NAME_LENGTH / 2 ? name.slice(0, end) : name.slice(0, MAX_NAME_LENGTH).replace(/[\ud800-\udbff]$/, '');
}

/** A number before a name, so that files stand in their order: "03" of 12. */
export const ordinal = (index: number, count: number): string =>
  String(index + 1).padStart(Math.max(2, String(count).length), '0');
