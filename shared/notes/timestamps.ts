/**
 * What stands before a word that is typed at a place in a text during a talk: the time, where the word begins its line; empty
 * where something stands in the line already. So an empty line gets none, and what was written before is never altered.
 * `clock`: "10:42", the wall clock at typing.
 */
export function timestampAt(text: string, at: number, clock: string): string {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const end = text.indexOf('\n', at);
  const line = text.slice(start, end < 0 ? undefined : end);
  return line.trim() === '' ? `${clock} ` : '';
}
