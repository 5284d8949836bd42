import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { describeDifference, renderPages, runProgram } from '../../compare-pages.ts';
import { inTemporaryFolder, makeMinimalPacket } from '../packet/minimal-packet.ts';
import { onePage, rawPdf, stream } from './raw-pdf.ts';

const paper = '/MediaBox[0 0 300 200]';
const red = stream('1 0 0 rg 0 0 40 20 re f', '/Type/XObject/Subtype/Form/BBox[0 0 40 20]');
const green = stream('0 1 0 rg 0 0 40 20 re f', '/Type/XObject/Subtype/Form/BBox[0 0 40 20]/Matrix[0 1 -1 0 0 0]');
const form =
  '/AcroForm<</Fields[5 0 R 6 0 R]/DA(/F 10 Tf 0 g)/DR<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>';

/** Whether the page looks the same in a packet, and the packet with its streams unpacked. */
const packetOf = (source: Uint8Array, paperSize: 'original' | 'letter' = 'original') =>
  inTemporaryFolder(async (dir) => {
    const [before, after, open] = ['source.pdf', 'packet.pdf', 'plain.pdf'].map((name) => join(dir, name)) as [
      string,
      string,
      string,
    ];
    writeFileSync(before, source);
    await makeMinimalPacket(after, [source], paperSize);
    const pictureBefore = (await renderPages(before, 1, 1, 'media')).get(1);
    const pictureAfter = (await renderPages(after, 2, 2, 'media')).get(2);
    await runProgram('qpdf', ['--qdf', '--object-streams=disable', after, open]);
    const checked = await runProgram('qpdf', ['--check', after]);
    const data = pictureAfter?.data ?? Buffer.alloc(0);
    const count = (rgb: number[]) => {
      let found = 0;
      for (let at = 0; at < data.length; at += 3) if (rgb.every((value, index) => data[at + index] === value)) found++;
      return found;
    };
    return {
      different:
        pictureBefore && pictureAfter && paperSize === 'original' ? describeDifference(pictureBefore, pictureAfter, 28) : '',
      valid: checked.code === 0,
      written: readFileSync(open, 'latin1'),
      red: count([255, 0, 0]),
      green: count([0, 255, 0]),
    };
  });

