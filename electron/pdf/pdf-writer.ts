import type { Sink } from './byte-sink.ts';
import { type Dict, Name, PdfString, Ref, Stream, type Value } from './values.ts';

/** A reference to an object of the written file. Other references belong to a source and are renumbered. */
class WriterRef extends Ref {}

/** Bytes that go to the sink in one write. */
const BATCH = 1 << 20;
const SCRATCH = 1 << 16;

/**
 * Writes the objects of one PDF to a sink, in any order, each once. Text goes through a scratch buffer; the bytes of
 * streams are passed on as views. The file ends with a cross-reference stream (7.5.8).
 */
export class PdfWriter {
  readonly #sink: Sink;
  #offsets = new Float64Array(1024);
  #last = 0;
  #pending: Uint8Array[] = [];
  #pendingBytes = 0;
  #scratch = Buffer.allocUnsafe(SCRATCH);
  #used = 0;
  #partStart = 0;

  constructor(sink: Sink) {
    this.#sink = sink;
    this.#ascii('%PDF-1.7\n');
    this.#bytes(Uint8Array.of(0x25, 0xe2, 0xe3, 0xcf, 0xd3, 10));
  }

  /** Reserves the next object number. */
  allocate(): WriterRef {
    this.#last++;
    if (this.#last >= this.#offsets.length) {
      const grown = new Float64Array(this.#offsets.length * 2);
      grown.set(this.#offsets);
      this.#offsets = grown;
    }
    return new WriterRef(this.#last);
  }

  /** Writes an object under a reserved number. `renumber` maps the references of a source; null becomes the null object. */
  write(ref: Ref, value: Value, renumber: (ref: Ref) => Ref | null = same): void {
    this.#offsets[ref.number] = this.#position;
    this.#ascii(`${ref.number} 0 obj\n`);
    if (value instanceof Stream) {
      this.#stream(value.dict, [value.bytes], renumber);
    } else this.#value(value, renumber);
    this.#ascii('\nendobj\n');
    if (this.#pendingBytes >= BATCH) this.#flush();
  }

  /** Writes a stream whose data is in parts, under a reserved number. The parts are not copied. */
  writeStream(ref: Ref, entries: Dict, parts: readonly Uint8Array[]): void {
    this.#offsets[ref.number] = this.#position;
    this.#ascii(`${ref.number} 0 obj\n`);
    this.#stream(entries, parts, same);
    this.#ascii('\nendobj\n');
    if (this.#pendingBytes >= BATCH) this.#flush();
  }

  /** Writes an object under the next number. */
  add(value: Value, renumber?: (ref: Ref) => Ref | null): WriterRef {
    const ref = this.allocate();
    this.write(ref, value, renumber);
    return ref;
  }

  /**
   * Writes the cross-references and the trailer. `identifier`: 32 hexadecimal digits (14.4); null leaves it out.
   */
  end(root: Ref, info: Ref | null, identifier: string | null): void {
    const xrefRef = this.allocate();
    const size = this.#last + 1;
    const start = this.#position;
    const width = start < 2 ** 32 ? 4 : 6;
    const table = Buffer.alloc(size * (width + 1));
    for (let number = 1; number < size; number++) {
      const offset = number === xrefRef.number ? start : (this.#offsets[number] ?? 0);
      const entryStart = number * (width + 1);
      if (offset === 0) continue;
      table[entryStart] = 1;
      table.writeUIntBE(offset, entryStart + 1, width);
    }
    const entries: Dict = new Map<string, Value>([
      ['Type', new Name('XRef')],
      ['Size', size],
      ['W', [1, width, 0]],
      ['Root', root],
    ]);
    if (info) entries.set('Info', info);
    if (identifier !== null) {
      const id = new PdfString(Buffer.from(`<${identifier}>`, 'latin1'));
      entries.set('ID', [id, id]);
    }
    this.write(xrefRef, new Stream(entries, table));
    this.#ascii(`startxref\n${start}\n%%EOF\n`);
    this.#flush();
  }

  /** Passes all to the sink: buffers of written streams may then be used again. */
  flush(): void {
    this.#flush();
  }

  get #position(): number {
    return this.#sink.position + this.#pendingBytes + (this.#used - this.#partStart);
  }

  /** Makes the text in the scratch buffer the next part. */
  #endPart(): void {
    if (this.#used > this.#partStart) {
      this.#pending.push(this.#scratch.subarray(this.#partStart, this.#used));
      this.#pendingBytes += this.#used - this.#partStart;
      this.#partStart = this.#used;
    }
  }

  #reserve(length: number): void {
    if (this.#used + length <= this.#scratch.length) return;
    this.#endPart();
    this.#scratch = Buffer.allocUnsafe(Math.max(SCRATCH, length));
    this.#used = this.#partStart = 0;
  }

  #flush(): void {
    this.#endPart();
    if (this.#pending.length === 0) return;
    this.#sink.write(this.#pending);
    this.#pending = [];
    this.#pendingBytes = 0;
    this.#used = this.#partStart = 0;
  }

  #bytes(bytes: Uint8Array): void {
    if (bytes.length <= 2048) {
      this.#reserve(bytes.length);
      this.#scratch.set(bytes, this.#used);
      this.#used += bytes.length;
      return;
    }
    this.#endPart();
    this.#pending.push(bytes);
    this.#pendingBytes += bytes.length;
  }

  #stream(entries: Dict, parts: readonly Uint8Array[], renumber: (ref: Ref) => Ref | null): void {
    const length = parts.reduce((sum, part) => sum + part.length, 0);
    this.#dict(entries, renumber, length);
    this.#ascii('\nstream\n');
    for (const part of parts) this.#bytes(part);
    this.#ascii('\nendstream');
  }

  #ascii(text: string): void {
    this.#reserve(text.length);
    this.#used += this.#scratch.write(text, this.#used, 'latin1');
  }

  #value(value: Value, renumber: (ref: Ref) => Ref | null): void {
    if (value === null) this.#ascii('null');
    else if (typeof value === 'number') this.#ascii(formatNumber(value));
    else if (typeof value === 'boolean') this.#ascii(value ? 'true' : 'false');
    else if (value instanceof Name) this.#ascii(formatName(value.text));
    else if (value instanceof Ref) {
      const target = value instanceof WriterRef ? value : renumber(value);
      this.#ascii(target ? `${target.number} 0 R` : 'null');
    } else if (value instanceof PdfString) this.#bytes(value.written);
    else if (Array.isArray(value)) {
      this.#ascii('[');
      for (let index = 0; index < value.length; index++) {
        if (index > 0) this.#ascii(' ');
        this.#value(value[index] ?? null, renumber);
      }
      this.#ascii(']');
    } else if (value instanceof Map) this.#dict(value, renumber);
    else throw new TypeError('a stream is always an object of its own');
  }

  #dict(dict: Dict, renumber: (ref: Ref) => Ref | null, length?: number): void {
    this.#ascii('<<');
    for (const [key, value] of dict) {
      if (length !== undefined && key === 'Length') continue;
      this.#ascii(`${formatName(key)} `);
      this.#value(value, renumber);
      this.#ascii('\n');
    }
    this.#ascii(length === undefined ? '>>' : `/Length ${length}>>`);
  }
}

const same = (ref: Ref): Ref => ref;

/** A number as a PDF writes it (7.3.3): without an exponent. */
export function formatNumber(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return `${value}`;
  const short = `${value}`;
  return short.includes('e') ? value.toFixed(Math.abs(value) < 1 ? 12 : 0) : short;
}

function formatName(text: string): string {
  if (/^[A-Za-z0-9.+_*:,-]*$/.test(text)) return `/${text}`;
  let escaped = '/';
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index) & 0xff;
    const plain = code > 0x20 && code < 0x7f && !'()<>[]{}/%#'.includes(text.charAt(index));
    escaped += plain ? text.charAt(index) : `#${code.toString(16).padStart(2, '0')}`;
  }
  return escaped;
}
