/**
 * The objects of a PDF (ISO 32000-2, 7.3) as plain values. `null`, booleans, numbers and arrays are themselves;
 * a dictionary is a Map by name. Strings keep the bytes they are written with, so that a copy equals its source.
 */
export type Value = null | boolean | number | Name | Ref | PdfString | Value[] | Dict | Stream;

export type Dict = Map<string, Value>;

/** A name, its #xx escapes decoded, one character a byte. */
export class Name {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** An indirect reference. */
export class Ref {
  readonly number: number;
  readonly generation: number;
  constructor(number: number, generation = 0) {
    this.number = number;
    this.generation = generation;
  }
}

/** A literal or hexadecimal string as it is written, delimiters included. */
export class PdfString {
  readonly written: Uint8Array;
  constructor(written: Uint8Array) {
    this.written = written;
  }
}

/** A stream; its bytes are a view of the file, still encoded. `cut`: the file ends before the stream does. */
export class Stream {
  readonly dict: Dict;
  readonly bytes: Uint8Array;
  readonly cut: boolean;
  constructor(dict: Dict, bytes: Uint8Array, cut = false) {
    this.dict = dict;
    this.bytes = bytes;
    this.cut = cut;
  }
}

/** The file breaks ISO 32000-2 where it matters. Recovery (`repair/`) catches this error. */
export class BrokenPdf extends Error {
  override name = 'BrokenPdf';
}

/** A stream unpacks to more than any page needs: a decompression bomb. */
export class UnpacksTooFar extends BrokenPdf {
  override name = 'UnpacksTooFar';
}

/** Whether an error is the file's fault. A RangeError of the engine is: something is nested too deeply or too large. */
export const isBrokenPdf = (error: unknown): boolean => error instanceof BrokenPdf || error instanceof RangeError;

/** Whether a value is a dictionary. */
export const isDict = (value: Value | undefined): value is Dict => value instanceof Map;
/** The text of a name; empty for anything else. */
export const nameOf = (value: Value | undefined): string => (value instanceof Name ? value.text : '');
/** The number, or `otherwise` for anything else. */
export const numberOr = (value: Value | undefined, otherwise: number): number => (typeof value === 'number' ? value : otherwise);

/** A dictionary from an object literal. Undefined entries are left out. */
export function dict(entries: Readonly<Record<string, Value | undefined>>): Dict {
  const result: Dict = new Map();
  for (const [key, value] of Object.entries(entries)) if (value !== undefined) result.set(key, value);
  return result;
}
/** A name, without its slash. */
export const name = (text: string) => new Name(text);

/** A text string (7.9.2.2): PDFDocEncoding for ASCII, else UTF-16BE with a byte order mark. */
export function pdfString(text: string): PdfString {
  const ascii = /^[\x20-\x7e\n]*$/.test(text);
  if (ascii) return new PdfString(Buffer.from(`(${text.replace(/[\\()]/g, '\\$&')})`, 'latin1'));
  return new PdfString(Buffer.from(`<${Buffer.from(`\ufeff${text}`, 'utf16le').swap16().toString('hex')}>`, 'latin1'));
}

/** The bytes of a string (7.3.4), one character a byte. */
export function decodeString({ written }: PdfString): string {
  const body = Buffer.from(written.buffer, written.byteOffset + 1, Math.max(0, written.length - 2)).toString('latin1');
  if (written[0] === 0x3c) {
    const digits = body.replace(/[^0-9A-Fa-f]/g, '');
    return Buffer.from(digits.length % 2 === 1 ? `${digits}0` : digits, 'hex').toString('latin1');
  }
  const named: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
  return body.replace(/\r\n?/g, '\n').replace(/\\([0-7]{1,3}|[\s\S])/g, (_, after: string) => {
    if (after === '\n') return '';
    if (/^[0-7]/.test(after)) return String.fromCharCode(Number.parseInt(after, 8) & 0xff);
    return named[after] ?? after;
  });
}

/** The text of a text string (7.9.2.2): UTF-16BE or UTF-8 by its byte order mark, else Latin-1 for PDFDocEncoding. */
export function decodeTextString(string: PdfString): string {
  const bytes = decodeString(string);
  if (bytes.startsWith('\xfe\xff')) {
    const body = Buffer.from(bytes.slice(2, bytes.length - (bytes.length % 2)), 'latin1');
    return body.swap16().toString('utf16le');
  }
  return bytes.startsWith('\xef\xbb\xbf') ? Buffer.from(bytes.slice(3), 'latin1').toString('utf8') : bytes;
}
