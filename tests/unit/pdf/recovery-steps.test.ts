import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { recoverPdf } from '../../../electron/pdf/repair/recovery-steps.ts';
import { runProgram } from '../../compare-pages.ts';
import { inTemporaryFolder, makeMinimalPacket } from '../packet/minimal-packet.ts';
import { vaultFiles } from '../reading/vault-files.ts';
import { onePage, rawPdf, stream } from './raw-pdf.ts';

const recover = (bytes: Uint8Array, password?: string) =>
  recoverPdf(bytes, { allow: () => true, heartbeat: () => {}, ...(password === undefined ? {} : { password }) });

const paper = '/MediaBox[0 0 300 200]';
const good = onePage(paper, 'BT /F 12 Tf 20 100 Td (Haemoglobin 13.2) Tj ET');

/** The file as qpdf writes it with these options. */
const withQpdf = (bytes: Uint8Array, ...options: string[]): Promise<Uint8Array> =>
  inTemporaryFolder(async (dir) => {
    const [from, to] = [join(dir, 'from.pdf'), join(dir, 'to.pdf')];
    writeFileSync(from, bytes);
    execFileSync('qpdf', [...options, from, to]);
    return readFileSync(to);
  });

const encrypted = (user: string) => withQpdf(good, '--encrypt', user, 'owner', '256', '--');

/** The text of the packet's pages, which must be valid. */
const textOf = (bytes: Uint8Array): Promise<string> =>
  inTemporaryFolder(async (dir) => {
    const packet = join(dir, 'packet.pdf');
    await makeMinimalPacket(packet, [bytes]);
    expect((await runProgram('qpdf', ['--check', packet])).code).toBe(0);
    return (await runProgram('pdftotext', [packet, '-'])).out;
  });

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
const altered = (from: RegExp | string, to: string) => Buffer.from(text(good).replace(from, to), 'latin1');

describe('PDF recovery', () => {
  test('leaves a good file as it is', async () => {
    expect(await recover(good)).toEqual({ outcome: 'pages', reading: 'as-is', bytes: good, pages: 1, loss: '' });
  });

  test.each([
    ['object streams', ['--object-streams=generate']],
    ['linearized', ['--linearize', '--object-streams=generate']],
  ])('accepts a file with %s unchanged', async (_, options) => {
    const bytes = await withQpdf(good, ...options);
    expect(await recover(bytes)).toMatchObject({ outcome: 'pages', reading: 'as-is', pages: 1 });
    expect(await textOf(bytes)).toContain('Haemoglobin 13.2');
  });

  test('accepts a file with junk before its header', async () => {
    const bytes = Buffer.concat([Buffer.from('From: a portal\r\n\r\n'), good]);
    expect(await recover(bytes)).toMatchObject({ outcome: 'pages', reading: 'as-is', pages: 1 });
  });

  test('opens a file that the empty password opens', async () => {
    const found = await recover(await encrypted(''));
    expect(found).toMatchObject({ outcome: 'pages', reading: 'decrypted', pages: 1 });
    expect(found.outcome === 'pages' && (await textOf(found.bytes))).toContain('Haemoglobin 13.2');
  });

  test('waits for a password, refuses a wrong one and opens with the right one', async () => {
    const bytes = await encrypted('opensesame');
    expect(await recover(bytes)).toEqual({ outcome: 'locked' });
    expect(await recover(bytes, 'wrong')).toEqual({ outcome: 'locked' });
    expect(await recover(bytes, 'opensesame')).toMatchObject({ outcome: 'pages', reading: 'decrypted', pages: 1 });
  });

  test.each([
    ['whose cross-references lead astray', () => altered(/startxref\n\d+/, 'startxref\n7')],
    ['whose offsets are wrong', () => altered(/0000000\d{3} 00000 n/g, '0000000033 00000 n')],
    ['that breaks off after its objects', () => altered(/xref\n[\s\S]*$/, '')],
    ['without a page tree', () => altered('/Type/Pages/Kids[3 0 R]', '/Type/Lost/None[3 0 R]')],
    ['with rubbish between its keys', () => altered('/Parent 2 0 R', '/Parent 2 0 R 17 what')],
    ['with a number that has two signs', () => altered('[0 0 300 200]', '[0 --0 300 200]')],
    ['whose streams lie about their length', () => altered(/\/Length \d+/, '/Length 7')],
  ])('finds the pages of a file %s', async (_, broken) => {
    const found = await recover(broken());
    expect(found).toMatchObject({ outcome: 'pages', pages: 1 });
    expect(found.outcome === 'pages' && ['as-is', 'repaired'].includes(found.reading)).toBe(true);
    expect(found.outcome === 'pages' && (await textOf(found.bytes))).toContain('Haemoglobin 13.2');
  });

  /** The file with its objects in an object stream, cut before the cross-references. */
  const cutObjectStreams = async (bytes: Uint8Array): Promise<Uint8Array> => {
    const packed = Buffer.from(await withQpdf(bytes, '--object-streams=generate'));
    return packed.subarray(0, packed.lastIndexOf('endobj', packed.indexOf('/Type /XRef')) + 'endobj\n'.length);
  };

  test('reads object streams without cross-references, the catalog in them included', async () => {
    const found = await recover(await cutObjectStreams(good));
    expect(found).toMatchObject({ outcome: 'pages', reading: 'repaired', pages: 1 });
    expect(found.outcome === 'pages' && (await textOf(found.bytes))).toContain('Haemoglobin 13.2');
  });

  test('rewrites damaged data into a form that every reader unpacks', async () => {
    const packed = deflateSync(`BT /F 12 Tf 20 100 Td (Haemoglobin 13.2) Tj ET ${'0 g '.repeat(4000)}`).toString('latin1');
    const cut = packed.slice(0, packed.length - 8);
    const found = await recover(onePage(`${paper}/Contents 5 0 R`, '', [stream(cut, '/Filter/FlateDecode')]));
    expect(found).toMatchObject({ outcome: 'pages', reading: 'repaired', pages: 1 });
    expect(found.outcome === 'pages' && (await textOf(found.bytes))).toContain('Haemoglobin 13.2');
  });

  test('reports how many pages are lost', async () => {
    const two = rawPdf([
      '<</Type/Catalog/Pages 2 0 R>>',
      `<</Type/Pages/Kids[3 0 R 9 0 R]/Count 2${paper}>>`,
      '<</Type/Page/Parent 2 0 R/Contents 4 0 R>>',
      stream('0 g 10 10 50 50 re f'),
    ]);
    expect(await recover(two)).toMatchObject({
      outcome: 'pages',
      pages: 1,
      loss: '1 of 2 pages could not be read. Ask for it again.',
    });
  });

  test('draws pages whose contents only a renderer understands', async () => {
    const found = await recover(
      onePage(`${paper}/Contents[4 0 R 5 0 R]`, '1 0 0 rg 0 0 300 200 re f', [stream('waste', '/Filter/Unheard')]),
    );
    expect(found).toMatchObject({ outcome: 'pages', reading: 'pictures', pages: 1 });
  });

  test.each([
    ['nothing', new Uint8Array(0)],
    ['words', Buffer.from('Dear Sir or Madam')],
    ['a header and waste', Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.alloc(50_000, 'obj 1 0 obj <<')])],
  ])('explains that no page can be read of %s', async (_, bytes) => {
    expect(await recover(bytes)).toEqual({
      outcome: 'unreadable',
      why: 'No page of this PDF can be read. Ask for it again where it came from.',
    });
  });
});

