import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { memorySink } from '../../../electron/pdf/byte-sink.ts';
import { decode } from '../../../electron/pdf/filters.ts';
import { Parser } from '../../../electron/pdf/parser.ts';
import { PdfFile } from '../../../electron/pdf/pdf-file.ts';
import { PdfWriter } from '../../../electron/pdf/pdf-writer.ts';
import {
  BrokenPdf,
  decodeString,
  dict,
  Name,
  PdfString,
  pdfString,
  Ref,
  Stream,
  type Value,
} from '../../../electron/pdf/values.ts';

const latin = (words: string) => Buffer.from(words, 'latin1');
const read = (words: string) => new Parser(latin(words)).value();
const byte = fc.integer({ min: 0, max: 255 }).map((code) => String.fromCharCode(code));
const anyName = fc.array(byte, { maxLength: 8 }).map((letters) => letters.join(''));

describe('the PDF parser', () => {
  test.each<[string, Value]>([
    ['true', true],
    ['-.5', -0.5],
    ['+7', 7],
    ['4.', 4],
    ['--5', -5],
    ['1.2.3', 1.2],
    ['%a comment\r\n 12', 12],
    ['/A#42c', new Name('ABc')],
    ['12 0 R', new Ref(12, 0)],
    ['[1 2 R 3 0 R]', [new Ref(1, 2), new Ref(3, 0)]],
    ['[1 2 3]', [1, 2, 3]],
    ['<</A[1 2>>', new Map([['A', [1, 2]]])],
    ['<</A 1/B>>', new Map([['A', 1]])],
    [
      '<</A 1 17 what/B 2>>',
      new Map([
        ['A', 1],
        ['B', 2],
      ]),
    ],
  ])('reads %s', (words, value) => expect(read(words)).toEqual(value));

  test.each([
    ['(a(b)c\\))', 'a(b)c)'],
    ['(a\\\nb\\101\\7\\n)', 'abA\x07\n'],
    ['<48 656C6c6f7>', 'Hellop'],
  ])('reads the string %s', (words, means) => {
    const value = read(words);
    expect(value instanceof PdfString && decodeString(value)).toBe(means);
  });

  test('ends a dictionary without brackets at its object, and never takes the entries of the next', () => {
    expect(read('<</A 1\nendobj\n2 0 obj <</B 2>>')).toEqual(new Map([['A', 1]]));
    expect(() => read('<</A 1 \0\0 waste\nendstream\nendobj\n2 0 obj <</B 2>>')).toThrow(BrokenPdf);
  });

  test.each(['', '<</A', '(open', '[1 2', '<48', '<zz>', ']', 'what'])('fails at %j', (words) => {
    expect(() => read(words)).toThrow(BrokenPdf);
  });

  test('gives a stream as a view of the file, never a copy', () => {
    const bytes = latin('1 0 obj <</Length 4>> stream\r\ndata\nendstream');
    const parser = new Parser(bytes);
    parser.objectHeader();
    const stream = parser.object(() => 4);
    expect(stream instanceof Stream && stream.bytes.buffer).toBe(bytes.buffer);
    expect(stream instanceof Stream && Buffer.from(stream.bytes).toString()).toBe('data');
  });
});

describe('the PDF writer', () => {
  const value: fc.Memo<Value> = fc.memo((depth) =>
    fc.oneof(
      fc.constantFrom<Value>(null, true, false),
      fc.integer(),
      fc.double({ min: -1e9, max: 1e9, noNaN: true }).map((number) => Math.round(number * 1e6) / 1e6 + 0),
      anyName.map((name) => new Name(name)),
      fc.string().map(pdfString),
      ...(depth > 1
        ? [
            fc.array(value(depth - 1), { maxLength: 4 }),
            fc
              .array(
                fc.tuple(
                  anyName,
                  value(depth - 1).filter((item) => item !== null),
                ),
                { maxLength: 4 },
              )
              .map((pairs) => new Map(pairs)),
          ]
        : []),
    ),
  );

  test('writes any value so that the parser reads it back', () => {
    fc.assert(
      fc.property(fc.array(value(3), { minLength: 1, maxLength: 20 }), fc.uint8Array({ maxLength: 6000 }), (values, data) => {
        const sink = memorySink();
        const writer = new PdfWriter(sink);
        const refs = values.map((each) => writer.add(each));
        const stream = writer.add(new Stream(dict({ Kind: new Name('Data') }), data));
        const root = writer.add(dict({ Type: new Name('Catalog'), Pages: dict({ Kids: [] }) }));
        writer.end(root, null, '0'.repeat(32));
        const file = new PdfFile(sink.bytes());
        refs.forEach((ref, index) => void expect(file.get(ref)).toEqual(values[index]));
        const back = file.get(stream);
        expect(back instanceof Stream && Buffer.from(back.bytes).equals(Buffer.from(data))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a stream decoder', () => {
  const decoded = (filter: string, data: Uint8Array, parameters?: Record<string, number>) =>
    decode(
      new Stream(dict({ Filter: new Name(filter), DecodeParms: parameters && dict(parameters) }), data),
      (item) => item ?? null,
    );

  test.each([
    ['ASCIIHexDecode', '48 65 6c6C 6f>', 'Hello'],
    ['ASCII85Decode', '87cURD]j7BEbo80~>', 'Hello world!'],
    ['RunLengthDecode', '\x04Hello\xfe!\x80', 'Hello!!!'],
    ['LZWDecode', '\x80\x0b\x60\x50\x22\x0c\x0c\x85\x01', '-----A---B'],
  ])('decodes %s', (filter, data, words) => {
    const { bytes, complete } = decoded(filter, latin(data));
    expect(Buffer.from(bytes).toString('latin1')).toBe(words);
    expect(complete).toBe(true);
  });

  test('returns the data before the damage, and reports the damage', () => {
    const packed = deflateSync(Buffer.from('x'.repeat(50) + 'y'.repeat(50)));
    const { bytes, complete } = decoded('FlateDecode', packed.subarray(0, packed.length - 6));
    expect(Buffer.from(bytes).toString()).toMatch(/^x+y*$/);
    expect(complete).toBe(false);
  });

  test('undoes every PNG predictor', () => {
    const rows = [0, 1, 2, 3, 4].flatMap((kind) => [kind, 10, 20, 30]);
    const { bytes } = decoded('FlateDecode', deflateSync(Uint8Array.from(rows)), { Predictor: 12, Columns: 3 });
    expect([...bytes]).toEqual([10, 20, 30, 10, 30, 60, 20, 50, 90, 20, 55, 102, 30, 75, 132]);
  });

  test('refuses data that unpacks to more than any page needs', () => {
    const bomb = new Stream(dict({ Filter: new Name('FlateDecode') }), deflateSync(Buffer.alloc(100_000)));
    expect(() => decode(bomb, (item) => item ?? null, 50_000)).toThrow(BrokenPdf);
  });
});
