/**
 * The time to insert before a word that is typed into a text during a visit. Empty where the line has text already, so that
 * earlier text is never changed. `clock`: the local time, "10:42".
 */
export function timestampAt(text: string, at: number, clock: string): string {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const end = text.indexOf('\n', at);
  const line = text.slice(start, end < 0 ? undefined : end);
  return line.trim() === '' ? `${clock} ` : '';
}
