import { objectStreamIndex } from './object-stream.ts';
import { Parser } from './parser.ts';
import { BrokenPdf, type Dict, isDict, nameOf, numberOr, type Ref, Stream, type Value } from './values.ts';
import type { Entry, Xref } from './xref.ts';

/** Most objects that are searched for in one file. */
const MAX_FOUND = 2_000_000;

/**
 * Rebuilds lost cross-references from the objects found in a file. Of objects with one number the last one counts.
 * The trailer is the last that names a catalog, or a new one for the last catalog. Throws BrokenPdf without either.
 */
export function recoverXref(bytes: Uint8Array): Xref {
  const entries = new Map<number, Entry>();
  let trailer: Dict | undefined;
  let catalog: Ref | undefined;
  for (const { header, offset, end } of objectsIn(bytes)) {
    entries.set(header.number, { offset, generation: header.generation });
    const value = valueAt(bytes, end);
    const type = nameOf(isDict(value) ? value.get('Type') : undefined);
    if (!isDict(value)) continue;
    if (type === 'Catalog') catalog = header;
    else if (type === 'XRef' && value.has('Root')) trailer = value;
    else if (type === 'ObjStm') {
      for (const number of numbersInObjectStream(bytes, end))
        if (!entries.has(number)) entries.set(number, { objectStream: header.number });
    }
  }
  for (const position of positionsOf(bytes, 'trailer')) {
    const value = valueAt(bytes, position + 'trailer'.length);
    if (isDict(value) && value.has('Root')) trailer = value;
  }
  if (trailer) return { entries, trailer };
  if (!catalog) throw new BrokenPdf('no catalog in what is left');
  return { entries, trailer: new Map([['Root', catalog]]) };
}

function* positionsOf(bytes: Uint8Array, word: string): Generator<number> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  for (
    let position = buffer.indexOf(word, 0, 'latin1');
    position >= 0;
    position = buffer.indexOf(word, position + word.length, 'latin1')
  )
    yield position;
}

/** Every `12 0 obj`, in order. */
function* objectsIn(bytes: Uint8Array): Generator<{ header: Ref; offset: number; end: number }> {
  let found = 0;
  for (const position of positionsOf(bytes, 'obj')) {
    let offset = skipBackwards(bytes, position, isSpace);
    const generation = skipBackwards(bytes, offset, isDigit);
    if (generation === offset) continue;
    offset = skipBackwards(bytes, generation, isSpace);
    if (offset === generation) continue;
    const number = skipBackwards(bytes, offset, isDigit);
    if (number === offset) continue;
    const parser = new Parser(bytes, number);
    const header = parser.objectHeader();
    if (!header) continue;
    if (++found > MAX_FOUND) throw new BrokenPdf('more objects than can be looked through');
    yield { header, offset: number, end: parser.position };
  }
}

const isSpace = (byte: number) => byte === 32 || byte === 10 || byte === 13 || byte === 9;
const isDigit = (byte: number) => byte >= 48 && byte <= 57;

function skipBackwards(bytes: Uint8Array, from: number, kind: (byte: number) => boolean): number {
  let position = from;
  while (position > 0 && kind(bytes[position - 1] ?? 0)) position--;
  return position;
}

/** The value that begins here; null when there is none. */
function valueAt(bytes: Uint8Array, position: number): Value {
  try {
    return new Parser(bytes, position).value();
  } catch {
    return null;
  }
}

function numbersInObjectStream(bytes: Uint8Array, position: number): number[] {
  try {
    const stream = new Parser(bytes, position).object((dict) => numberOr(dict.get('Length'), -1));
    return stream instanceof Stream ? objectStreamIndex(stream, (value) => value ?? null).offsets.map(([number]) => number) : [];
  } catch {
    return [];
  }
}
