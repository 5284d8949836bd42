import { objectStreamIndex } from './object-stream.ts';
import { Parser } from './parser.ts';
import { BrokenPdf, type Dict, dict, isDict, nameOf, numberOr, type Ref, Stream, UnpacksTooFar, type Value } from './values.ts';
import type { Entry, Xref } from './xref.ts';

/** Most objects that are searched for in one file. */
const MAX_FOUND = 2_000_000;

/**
 * Rebuilds lost cross-references from the objects found in a file. Of objects with one number the last one counts.
 * The trailer is the last that names a catalog, or a new one for the last catalog; without either it names none.
 */
export function recoverXref(bytes: Uint8Array): Xref {
  const entries = new Map<number, Entry>();
  let trailer: Dict | undefined;
  let catalog: Ref | undefined;
  let encryption: Ref | undefined;
  let bomb = false;
  for (const { header, offset, value } of objectsIn(bytes)) {
    entries.set(header.number, { offset, generation: header.generation });
    const entriesOf = value instanceof Stream ? value.dict : value;
    if (!isDict(entriesOf)) continue;
    const type = nameOf(entriesOf.get('Type'));
    if (type === 'Catalog') catalog = header;
    else if (isEncryption(entriesOf)) encryption = header;
    else if (type === 'XRef' && entriesOf.has('Root')) trailer = entriesOf;
    else if (type === 'ObjStm' && value instanceof Stream) {
      const numbers = numbersInObjectStream(value);
      if (numbers === 'bomb') bomb = true;
      else for (const number of numbers) if (!entries.has(number)) entries.set(number, { objectStream: header.number });
    }
  }
  for (const position of positionsOf(bytes, 'trailer')) {
    const value = valueAt(bytes, position + 'trailer'.length);
    if (isDict(value) && value.has('Root')) trailer = value;
  }
  return { entries, trailer: trailer ?? dict({ Root: catalog, Encrypt: encryption }), bomb };
}

/** Whether a dictionary is that of the standard security handler (7.6.4.2). */
const isEncryption = (entries: Dict): boolean =>
  nameOf(entries.get('Filter')) === 'Standard' && ['V', 'R', 'O', 'U', 'P'].every((key) => entries.has(key));

function* positionsOf(bytes: Uint8Array, word: string): Generator<number> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  for (
    let position = buffer.indexOf(word, 0, 'latin1');
    position >= 0;
    position = buffer.indexOf(word, position + word.length, 'latin1')
  )
    yield position;
}

/** Every `12 0 obj` with its value, in order. Objects inside a stream that says its length rightly are data of that stream. */
function* objectsIn(bytes: Uint8Array): Generator<{ header: Ref; offset: number; value: Value }> {
  let found = 0;
  let endOfData = 0;
  for (const position of positionsOf(bytes, 'obj')) {
    if (position < endOfData) continue;
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
    const value = objectAt(parser);
    if (value instanceof Stream && value.bytes.length === value.dict.get('Length')) endOfData = parser.position;
    yield { header, offset: number, value };
  }
}

/** The object behind a header; null when it cannot be read. */
function objectAt(parser: Parser): Value {
  try {
    return parser.object((dict) => numberOr(dict.get('Length'), -1));
  } catch {
    return null;
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

function numbersInObjectStream(stream: Stream): number[] | 'bomb' {
  try {
    return objectStreamIndex(stream, (value) => value ?? null).offsets.map(([number]) => number);
  } catch (error) {
    return error instanceof UnpacksTooFar ? 'bomb' : [];
  }
}
