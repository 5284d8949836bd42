import { readObjectStream } from './object-stream.ts';
import { Parser } from './parser.ts';
import { recoverXref } from './recover-xref.ts';
import { BrokenPdf, type Dict, isDict, nameOf, numberOr, Ref, Stream, type Value } from './values.ts';
import { type Entry, readXref } from './xref.ts';

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

  /** Whether objects that cannot be read count as missing: the file has lost its cross-references. */
  readonly recovered: boolean;

  /**
   * `recover` searches for the objects instead of trusting the cross-references. Throws BrokenPdf without a header,
   * cross-references or a catalog.
   */
  constructor(bytes: Uint8Array, recover = false) {
    this.recovered = recover;
    const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).indexOf('%PDF-', 0, 'latin1');
    if (head < 0 && !recover) throw new BrokenPdf('no header');
    // Offsets count from the header, which may stand behind other bytes.
    this.#bytes = bytes.subarray(Math.max(0, head));
    const { entries, trailer } = recover ? recoverXref(this.#bytes) : readXref(this.#bytes);
    this.#entries = entries;
    this.trailer = trailer;
    if (!recover && !this.encrypted && !isDict(this.resolve(this.root.get('Pages')))) throw new BrokenPdf('no pages');
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
    if (!entry || (entry.objectStream === undefined && entry.generation !== ref.generation)) return null;
    // An object may need itself to be read, for example as its own length.
    if (this.#reading.has(ref.number)) throw new BrokenPdf('references in a circle');
    this.#reading.add(ref.number);
    const value = this.#read(ref.number, entry);
    this.#reading.delete(ref.number);
    this.#cache.set(ref.number, value);
    return value;
  }

  #read(number: number, entry: Entry): Value {
    try {
      return entry.objectStream === undefined ? this.#at(entry.offset, number) : this.#inObjectStream(entry.objectStream, number);
    } catch (error) {
      if (this.recovered && error instanceof BrokenPdf) return null;
      throw error;
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
      values = readObjectStream(stream, this.resolve);
      this.#objectStreams.set(objectStream, values);
    }
    return values.get(number) ?? null;
  }
}