describe('hostile files end soon', () => {
  /** Reads with all recovery steps, in a child process that may crash. */
  const { reader, store } = vaultFiles({}, afterAll);
  const read = (bytes: Uint8Array) => {
    const { signal } = new AbortController();
    return reader.read({ sha256: store(bytes), name: '', repair: true }, { signal, onTexts: () => {} });
  };
  const tree = (kids: string, more: string[] = []) =>
    rawPdf(['<</Type/Catalog/Pages 2 0 R>>', `<</Type/Pages/Kids[${kids}]/Count 1${paper}>>`, ...more]);

  test.each([
    [
      '50,000 pages that are one',
      () => tree('3 0 R '.repeat(50_000), ['<</Type/Page/Parent 2 0 R>>']),
      'This PDF has more than 20,000 pages, the most that Second Look takes. Split it into several files and add those.',
    ],
    [
      'a tree that doubles at every level',
      () =>
        tree(
          '3 0 R 3 0 R',
          Array.from({ length: 40 }, (_, index) => `<</Type/Pages/Kids[${index + 4} 0 R ${index + 4} 0 R]>>`),
        ),
      'No page of this PDF can be read. Ask for it again where it came from.',
    ],
    [
      'a tree that bites its tail',
      () => tree('2 0 R 2 0 R'),
      'No page of this PDF can be read. Ask for it again where it came from.',
    ],
  ])('%s', async (_, make, why) => expect(await read(make())).toEqual({ outcome: 'refused', why }));

  test.each([
    ['arrays within arrays', () => onePage(`${paper}/Resources<</X ${'['.repeat(100_000)}>>`, '')],
    ['a length that is its own', () => onePage(`${paper}/Contents 5 0 R`, '', ['<</Length 5 0 R>>\nstream\n0 g\nendstream'])],
    ['object numbers beyond any limit', () => altered('0000000000 65535 f', '9999999999 65535 f')],
    ['contents thousands of times over', () => onePage(`${paper}/Contents[${'4 0 R '.repeat(4_000)}]`, '0 g '.repeat(1000))],
    [
      'data that unpacks to gigabytes',
      () =>
        onePage(`${paper}/Contents[4 0 R 5 0 R]`, '', [
          stream(deflateSync(Buffer.alloc(300_000_000)).toString('latin1'), '/Filter/FlateDecode'),
        ]),
    ],
  ])('%s', async (_, make) => expect(['read', 'refused']).toContain((await read(make())).outcome));
});
