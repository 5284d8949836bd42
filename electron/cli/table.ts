/** The least width of the last column, characters. */
const MIN_WIDTH = 30;

/**
 * Rows under headings, in even columns, for people. In a window of `width` characters the last column wraps; without a width, as in
 * a file, each row is one line.
 */
export function table(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  width: number | undefined = process.stdout.columns,
): string {
  const widths = headings.map((heading, i) => Math.max(heading.length, ...rows.map((row) => row[i]?.length ?? 0)));
  const before = widths.slice(0, -1).reduce((sum, column) => sum + column + 2, 0);
  const available = width === undefined ? Infinity : Math.max(width - before, MIN_WIDTH);
  return [headings, ...rows]
    .flatMap((cells) => {
      const first = cells
        .slice(0, -1)
        .map((cell, i) => `${cell.padEnd(widths[i] ?? 0)}  `)
        .join('');
      return linesOf(cells.at(-1) ?? '', available).map((line, i) => (i === 0 ? first : ' '.repeat(before)) + line);
    })
    .map((line) => line.trimEnd())
    .join('\n');
}

/** A text in lines of at most `width` characters, broken between words. */
function linesOf(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
