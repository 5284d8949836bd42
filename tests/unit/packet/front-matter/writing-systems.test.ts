import { describe, expect, test } from 'vitest';
import { typesetGeneratedPages } from '../../../../electron/packet/front-matter/typeset.ts';
import { openFonts } from '../../../../electron/typesetting/fonts.ts';
import { runOnPdf, textOf } from '../../../read-pdf-text.ts';
import { aPlan, importedEntries, plannedNote } from './invented-plan.ts';

const TEXTS = {
  Latin: 'Ärztin, façade, Łódź, ẵ, İstanbul — “fluffy” office ½ µg ≥ 5',
  Greek: 'Χρειάζεται η εγχείρηση τώρα;',
  Cyrillic: 'Нужна ли операция сейчас? Їжак',
  Vietnamese: 'Tôi muốn có ý kiến thứ hai trước khi phẫu thuật',
  Arabic: 'أريد رأيا ثانيا قبل الجراحة فقط',
  Hebrew: 'אני רוצה חוות דעת שנייה לפני הניתוח',
  Devanagari: 'मैं सर्जरी से पहले दूसरी राय चाहता हूँ',
  Thai: 'ผมต้องการความเห็นที่สองก่อนการผ่าตัด',
  Japanese: '腰椎すべり症と脊柱管狭窄症、手術の前に',
  Korean: '척추 유합술 전에 두 번째 의견',
  Chinese: '手术前我想听取第二种意见',
  Bengali: 'আমি দ্বিতীয় মতামত চাই',
  Tamil: 'அறுவை சிகிச்சைக்கு முன்',
  Georgian: 'მეორე აზრი ოპერაციამდე',
  Symbols: '☐ ✓ → ∑ ℞ ♥ 🧬 💊',
};

async function pageWith(text: string): Promise<Uint8Array> {
  const plan = aPlan({ sections: [{ title: 'Notes', sealed: false, entries: [plannedNote('Words', text)] }] });
  return (await typesetGeneratedPages(plan, importedEntries(plan))).bytes;
}

/** The characters of a text in any order: readers reorder right-to-left text. */
function characters(text: string): string {
  return Array.from(text.normalize('NFC').replace(/[\s\u200e\u200f\u202a-\u202e]/g, ''))
    .sort()
    .join('');
}

describe('text in any script', () => {
  test.each(Object.entries(TEXTS))('is read back as written: %s', async (_, text) => {
    const [, read = ''] =
      /20 Jan 2026 · Dr First (.*?) Sample Patient/.exec(textOf(await pageWith(text), 3, 3).replace(/[\u202a-\u202e]/g, '')) ??
      [];
    expect(characters(read)).toBe(characters(text));
  });

  test.each(Object.entries(TEXTS))('has only real glyphs, each with an outline: %s', async (_, text) => {
    const { serif, fallback } = await openFonts(text);
    const fonts = [...serif, ...fallback];
    for (const character of new Set(text.replaceAll(' ', ''))) {
      const font = fonts.find((each) => each.has(character.codePointAt(0) ?? 0));
      if (!font) throw new Error(`no font has ${character}`);
      for (const { parts } of font.layOut(character, false)) {
        for (const { glyph } of parts) expect(glyph.id).not.toBe(0);
        expect(parts.some(({ glyph }) => glyph.contours().length > 0)).toBe(true);
      }
    }
  });

  test('opens no more fonts than the text needs', async () => {
    const latin = await openFonts('plain words');
    expect(Object.values(latin).flat()).toHaveLength(5);
    const { fallback } = await openFonts('רק עברית');
    expect(fallback).toHaveLength(1);
  });

  test('shows the number of a character that no font has, never an empty box', async () => {
    expect(textOf(await pageWith('before \u{13000} after'), 3, 3)).toContain('before [U+13000] after');
  });

  test('is typeset although its font has no anchor for a mark', async () => {
    const { fallback } = await openFonts('\u06a2');
    expect(fallback[0]?.layOut('\u06a2', true).map(({ text }) => text)).toEqual(['\u06a2']);
  });

  test('keeps spaces of every width, also beside combining marks', async () => {
    const text = 'x\u0331 a\u2002b\u2009c\u200bd';
    const { serif } = await openFonts(text);
    for (const font of serif) {
      for (const space of ['\u2002', '\u2009']) {
        if (font.has(space.codePointAt(0) ?? 0)) expect(font.layOut(space, false)).toMatchObject([{ text: space }]);
      }
    }
    expect(textOf(await pageWith(text), 3, 3)).toMatch(/a b c\s?d/);
  });

  test('leaves no trace of control and joining characters', async () => {
    expect(textOf(await pageWith('a\u200bb\u0007c\ufeffd\u2066e\u2069f'), 3, 3)).toContain('abcdef');
  });

  test('keeps numbers and brackets in their place inside Arabic', async () => {
    const text = textOf(await pageWith('الألم (L4–L5) فقط 6/10'), 3, 3);
    expect(text).toContain('L4–L5');
    expect(text).toContain('6/10');
  });

  test('separates a right-to-left name from the line around it', async () => {
    const plan = aPlan({ patient: 'مريم عبد الله' });
    const layout = runOnPdf((await typesetGeneratedPages(plan, importedEntries(plan))).bytes, 'pdftotext', (file) => [
      '-layout',
      '-l',
      '1',
      file,
      '-',
    ]);
    const [footer = ''] = layout.trim().split('\n').slice(-1);
    expect(footer).toMatch(/29 Feb 1960 · Case at a glance\s+Packet page 1 of \d+/);
  });

  test('embeds every font as a subset, with its text', async () => {
    const table = runOnPdf(await pageWith(Object.values(TEXTS).join('\n')), 'pdffonts', (file) => [file]);
    const rows = table.trim().split('\n').slice(2);
    expect(rows.length).toBe(6);
    for (const row of rows) expect(row).toMatch(/CID TrueType\s+Identity-H\s+yes yes yes/);
  });
});
