import { readObjectStream } from './object-stream.ts';
import { Parser } from './parser.ts';
import { recoverXref } from './recover-xref.ts';
import { BrokenPdf, type Dict, dict, isDict, nameOf, numberOr, Ref, Stream, UnpacksTooFar, type Value } from './values.ts';
import { type Entry, readXref, type Xref } from './xref.ts';

/** Longest chain of references to references. */
const MAX_CHAIN_LENGTH = 32;

/**
 * A PDF opened by its cross-references. Objects are read on demand and cached; streams are views of the file's
 * bytes and are not decoded.
 */
export class PdfFile {
  readonly trailer: Dict;
  readonly #bytes: Uint8Array;
  readonly #entries: Map<number, Entry>;
  readonly #cache = new Map<number, Value>();
  readonly #objectStreams = new Map<number, Map<number, Value>>();
  readonly #reading = new Set<number>();

  #bomb: boolean;

  /** Whether objects that cannot be read count as missing: the file has lost its cross-references. */
  readonly recovered: boolean;

  /**
   * `recover` searches for the objects instead of trusting the cross-references. Throws BrokenPdf without a header,
   * cross-references or a catalog.
   */
  constructor(bytes: Uint8Array, recover = false) {
    this.recovered = recover;
    const { source, entries, trailer, bomb = false } = recover ? { source: bytes, ...recoverXref(bytes) } : openByXref(bytes);
    this.#bytes = source;
    this.#entries = entries;
    this.#bomb = bomb;
    this.trailer = trailer;
    if (recover && !this.encrypted && !this.#isCatalog(trailer.get('Root'))) this.trailer = dict({ Root: this.#findCatalog() });
    if (!recover && !this.encrypted && !isDict(this.resolve(this.root.get('Pages')))) throw new BrokenPdf('no pages');
  }

  /** Whether objects were left out because they unpack to more than any file needs. */
  get bomb(): boolean {
    return this.#bomb;
  }

  get encrypted(): boolean {
    return this.trailer.has('Encrypt');
  }

  get root(): Dict {
    const root = this.resolve(this.trailer.get('Root'));
    if (!isDict(root)) throw new BrokenPdf('no catalog');
    return root;
  }

  /** The numbers of all objects that the file claims to have, in the order of its cross-references. */
  get numbers(): number[] {
    return [...this.#entries.keys()];
  }

  /** The value, or the object that it refers to; null for what is not in the file (7.3.10). Throws BrokenPdf. */
  readonly resolve = (value: Value | undefined): Value => {
    let found: Value = value ?? null;
    for (let steps = 0; found instanceof Ref; steps++) {
      if (steps > MAX_CHAIN_LENGTH) throw new BrokenPdf('references in a circle');
      found = this.get(found);
    }
    return found;
  };

  /** A dictionary by key, resolved; undefined when there is none. */
  dict(of: Dict, key: string): Dict | undefined {
    const value = this.resolve(of.get(key));
    return isDict(value) ? value : undefined;
  }

  array(of: Dict, key: string): Value[] | undefined {
    const value = this.resolve(of.get(key));
    return Array.isArray(value) ? value : undefined;
  }

  name(of: Dict, key: string): string {
    return nameOf(this.resolve(of.get(key)));
  }

  number(of: Dict, key: string, otherwise: number): number {
    return numberOr(this.resolve(of.get(key)), otherwise);
  }

  /** Whether the file claims to have the object. */
  has(ref: Ref): boolean {
    return this.#entries.has(ref.number);
  }

  /** The object of a reference. Throws BrokenPdf where the file lists the object and does not contain it. */
  get(ref: Ref): Value {
    const cached = this.#cache.get(ref.number);
    if (cached !== undefined) return cached;
    const entry = this.#entries.get(ref.number);
    if (!entry) return null;
    const stale = entry.objectStream === undefined && entry.generation !== ref.generation;
    if (stale && !this.recovered) return null;
    // An object may need itself to be read, for example as its own length.
    if (this.#reading.has(ref.number)) throw new BrokenPdf('references in a circle');
    this.#reading.add(ref.number);
    const value = this.#read(ref.number, entry);
    this.#reading.delete(ref.number);
    this.#cache.set(ref.number, value);
    return value;
  }

  /** Supplies an object that is not in the file. */
  supply(ref: Ref, value: Value): void {
    this.#cache.set(ref.number, value);
  }

  #isCatalog(value: Value | undefined): boolean {
    const found = this.resolve(value);
    return isDict(found) && isDict(this.resolve(found.get('Pages')));
  }

  /** The last object that is a catalog by its type or its page tree; an empty catalog when none is left. */
  #findCatalog(): Value {
    let byPages: Ref | undefined;
    let byType: Ref | undefined;
    for (const number of this.#entries.keys()) {
      const ref = new Ref(number);
      const value = this.resolve(ref);
      if (!isDict(value)) continue;
      const pages = this.resolve(value.get('Pages'));
      if (this.name(value, 'Type') === 'Catalog') byType = ref;
      else if (isDict(pages) && pages.has('Kids')) byPages = ref;
    }
    return byPages && !this.#isCatalog(byType) ? byPages : (byType ?? new Map());
  }

  #read(number: number, entry: Entry): Value {
    try {
      return entry.objectStream === undefined ? this.#at(entry.offset, number) : this.#inObjectStream(entry.objectStream, number);
    } catch (error) {
      if (!this.recovered || !(error instanceof BrokenPdf)) throw error;
      this.#bomb ||= error instanceof UnpacksTooFar;
      return null;
    }
  }

