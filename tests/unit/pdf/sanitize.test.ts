import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { runProgram } from '../../compare-pages.ts';
import { inTemporaryFolder, makeMinimalPacket } from '../packet/minimal-packet.ts';
import { cornerMarks, onePage, stream } from './raw-pdf.ts';

/** The packet of one source, with every stream unpacked. */
const packetOf = (source: Uint8Array): Promise<string> =>
  inTemporaryFolder(async (dir) => {
    const packetPath = join(dir, 'packet.pdf');
    await makeMinimalPacket(packetPath, [source]);
    const plain = join(dir, 'plain.pdf');
    expect((await runProgram('qpdf', ['--check', packetPath])).code).toBe(0);
    await runProgram('qpdf', ['--qdf', '--object-streams=disable', packetPath, plain]);
    return readFileSync(plain, 'latin1');
  });

const paper = '/MediaBox[0 0 300 200]';
const link = (action: string) => `<</Type/Annot/Subtype/Link/Rect[10 10 50 50]/Border[0 0 1]/A<<${action}>>>>`;

// SECURITY: 22
describe('a packet contains nothing of a source that acts or leads out', () => {
  test.each([
    ['a script when it opens', '', '/OpenAction<</S/JavaScript/JS(evil\\(\\))>>'],
    ['named scripts', '', '/Names<</JavaScript<</Names[(a)<</S/JavaScript/JS(evil\\(\\))>>]>>>>'],
    ['scripts of a page', '/AA<</O<</S/JavaScript/JS(evil\\(\\))>>>>', ''],
    ['embedded files', '', '/Names<</EmbeddedFiles<</Names[(evil)<</Type/Filespec/F(evil)/EF<</F 4 0 R>>>>]>>>>'],
    ['an XFA form', '', '/AcroForm<</Fields[]/XFA(evil)>>'],
    ['associated files', '/AF[<</Type/Filespec/F(evil)>>]', ''],
    ['private data', '/PieceInfo<</Evil<</Private(evil)>>>>', ''],
    ['a thumbnail that is a file', '/Thumb<</F(evil)>>', ''],
    ['structure', '/StructParents 0', '/StructTreeRoot<</Type/StructTreeRoot/K(evil)>>'],
  ])('no %s', async (_, page, catalog) => {
    const packet = await packetOf(onePage(paper + page, cornerMarks(0, 0, 300, 200), [], catalog));
    expect(packet).not.toMatch(/evil|JavaScript|EmbeddedFile|XFA|PieceInfo|Struct/i);
  });

  test.each([
    ['Launch', '/S/Launch/F(evil)'],
    ['URI', '/S/URI/URI(http://evil/)'],
    ['GoToR', '/S/GoToR/F(evil)/D[0/Fit]'],
    ['SubmitForm', '/S/SubmitForm/F(evil)'],
    ['ImportData', '/S/ImportData/F(evil)'],
    ['JavaScript', '/S/JavaScript/JS(evil)'],
    ['Named', '/S/Named/N/evil'],
  ])('no link that does %s, but its border stays', async (kind, action) => {
    const packet = await packetOf(onePage(`${paper}/Annots[${link(action)}]`, cornerMarks(0, 0, 300, 200)));
    expect(packet).not.toMatch(new RegExp(`evil|/${kind}\\b`));
    expect(packet).toMatch(/\/Rect \[\s+10\s+10\s+50\s+50/);
  });

  test('no media, attachments or external data', async () => {
    const looks = stream(
      '1 0 0 rg 0 0 10 10 re f',
      '/Type/XObject/Subtype/Form/BBox[0 0 10 10]/Ref<</F(evil)/Page 0>>/OPI<</evil 1>>',
    );
    const annotations = ['RichMedia', 'Screen', 'Movie', 'Sound', '3D', 'FileAttachment'].map(
      (kind) =>
        `<</Type/Annot/Subtype/${kind}/Rect[10 10 50 50]/FS<</Type/Filespec/F(evil)>>/Sound<</evil 1>>/Movie<</F(evil)>>` +
        '/RichMediaContent<</evil 1>>/3DD<</evil 1>>/A<</S/Rendition/JS(evil)>>/AA<</PO<</S/Launch/F(evil)>>>>/AP<</N 5 0 R>>>>',
    );
    const packet = await packetOf(
      onePage(`${paper}/Annots[${annotations.join('')}]/Resources<</XObject<</X 5 0 R/Y 6 0 R>>>>`, '/X Do', [
        looks,
        stream('evil', '/Subtype/PS'),
      ]),
    );
    expect(packet).not.toMatch(/evil|RichMedia|\/Screen|\/Movie|\/Sound|3D|Filespec|Rendition/);
    expect(packet).toContain('1 0 0 rg 0 0 10 10 re f');
  });

  test('no metadata, private program data, authors or dates', async () => {
    const metadata = stream('<x:xmpmeta>evil</x:xmpmeta>', '/Type/Metadata/Subtype/XML');
    const packet = await packetOf(
      onePage(
        `${paper}/Metadata 5 0 R/LastModified(evil)/Resources<</Metadata 5 0 R/XObject<</X 6 0 R>>/Properties<</P 7 0 R>>>>`,
        '/X Do /OC /P BDC EMC',
        [
          metadata,
          stream('0', '/Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Metadata 5 0 R'),
          '<</Type/OCG/Name(Layer)/Metadata 5 0 R>>',
          '<</Title(evil)/Author(evil)/Creator(evil)>>',
        ],
        '/Metadata 5 0 R/PieceInfo<</Evil<</Private(evil)>>>>',
        '/Info 8 0 R',
      ),
    );
    expect(packet).not.toMatch(/evil|PieceInfo|LastModified/);
    expect(packet.match(/\/Type \/Metadata/g)).toHaveLength(1);
  });

  test('no metadata inside a JPEG 2000 picture, whose pixels stay unchanged', async () => {
    const box = (kind: string, content: string) => `\0\0\0${String.fromCharCode(content.length + 8)}${kind}${content}`;
    const start = box('jP  ', '\r\n\x87\n') + box('ftyp', 'jp2 \0\0\0\0jp2 ') + box('jp2h', 'header');
    const code = '\0\0\0\0jp2c\xff\x4f\xff\x51code';
    const noted = start + box('uuid', 'JpgTiffExif->JP2 evil') + box('xml ', '<evil/>') + code;
    const entries = '/Type/XObject/Subtype/Image/Width 1/Height 1/Filter/JPXDecode';
    const packet = await packetOf(onePage(`${paper}/Resources<</XObject<</X 5 0 R>>>>`, '/X Do', [stream(noted, entries)]));
    expect(packet).not.toMatch(/evil|uuid|xml /);
    expect(packet).toContain(start + code);
  });

  test('no unreachable objects, and no other pages', async () => {
    const hidden = deflateSync('evil').toString('latin1');
    const packet = await packetOf(
      onePage(`${paper}/Resources<</Properties<</P<</Page 3 0 R/Root 1 0 R>>>>>>`, '/P /P BDC EMC', [
        stream(hidden, '/Filter/FlateDecode'),
        '(evil)',
      ]),
    );
    expect(packet).not.toContain('evil');
    expect(packet.match(/\/Type \/Page\b/g)).toHaveLength(3);
  });
});
