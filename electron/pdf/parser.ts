import { endOfStream } from './end-of-stream.ts';
import { BrokenPdf, type Dict, Name, PdfString, Ref, Stream, type Value } from './values.ts';

const WHITE = 1;
const DELIMITER = 2;
const DIGIT = 3;

/** The class of every byte (ISO 32000-2, 7.2.3). 0: regular. */
const CLASS = new Uint8Array(256);
for (const code of [0, 9, 10, 12, 13, 32]) CLASS[code] = WHITE;
for (const sign of '()<>[]{}/%') CLASS[sign.charCodeAt(0)] = DELIMITER;
for (const sign of '0123456789') CLASS[sign.charCodeAt(0)] = DIGIT;

/** Deepest nesting of arrays and dictionaries. */
const DEEPEST = 200;

/**
 * Reads objects from the bytes of a file (7.3), from any position. Strings and streams are views; nothing is copied.
 * Accepts faults on which all readers agree; throws BrokenPdf for others.
 */
export class Parser {
  readonly bytes: Uint8Array;
  position: number;
  /** Names read so far: a file repeats the same few. */
  readonly #names = new Map<string, Name>();
  #depth = 0;

  constructor(bytes: Uint8Array, position = 0) {
    this.bytes = bytes;
    this.position = position;
  }

  /** Moves to a position; gives the parser itself. */
  seek(position: number): this {
    this.position = position;
    this.#depth = 0;
    return this;
  }

  /** Skips white space and comments. */
  skipSpace(): void {
    const { bytes } = this;
    let seek = this.position;
    for (;;) {
      const byte = bytes[seek];
      if (byte === undefined) break;
      if (byte === 0x25) while (seek < bytes.length && bytes[seek] !== 10 && bytes[seek] !== 13) seek++;
      else if (CLASS[byte] !== WHITE) break;
      else seek++;
    }
    this.position = seek;
  }

  /** Skips a keyword such as `obj` at the current position. Returns whether the keyword was there. */
  accept(word: string): boolean {
    for (let index = 0; index < word.length; index++) {
      if (this.bytes[this.position + index] !== word.charCodeAt(index)) return false;
    }
    this.position += word.length;
    return true;
  }

  /** Reads an unsigned integer at the current position; -1: there is none. */
  integer(): number {
    const { bytes } = this;
    let seek = this.position;
    let value = 0;
    for (let byte = bytes[seek] ?? 0; CLASS[byte] === DIGIT; byte = bytes[++seek] ?? 0) value = value * 10 + byte - 48;
    if (seek === this.position || value > Number.MAX_SAFE_INTEGER) return -1;
    this.position = seek;
    return value;
  }

  /** Reads an object header such as `12 0 obj` and stops behind the header. Null: no header here. */
  objectHeader(): Ref | null {
    this.skipSpace();
    const number = this.integer();
    this.skipSpace();
    const generation = number < 0 ? -1 : this.integer();
    this.skipSpace();
    return generation >= 0 && this.accept('obj') ? new Ref(number, generation) : null;
  }

  /** Reads one value that is no stream. Throws BrokenPdf. */
  value(): Value {
    this.skipSpace();
    const byte = this.bytes[this.position];
    switch (byte) {
      case 0x2f:
        return this.#name();
      case 0x28:
        return this.#literal();
      case 0x5b:
        return this.#nested(() => this.#array());
      case 0x3c:
        return this.bytes[this.position + 1] === 0x3c ? this.#nested(() => this.#dict()) : this.#hex();
      case 0x74:
        if (this.accept('true')) return true;
        break;
      case 0x66:
        if (this.accept('false')) return false;
        break;
      case 0x6e:
        if (this.accept('null')) return null;
        break;
      default:
        if (byte !== undefined && (CLASS[byte] === DIGIT || byte === 0x2b || byte === 0x2d || byte === 0x2e))
          return this.#number();
    }
    throw new BrokenPdf(`no object at ${this.position}`);
  }

  #nested<T>(read: () => T): T {
    if (++this.#depth > DEEPEST) throw new BrokenPdf('nested too deeply');
    const value = read();
    this.#depth--;
    return value;
  }

