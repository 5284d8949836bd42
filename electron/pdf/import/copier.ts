import type { PdfFile } from '../pdf-file.ts';
import type { PdfWriter } from '../pdf-writer.ts';
import { type Dict, isDict, nameOf, Ref, Stream, type Value } from '../values.ts';
import { isForbidden, sanitize, sanitizeDict } from './sanitize.ts';
import { stripImageMetadata } from './strip-metadata.ts';

/** What a stream is written as; null: as nothing. */
export type PrepareStream = (stream: Stream) => Stream | null;

/**
 * Copies objects of one source into the packet: each gets a number of the packet when it is first referred to and is
 * written as it is, streams as views, pictures without notes. What is not referred to is never read.
 */
export class Copier {
  readonly file: PdfFile;
  readonly writer: PdfWriter;
  /** Optional content groups that were met: number in the source → in the packet. */
  readonly layers = new Map<number, Ref>();
  readonly #taken = new Map<number, Ref | null>();
  readonly #waiting: { ref: Ref; value: Value }[] = [];
  readonly #direct = new Map<Value, Ref>();
  readonly #prepare: PrepareStream;

  /** `prepare` sees every stream before it is written; without it they go as they are. */
  constructor(file: PdfFile, writer: PdfWriter, prepare: PrepareStream = (stream) => stream) {
    this.file = file;
    this.writer = writer;
    this.#prepare = prepare;
  }

  /** The packet's reference for one of the source; null for what is missing or may not be in a packet. */
  readonly copyRef = (ref: Ref): Ref | null => {
    const known = this.#taken.get(ref.number);
    if (known !== undefined) return known;
    const value = this.file.resolve(ref);
    const made = value === null || isForbidden(value) ? null : this.writer.allocate();
    this.#taken.set(ref.number, made);
    if (made) this.#waiting.push({ ref: made, value });
    if (made && isDict(value) && nameOf(value.get('Type')) === 'OCG') this.layers.set(ref.number, made);
    return made;
  };

  /** A value of the source as an object of its own in the packet, once however often it is asked for. */
  copyValue(value: Value): Ref | null {
    if (value instanceof Ref) return this.copyRef(value);
    if (value === null || isForbidden(value)) return null;
    const known = this.#direct.get(value);
    if (known) return known;
    const ref = this.writer.allocate();
    this.#direct.set(value, ref);
    this.#waiting.push({ ref, value });
    return ref;
  }

  /** Writes a dictionary that was composed anew from values of the source. */
  writeDict(made: Dict): Ref {
    return this.writer.add(sanitizeDict(made), this.copyRef);
  }

  /** Writes a stream that was composed anew and refers to nothing of the source. */
  writeStream(made: Stream): Ref {
    return this.writer.add(this.#prepare(made));
  }

  /** Writes all that was referred to so far, and what that refers to. */
  flush(): void {
    for (let next = this.#waiting.pop(); next; next = this.#waiting.pop()) {
      const value = sanitize(next.value);
      const made = value instanceof Stream ? this.#prepare(stripImageMetadata(value, this.file.resolve)) : value;
      this.writer.write(next.ref, made, this.copyRef);
    }
  }
}
