import { deflateSync } from 'node:zlib';
import { type Box, corners } from '../boxes.ts';
import { decode } from '../filters.ts';
import type { Page } from '../pages.ts';
import { BrokenPdf, type Dict, dict, isDict, name, type Ref, Stream, type Value } from '../values.ts';
import type { Copier } from './copier.ts';

const NEWLINE = Uint8Array.of(10);

/** Largest contents of a page, bytes. */
const MAX_CONTENT_BYTES = 64 * 2 ** 20;

/**
 * The contents of a source's pages as form XObjects (ISO 32000-2, 8.10). The graphics state of a page, unbalanced `q` and
 * `Q` included, ends with its form. Patterns keep their place when the page moves (8.7.3.1). Pages that share contents
 * and resources share the form.
 */
export class ContentForms {
  readonly #copier: Copier;
  readonly #made = new Map<string, Ref>();
  readonly #numbers = new Map<Stream, number>();

  constructor(copier: Copier) {
    this.#copier = copier;
  }

  /** The form of a page, clipped to `area`; null for a page without contents. Throws BrokenPdf for contents that are too large. */
  form(page: Page, area: Box): Ref | null {
    const streams = this.#streams(page);
    const [only] = streams;
    if (!only) return null;
    const resources = this.#copier.copyValue(page.inherited.get('Resources') ?? null);
    const key = [...streams.map((stream) => this.#number(stream)), resources?.number, ...corners(area)].join(' ');
    const known = this.#made.get(key);
    if (known) return known;
    const { dict: filters, bytes } = streams.length === 1 ? this.#direct(only) : this.#joined(streams);
    const form = dict({
      Type: name('XObject'),
      Subtype: name('Form'),
      BBox: corners(area),
      Resources: resources ?? new Map(),
      Filter: filters.get('Filter'),
      DecodeParms: filters.get('DecodeParms'),
    });
    const ref = this.#copier.writeStream(new Stream(form, bytes));
    this.#made.set(key, ref);
    return ref;
  }

  #streams(page: Page): Stream[] {
    const { resolve } = this.#copier.file;
    const contents = resolve(page.dict.get('Contents'));
    const list = Array.isArray(contents) ? contents.map(resolve) : [contents];
    return list.filter((item) => item instanceof Stream);
  }

  #number(stream: Stream): number {
    const known = this.#numbers.get(stream) ?? this.#numbers.size;
    this.#numbers.set(stream, known);
    return known;
  }

  /** The stream with direct decoding entries, since theirs may refer to objects of the source. */
  #direct(stream: Stream): Stream {
    const { resolve } = this.#copier.file;
    const direct = (value: Value | undefined): Value => {
      const found = resolve(value);
      if (Array.isArray(found)) return found.map(direct);
      if (!isDict(found)) return found instanceof Stream ? null : found;
      const entries: Dict = new Map();
      for (const [key, each] of found) entries.set(key, direct(each));
      return entries;
    };
    const entries: Dict = new Map();
    for (const key of ['Filter', 'DecodeParms']) {
      const value = direct(stream.dict.get(key));
      if (value !== null) entries.set(key, value);
    }
    return new Stream(entries, stream.bytes);
  }

  /** Joins streams that are one content, divided between two tokens (7.8.2). */
  #joined(streams: readonly Stream[]): Stream {
    const { resolve } = this.#copier.file;
    const decoded = new Map<Stream, Uint8Array>();
    const parts: Uint8Array[] = [];
    let length = 0;
    for (const stream of streams) {
      const bytes = decoded.get(stream) ?? decode(stream, resolve, MAX_CONTENT_BYTES).bytes;
      decoded.set(stream, bytes);
      parts.push(bytes, NEWLINE);
      length += bytes.length;
      if (length > MAX_CONTENT_BYTES) throw new BrokenPdf('a page with more contents than any page needs');
    }
    return new Stream(dict({ Filter: name('FlateDecode') }), deflateSync(Buffer.concat(parts), { level: 1 }));
  }
}