describe('annotations and fields in a packet', () => {
  test.each([0, 90, 180, 270])('show a filled, read-only field as before on a page turned by %i', async (rotate) => {
    const fields = ['<</Type/Annot/Subtype/Widget/FT/Tx/T(a)/V(x)/Rect[20 20 100 60]/AP<</N 7 0 R>>>>', 'null', red];
    const packet = await packetOf(onePage(`${paper}/Rotate ${rotate}/Annots[5 0 R]`, '', fields, form));
    expect(packet).toMatchObject({ different: '', valid: true, red: 80 * 40 });
    expect(packet.written).not.toMatch(/AcroForm|Widget/);
  });

  test('show a field without appearance as the reader draws it, read-only', async () => {
    const fields = ['<</Type/Annot/Subtype/Widget/FT/Tx/T(a)/V(Aspirin 100 mg)/Rect[20 20 200 60]/MK<</BC[1 0 0]>>>>', 'null'];
    const packet = await packetOf(onePage(`${paper}/Annots[5 0 R]`, '', fields, form));
    expect(packet).toMatchObject({ different: '', valid: true });
    expect(packet.written).toMatch(/\/Ff 1\b/);
  });

  test('show a check box in its current state', async () => {
    const fields = [
      '<</Type/Annot/Subtype/Widget/FT/Btn/T(a)/V/On/AS/On/Rect[20 20 60 40]/AP<</N<</On 7 0 R/Off 8 0 R>>>>>>',
      'null',
      red,
      green,
    ];
    const packet = await packetOf(onePage(`${paper}/Annots[5 0 R]`, '', fields, form));
    expect(packet).toMatchObject({ different: '', red: 800, green: 0 });
  });

  test('keep their painting order', async () => {
    const over = '<</Type/Annot/Subtype/Square/Rect[20 20 60 40]/AP<</N 8 0 R>>>>';
    const under = '<</Type/Annot/Subtype/Widget/FT/Tx/T(a)/Rect[20 20 60 40]/AP<</N 7 0 R>>>>';
    expect(await packetOf(onePage(`${paper}/Annots[6 0 R 5 0 R]`, '', [over, under, red, green], form))).toMatchObject({
      different: '',
      red: 0,
    });
  });

  test('stay hidden when hidden, and lose their pop-ups', async () => {
    const hidden = '<</Type/Annot/Subtype/Square/F 2/Rect[20 20 60 40]/AP<</N 7 0 R>>>>';
    const popup = '<</Type/Annot/Subtype/Popup/Rect[20 20 60 40]>>';
    const packet = await packetOf(onePage(`${paper}/Annots[5 0 R 6 0 R]`, '', [hidden, popup, red]));
    expect(packet).toMatchObject({ different: '', red: 0 });
    expect(packet.written).not.toMatch(/Popup|Square/);
  });

  test('keep marks and their texts, but not their actions', async () => {
    const note = '<</Type/Annot/Subtype/Text/Contents(Ask about this)/Rect[20 20 40 40]/A<</S/URI/URI(http://evil)>>/Name/Note>>';
    const line = '<</Type/Annot/Subtype/Line/L[20 80 200 120]/C[1 0 0]/Rect[20 80 200 120]>>';
    const packet = await packetOf(onePage(`${paper}/Annots[5 0 R 6 0 R]`, '', [note, line]));
    expect(packet).toMatchObject({ different: '', valid: true });
    expect(packet.written).toContain('Ask about this');
    expect(packet.written).not.toContain('evil');
  });

  test('never cover the footer', async () => {
    const low = '<</Type/Annot/Subtype/Square/Rect[50 0 90 60]/AP<</N 7 0 R>>>>';
    const entries = '/MediaBox[0 0 300 200]/CropBox[40 40 200 160]/Annots[5 0 R 6 0 R]';
    const packet = await packetOf(onePage(entries, '', [low, 'null', red]));
    expect(packet.red).toBe(40 * 60 - 40 * 28);
  });

  test('move with their page to other paper', async () => {
    const turned = '<</Type/Annot/Subtype/Widget/FT/Tx/T(a)/Rect[20 20 60 40]/AP<</N 7 0 R>>>>';
    const packet = await packetOf(onePage(`${paper}/Rotate 90/Annots[5 0 R]`, '', [turned, 'null', red], form), 'letter');
    expect(packet.valid).toBe(true);
    expect(packet.red).toBeGreaterThan(700);
  });

  test.each(['original', 'letter'] as const)(
    'use each page’s fonts when two pages share a field without resources (%s)',
    (paperSize) =>
      inTemporaryFolder(async (dir) => {
        // The letter A is the digit 1 in the font of the first page, and 2 in that of the second.
        const font = (digit: string) =>
          `/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding<</Differences[65/${digit}]>>>>>>>>`;
        const page = (digit: string) =>
          `<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]${font(digit)}/Annots[<</Type/Annot/Subtype/Stamp/Rect[20 120 140 180]/AP<</N 5 0 R>>>>]>>`;
        const source = rawPdf([
          '<</Type/Catalog/Pages 2 0 R>>',
          '<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2>>',
          page('one'),
          page('two'),
          stream('BT /F 40 Tf 10 10 Td (AAA) Tj ET', '/Type/XObject/Subtype/Form/BBox[0 0 120 60]'),
        ]);
        const after = join(dir, 'packet.pdf');
        await makeMinimalPacket(after, [source], paperSize);
        for (const [number, digits] of [
          ['2', '111'],
          ['3', '222'],
        ] as const) {
          expect((await runProgram('mutool', ['draw', '-F', 'text', after, number])).out).toContain(digits);
        }
      }),
  );
});

describe('the layers of a source', () => {
  const layered = (configuration: string) =>
    onePage(
      `${paper}/Resources<</Properties<</L 5 0 R>>/XObject<</X 7 0 R>>>>`,
      '/OC /L BDC /X Do EMC',
      ['<</Type/OCG/Name(Layer)>>', 'null', red],
      `/OCProperties<</OCGs[5 0 R]/D<<${configuration}>>>>`,
    );

  test('stay hidden when hidden, and stay shown when shown', async () => {
    expect(await packetOf(layered('/OFF[5 0 R]'))).toMatchObject({ different: '', valid: true, red: 0 });
    expect(await packetOf(layered('/BaseState/OFF'))).toMatchObject({ different: '', red: 0 });
    expect(await packetOf(layered('/BaseState/OFF/ON[5 0 R]'))).toMatchObject({ different: '', red: 800 });
    expect(await packetOf(layered(''))).toMatchObject({ different: '', red: 800 });
  });
});
