import { decode } from './filters.ts';
import { Parser } from './parser.ts';
import { BrokenPdf, type Dict, isDict, numberOr, Stream, type Value } from './values.ts';

/** Where an object is: at an offset of the file, or in the object stream of that number. */
export type Entry = { objectStream?: undefined; offset: number; generation: number } | { objectStream: number };

/** Cross-references by object number, and the newest trailer. */
export interface Xref {
  entries: Map<number, Entry>;
  trailer: Dict;
  /** Whether an object stream was left out because it unpacks too far. */
  bomb?: boolean;
}

/** Highest object number that is read: every entry takes memory. */
const MAX_OBJECTS = 8_388_607;

/** Most bytes of a cross-reference stream that are read. */
const MAX_STREAM_BYTES = 64 * 2 ** 20;

/** Most sections that one file may chain. */
const MAX_SECTIONS = 4096;

/**
 * Reads the cross-references of a file (ISO 32000-2, 7.5.4 and 7.5.8): tables, streams and hybrids; newer sections count
 * first. Throws BrokenPdf when they cannot be followed.
 */
export function readXref(bytes: Uint8Array): Xref {
  const entries = new Map<number, Entry>();
  const free = new Set<number>();
  const add = (number: number, entry: Entry | null) => {
    if (number > MAX_OBJECTS) throw new BrokenPdf('object numbers beyond any limit');
    if (entries.has(number) || free.has(number)) return;
    if (entry) entries.set(number, entry);
    else free.add(number);
  };
  const seen = new Set<number>();
  const queue = [startOfXref(bytes)];
  let trailer: Dict | undefined;
  for (let offset = queue.shift(); offset !== undefined; offset = queue.shift()) {
    if (seen.has(offset)) continue;
    seen.add(offset);
    if (seen.size > MAX_SECTIONS) throw new BrokenPdf('cross-references without end');
    const section = readSection(bytes, offset, add);
    trailer ??= section;
    // In a hybrid file the stream comes before older sections.
    for (const key of ['XRefStm', 'Prev']) {
      const next = section.get(key);
      if (typeof next === 'number') queue.push(next);
    }
  }
  if (!trailer) throw new BrokenPdf('no trailer');
  return { entries, trailer };
}

function startOfXref(bytes: Uint8Array): number {
  const tail = Math.max(0, bytes.length - 2048);
  const keywordOffset = Buffer.from(bytes.buffer, bytes.byteOffset + tail, bytes.length - tail).lastIndexOf(
    'startxref',
    undefined,
    'latin1',
  );
  if (keywordOffset < 0) throw new BrokenPdf('no startxref');
  const parser = new Parser(bytes, tail + keywordOffset + 'startxref'.length);
  parser.skipSpace();
  const offset = parser.integer();
  if (offset < 0 || offset >= bytes.length) throw new BrokenPdf('startxref leads nowhere');
  return offset;
}

type AddEntry = (number: number, entry: Entry | null) => void;

function readSection(bytes: Uint8Array, offset: number, add: AddEntry): Dict {
  const parser = new Parser(bytes, offset);
  parser.skipSpace();
  return parser.accept('xref') ? readTable(parser, add) : readStream(parser, add);
}

function readTable(parser: Parser, add: AddEntry): Dict {
  for (;;) {
    parser.skipSpace();
    if (parser.accept('trailer')) break;
    const first = parser.integer();
    parser.skipSpace();
    const count = parser.integer();
    if (first < 0 || count < 0) throw new BrokenPdf('a cross-reference table that breaks off');
    for (let index = 0; index < count; index++) {
      parser.skipSpace();
      const offset = parser.integer();
      parser.skipSpace();
      const generation = parser.integer();
      parser.skipSpace();
      if (offset < 0 || generation < 0) throw new BrokenPdf('a cross-reference table that breaks off');
      if (parser.accept('n')) add(first + index, { offset, generation });
      else if (parser.accept('f')) add(first + index, null);
      else throw new BrokenPdf('a cross-reference that is neither used nor free');
    }
  }
  const trailer = parser.value();
  if (!isDict(trailer)) throw new BrokenPdf('no trailer');
  return trailer;
}

function readStream(parser: Parser, add: AddEntry): Dict {
  if (!parser.objectHeader()) throw new BrokenPdf('no cross-references where they should be');
  const stream = parser.object((dict) => numberOr(dict.get('Length'), -1));
  if (!(stream instanceof Stream)) throw new BrokenPdf('no cross-references where they should be');
  const { dict } = stream;
  const { bytes } = decode(stream, (value) => value ?? null, MAX_STREAM_BYTES);
  const widths = numbers(dict.get('W'));
  const [kindWidth = 0, secondWidth = 0, thirdWidth = 0] = widths;
  const width = kindWidth + secondWidth + thirdWidth;
  if (widths.length < 3 || width < 1 || Math.max(...widths) > 8) throw new BrokenPdf('cross-references of no width');
  const index = dict.has('Index') ? numbers(dict.get('Index')) : [0, numberOr(dict.get('Size'), 0)];
  let offset = 0;
  const field = (length: number): number => {
    let value = 0;
    for (let done = 0; done < length; done++) value = value * 256 + (bytes[offset++] ?? 0);
    return value;
  };
  for (let pair = 0; pair + 1 < index.length; pair += 2) {
    const first = index[pair] ?? 0;
    const count = index[pair + 1] ?? 0;
    for (let done = 0; done < count && offset + width <= bytes.length; done++) {
      const kind = kindWidth === 0 ? 1 : field(kindWidth);
      const second = field(secondWidth);
      const third = field(thirdWidth);
      if (kind === 1) add(first + done, { offset: second, generation: third });
      else if (kind === 2) add(first + done, { objectStream: second });
      else if (kind === 0) add(first + done, null);
    }
  }
  return dict;
}

const numbers = (value: Value | undefined): number[] =>
  Array.isArray(value) ? (value.filter((item) => typeof item === 'number' && item >= 0) as number[]) : [];
