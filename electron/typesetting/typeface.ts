import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import type { PdfWriter } from '../pdf/pdf-writer.ts';
import { dict, name, pdfString, type Ref, Stream, type Value } from '../pdf/values.ts';
import type { Font, GlyphGroup } from './font.ts';
import { type Outline, UNITS_PER_EM, writeTrueType } from './truetype.ts';

/** Font descriptor values (ISO 32000-1, table 122), 1/1000 em. */
interface Metrics {
  name: string;
  ascent: number;
  descent: number;
  capHeight: number;
  italicAngle: number;
}

/** One font of a PDF: the used glyphs of one style, collected from several font files. */
export interface Typeface {
  /** Resource name, without slash. */
  readonly resource: string;
  /** Adds a glyph, or several that are drawn as one; gives its CID, from 1. Throws after `embed`. */
  addGlyph(font: Font, group: GlyphGroup): number;
  /** Advance of an added glyph, 1/1000 em. */
  width(cid: number): number;
  readonly used: boolean;
  /** Writes the font program and dictionaries of all added glyphs. */
  embed(writer: PdfWriter): Ref;
}

interface UsedGlyph extends Outline {
  text: string;
}

/** A typeface without glyphs yet. */
export function createTypeface(resource: string, metrics: Metrics): Typeface {
  const glyphs: UsedGlyph[] = [];
  let embedded = false;
  const known = new Map<Font, Map<string, number>>();

  const addGlyph = (font: Font, { parts, text, advance }: GlyphGroup): number => {
    const ofFont = known.get(font) ?? new Map<string, number>();
    known.set(font, ofFont);
    const [first] = parts;
    const single = parts.length === 1;
    const key = single
      ? `${first?.glyph.id} ${text}`
      : parts.map(({ glyph, dx, dy }) => `${glyph.id} ${dx} ${dy}`).join(' ') + text;
    const before = ofFont.get(key);
    if (before !== undefined) return before;
    if (embedded) throw new Error(`the glyphs of “${text}” were not added before the font was written`);
    const scale = UNITS_PER_EM / font.unitsPerEm;
    glyphs.push({
      advance: Math.round((single ? (first?.glyph.advance ?? 0) : advance) * scale),
      contours: single
        ? (first?.glyph.contours() ?? [])
        : parts.flatMap(({ glyph, dx, dy }) =>
            glyph.contours().map((contour) => contour.map(({ x, y, on }) => ({ x: x + dx, y: y + dy, on }))),
          ),
      scale,
      text,
    });
    ofFont.set(key, glyphs.length);
    return glyphs.length;
  };

  return {
    resource,
    addGlyph,
    width: (cid) => glyphs[cid - 1]?.advance ?? 0,
    get used() {
      return glyphs.length > 0;
    },
    embed(writer) {
      embedded = true;
      return embedGlyphs(writer, metrics, glyphs);
    },
  };
}

function hex(value: number): string {
  return value.toString(16).padStart(4, '0');
}

/** CMap from glyph numbers to text, for searching and copying (ISO 32000-1, 9.10.3). */
function toUnicode(glyphs: readonly UsedGlyph[]): string {
  const rows = glyphs.flatMap(({ text }, index) => {
    const units = Array.from({ length: text.length }, (_, index) => hex(text.charCodeAt(index))).join('');
    return units === '' ? [] : [`<${hex(index + 1)}> <${units}>`];
  });
  const blocks: string[] = [];
  for (let start = 0; start < rows.length; start += 100) {
    const block = rows.slice(start, start + 100);
    blocks.push(`${block.length} beginbfchar`, ...block, 'endbfchar');
  }
  return [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def /CMapType 2 def',
    '1 begincodespacerange <0000> <ffff> endcodespacerange',
    ...blocks,
    'endcmap CMapName currentdict /CMap defineresource pop end end',
  ].join('\n');
}

/** The tag of this subset, six letters (ISO 32000-1, 9.6.4); the same for the same glyphs. */
function subsetTag(program: Uint8Array): string {
  const digest = createHash('sha256').update(program).digest();
  return String.fromCharCode(...digest.subarray(0, 6).map((byte) => 65 + (byte % 26)));
}

/** A deflated stream of these bytes. */
export function deflated(bytes: Uint8Array | string, entries: Readonly<Record<string, Value>> = {}): Stream {
  return new Stream(dict({ ...entries, Filter: name('FlateDecode') }), deflateSync(bytes));
}

function embedGlyphs(writer: PdfWriter, metrics: Metrics, glyphs: readonly UsedGlyph[]): Ref {
  const { program, box } = writeTrueType(glyphs, metrics.ascent, metrics.descent);
  const fontName = name(`${subsetTag(program)}+${metrics.name}`);
  const descriptor = dict({
    Type: name('FontDescriptor'),
    FontName: fontName,
    Flags: 4,
    FontBBox: [box.xMin, box.yMin, box.xMax, box.yMax],
    ItalicAngle: metrics.italicAngle,
    Ascent: metrics.ascent,
    Descent: metrics.descent,
    CapHeight: metrics.capHeight,
    StemV: 80,
    FontFile2: writer.add(deflated(program, { Length1: program.length })),
  });
  const descendant = dict({
    Type: name('Font'),
    Subtype: name('CIDFontType2'),
    BaseFont: fontName,
    CIDSystemInfo: dict({ Registry: pdfString('Adobe'), Ordering: pdfString('Identity'), Supplement: 0 }),
    FontDescriptor: writer.add(descriptor),
    DW: 0,
    W: [1, glyphs.map(({ advance }) => advance)],
    CIDToGIDMap: name('Identity'),
  });
  return writer.add(
    dict({
      Type: name('Font'),
      Subtype: name('Type0'),
      BaseFont: fontName,
      Encoding: name('Identity-H'),
      DescendantFonts: [writer.add(descendant)],
      ToUnicode: writer.add(deflated(toUnicode(glyphs))),
    }),
  );
}