  /** The text up to the next space or delimiter. */
  #word(): string {
    const { bytes } = this;
    const start = this.position;
    let seek = start;
    for (let kind = CLASS[bytes[seek] ?? 0]; kind === 0 || kind === DIGIT; kind = CLASS[bytes[seek] ?? 0]) seek++;
    this.position = seek;
    return latin1(bytes, start, seek);
  }

  #name(): Name {
    this.position++;
    const word = this.#word();
    const known = this.#names.get(word);
    if (known) return known;
    const parsed = new Name(
      word.includes('#')
        ? word.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
        : word,
    );
    this.#names.set(word, parsed);
    return parsed;
  }

  #number(): number | Ref {
    const start = this.position;
    const number = this.integer();
    const next = this.bytes[this.position] ?? 32;
    if (number >= 0 && CLASS[next] !== 0) {
      // Perhaps a reference: `12 0 R`.
      const end = this.position;
      if (CLASS[next] === WHITE) {
        this.skipSpace();
        const generation = this.integer();
        if (generation >= 0) {
          this.skipSpace();
          if (this.bytes[this.position] === 0x52 && CLASS[this.bytes[this.position + 1] ?? 32] !== 0) {
            this.position++;
            return new Ref(number, generation);
          }
        }
      }
      this.position = end;
      return number;
    }
    this.position = start;
    const word = this.#word();
    const value = Number(word);
    if (Number.isFinite(value) && !/[eExX]/.test(word)) return value;
    // Readers read `--5` as -5 and stop at a second sign or point.
    const usual = /^([+-]*)(\d*\.?\d*)/.exec(word);
    if (!usual?.[2]) throw new BrokenPdf(`no number at ${start}`);
    return (usual[1]?.includes('-') ? -1 : 1) * (Number(usual[2]) || 0);
  }

  #literal(): PdfString {
    const { bytes } = this;
    const start = this.position;
    let level = 0;
    for (let seek = start; seek < bytes.length; seek++) {
      const byte = bytes[seek];
      if (byte === 0x5c) seek++;
      else if (byte === 0x28) level++;
      else if (byte === 0x29 && --level === 0) {
        this.position = seek + 1;
        return new PdfString(bytes.subarray(start, seek + 1));
      }
    }
    throw new BrokenPdf('a string without end');
  }

  #hex(): PdfString {
    const start = this.position;
    const end = this.bytes.indexOf(0x3e, start);
    if (end < 0) throw new BrokenPdf('a string without end');
    this.position = end + 1;
    const written = this.bytes.subarray(start, end + 1);
    for (let seek = 1; seek < written.length - 1; seek++) {
      const byte = written[seek] ?? 0;
      const fits = CLASS[byte] === DIGIT || CLASS[byte] === WHITE || (byte >= 65 && byte <= 70) || (byte >= 97 && byte <= 102);
      if (!fits) throw new BrokenPdf('a string that is not hexadecimal');
    }
    return new PdfString(written);
  }

  #array(): Value[] {
    const items: Value[] = [];
    this.position++;
    for (;;) {
      this.skipSpace();
      const byte = this.bytes[this.position];
      if (byte === 0x5d) break;
      // The bracket is missing at the end of the surrounding dictionary.
      if (byte === 0x3e) return items;
      items.push(this.value());
    }
    this.position++;
    return items;
  }

  #dict(): Dict {
    const entries: Dict = new Map();
    this.position += 2;
    let skipped = false;
    for (;;) {
      this.skipSpace();
      const byte = this.bytes[this.position];
      if (byte === 0x2f) {
        const key = this.#name().text;
        this.skipSpace();
        // `/Key >>`: for readers the missing value is null.
        const value = this.bytes[this.position] === 0x3e ? null : this.value();
        if (value !== null) entries.set(key, value);
      } else if (byte === 0x3e && this.bytes[this.position + 1] === 0x3e) break;
      else if (byte === undefined) throw new BrokenPdf('a dictionary without end');
      else if (this.#isAt('endobj') || this.#isAt('endstream')) {
        // The brackets are missing. After a gap the entries would be those of another object.
        if (skipped) throw new BrokenPdf('a dictionary without end');
        return entries;
      } else {
        // Readers skip what is no key.
        if (this.#word() === '') this.position++;
        skipped = true;
      }
    }
    this.position += 2;
    return entries;
  }

  /**
   * Reads the value of an indirect object, streams included, from behind `obj`. `lengthOf` gives a stream's length,
   * undefined when its dictionary does not say it. A stream without end goes on to the end of the file, and is `cut`.
   * Throws BrokenPdf.
   */
  object(lengthOf: (dict: Dict) => number | undefined): Value {
    const value = this.value();
    if (!(value instanceof Map)) return value;
    this.skipSpace();
    if (!this.accept('stream')) return value;
    this.#skipLineEnd();
    const start = this.position;
    const length = lengthOf(value);
    if (length !== undefined && length >= 0 && start + length <= this.bytes.length) {
      this.position = start + length;
      this.skipSpace();
      // `endobj`: the writer left out `endstream`.
      if (this.accept('endstream') || this.#isAt('endobj')) return new Stream(value, this.bytes.subarray(start, start + length));
    }
    const end = endOfStream(this.bytes, start);
    this.position = end ? end.next : this.bytes.length;
    return new Stream(value, this.bytes.subarray(start, end ? end.data : this.bytes.length), end === null);
  }

  /** Skips the line end behind `stream`, and blanks before it, which some writers leave. */
  #skipLineEnd(): void {
    let seek = this.position;
    while (this.bytes[seek] === 32 || this.bytes[seek] === 9) seek++;
    if (this.bytes[seek] === 13) seek++;
    if (this.bytes[seek] === 10) seek++;
    if (this.bytes[seek - 1] === 10 || this.bytes[seek - 1] === 13) this.position = seek;
  }

  #isAt(word: string): boolean {
    const { position } = this;
    const found = this.accept(word);
    this.position = position;
    return found;
  }
}

function latin1(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  for (let index = start; index < end; index++) text += String.fromCharCode(bytes[index] ?? 0);
  return text;
}
