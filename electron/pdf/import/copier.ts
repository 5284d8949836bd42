import type { PdfFile } from '../pdf-file.ts';
import type { PdfWriter } from '../pdf-writer.ts';
import { type Dict, isDict, name, nameOf, Ref, Stream, type Value } from '../values.ts';
import { isForbidden, sanitize, sanitizeDict } from './sanitize.ts';
import { stripImageMetadata } from './strip-metadata.ts';

/** Returns what a stream is written as; null leaves it out. */
export type PrepareStream = (stream: Stream) => Stream | null;

/**
 * Copies objects of one source into a PDF. The first reference to an object gives the object its number. Each object is
 * written once: streams as views of the source, images without metadata. Objects without a reference are never read.
 */
export class Copier {
  readonly file: PdfFile;
  readonly writer: PdfWriter;
  /** Optional content groups met so far: number in the source → reference in the copy. */
  readonly layers = new Map<number, Ref>();
  readonly #copied = new Map<number, Ref | null>();
  readonly #queue: { ref: Ref; value: Value }[] = [];
  readonly #direct = new Map<Value, Ref>();
  /** Form XObjects by stream, then by the page's resources. The key is null for a stream that has resources itself. */
  readonly #forms = new Map<Stream, Map<Value, Stream>>();
  readonly #prepare: PrepareStream;

  /** `prepare` sees every stream before it is written; without it streams are written as they are. */
  constructor(file: PdfFile, writer: PdfWriter, prepare: PrepareStream = (stream) => stream) {
    this.file = file;
    this.writer = writer;
    this.#prepare = prepare;
  }

  /** The copy's reference for a reference of the source; null for what is missing or forbidden. */
  readonly copyRef = (ref: Ref): Ref | null => {
    const known = this.#copied.get(ref.number);
    if (known !== undefined) return known;
    const value = this.file.resolve(ref);
    const copied = value === null || isForbidden(value) ? null : this.writer.allocate();
    this.#copied.set(ref.number, copied);
    if (copied) this.#queue.push({ ref: copied, value });
    if (copied && isDict(value) && nameOf(value.get('Type')) === 'OCG') this.layers.set(ref.number, copied);
    return copied;
  };

  /** Copies a value of the source as an indirect object; the same value gives the same object. Null for what is forbidden. */
  copyValue(value: Value): Ref | null {
    if (value instanceof Ref) return this.copyRef(value);
    if (value === null || isForbidden(value)) return null;
    const known = this.#direct.get(value);
    if (known) return known;
    const ref = this.writer.allocate();
    this.#direct.set(value, ref);
    this.#queue.push({ ref, value });
    return ref;
  }

  /**
   * A stream of the source as a form XObject. An appearance without resources uses those of its page (7.8.3). Such a stream
   * becomes one form for each set of page resources.
   */
  copyForm(stream: Stream, pageResources: Value): Ref | null {
    const forms = this.#forms.get(stream) ?? new Map<Value, Stream>();
    this.#forms.set(stream, forms);
    // Two references to one object are two values.
    const resources = this.file.resolve(pageResources);
    const key = stream.dict.has('Resources') ? null : resources;
    let form = forms.get(key);
    if (!form) {
      const entries: Dict = new Map([['Resources', pageResources], ...stream.dict]);
      entries.set('Type', name('XObject'));
      entries.set('Subtype', name('Form'));
      form = new Stream(entries, stream.bytes);
      forms.set(key, form);
    }
    return this.copyValue(form);
  }

  /** Writes a new dictionary made of values of the source. */
  writeDict(entries: Dict): Ref {
    return this.writer.add(sanitizeDict(entries), this.copyRef);
  }

  /** Writes a new stream that refers to nothing of the source. */
  writeStream(stream: Stream): Ref {
    return this.writer.add(this.#prepare(stream));
  }

  /** Writes every object that was referred to so far, and what these refer to. */
  flush(): void {
    for (let next = this.#queue.pop(); next; next = this.#queue.pop()) {
      const value = sanitize(next.value);
      const prepared = value instanceof Stream ? this.#prepare(stripImageMetadata(value, this.file.resolve)) : value;
      this.writer.write(next.ref, prepared, this.copyRef);
    }
  }
}
