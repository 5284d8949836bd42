/**
 * The end of a stream whose length is wrong or missing: `data` ends before the line end in front of `endstream`, `endobj`,
 * the next object or the trailer, and reading goes on at `next`. Null: the file ends before.
 */
export function endOfStream(bytes: Uint8Array, start: number): { data: number; next: number } | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  // The next object bounds the search for the other two: a file may begin thousands of streams that never end.
  const object = nextObject(buffer, start);
  const limit = object < 0 ? bytes.length : object;
  const endobj = indexBefore(buffer, 'endobj', start, limit);
  const endstream = indexBefore(buffer, 'endstream', start, endobj < 0 ? limit : endobj);
  const trailer = limit < bytes.length ? -1 : indexOfTrailer(buffer, start);
  const found = [endstream, endobj, object, trailer].find((offset) => offset >= 0);
  if (found === undefined) return null;
  let data = found;
  if (data > start && bytes[data - 1] === 10) data--;
  if (data > start && bytes[data - 1] === 13) data--;
  return { data, next: found === endstream ? found + 'endstream'.length : found };
}

/** The offset of what ends a file at the beginning of a line; -1: there is none. */
function indexOfTrailer(buffer: Buffer, start: number): number {
  const offsets = ['\nxref', '\ntrailer', '\nstartxref'].map((word) => buffer.indexOf(word, start, 'latin1'));
  const found = offsets.filter((offset) => offset >= 0);
  return found.length > 0 ? Math.min(...found) + 1 : -1;
}

/** The offset of a word; -1: it is not between `start` and `limit`. */
function indexBefore(buffer: Buffer, word: string, start: number, limit: number): number {
  const found = buffer.subarray(start, limit).indexOf(word, 0, 'latin1');
  return found < 0 ? -1 : start + found;
}

/** The offset of a header such as `12 0 obj` at the beginning of a line; -1: there is none. */
function nextObject(buffer: Buffer, start: number): number {
  for (let word = buffer.indexOf(' obj', start, 'latin1'); word >= 0; word = buffer.indexOf(' obj', word + 4, 'latin1')) {
    const header = /[\r\n](\d{1,10} \d{1,5})$/.exec(buffer.toString('latin1', Math.max(start, word - 18), word))?.[1];
    if (header) return word - header.length;
  }
  return -1;
}