  #at(offset: number, number: number): Value {
    const parser = new Parser(this.#bytes, offset);
    if (parser.objectHeader()?.number !== number) throw new BrokenPdf(`object ${number} is not where it should be`);
    return parser.object((dict) => {
      const length = this.resolve(dict.get('Length'));
      return typeof length === 'number' ? length : undefined;
    });
  }

  /** An object in an object stream (7.5.7). */
  #inObjectStream(objectStream: number, number: number): Value {
    let values = this.#objectStreams.get(objectStream);
    if (!values) {
      const stream = this.get(new Ref(objectStream));
      if (!(stream instanceof Stream)) throw new BrokenPdf(`object stream ${objectStream} is missing`);
      values = readObjectStream(stream, this.resolve, this.recovered);
      this.#objectStreams.set(objectStream, values);
    }
    return values.get(number) ?? null;
  }
}

/**
 * The cross-references of a file, and the bytes that their offsets count from: the header, or the beginning of the file where
 * a sender put other bytes before the header and moved the offsets. Throws BrokenPdf.
 */
function openByXref(bytes: Uint8Array): Xref & { source: Uint8Array } {
  const header = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).indexOf('%PDF-', 0, 'latin1');
  if (header < 0) throw new BrokenPdf('no header');
  const fromHeader = bytes.subarray(header);
  if (header === 0) return { source: bytes, ...readXref(bytes) };
  for (const source of [fromHeader, bytes]) {
    try {
      const xref = readXref(source);
      if (leadsToCatalog(source, xref)) return { source, ...xref };
    } catch (error) {
      if (!(error instanceof BrokenPdf)) throw error;
    }
  }
  throw new BrokenPdf('no cross-references');
}

/** Whether the catalog is where the cross-references say: a catalog in an object stream needs that stream. */
function leadsToCatalog(bytes: Uint8Array, { entries, trailer }: Xref): boolean {
  const root = trailer.get('Root');
  const entry = root instanceof Ref ? entries.get(root.number) : undefined;
  const number = entry?.objectStream ?? (root instanceof Ref ? root.number : 0);
  const at = entry?.objectStream === undefined ? entry : entries.get(number);
  if (!at || at.objectStream !== undefined) return false;
  return new Parser(bytes, at.offset).objectHeader()?.number === number;
}
