import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { recoverPdf } from '../../../electron/pdf/repair/recovery-steps.ts';
import { renderPages, runProgram } from '../../compare-pages.ts';
import { inTemporaryFolder, makeMinimalPacket } from '../packet/minimal-packet.ts';
import { typedPdf } from '../reading/invented-pdfs.ts';
import { onePage, rawPdf } from './raw-pdf.ts';

const recover = (bytes: Uint8Array, password?: string) =>
  recoverPdf(bytes, { allow: () => true, heartbeat: () => {}, ...(password === undefined ? {} : { password }) });

const paper = '/MediaBox[0 0 300 200]';
const message = 'BT /F 12 Tf 20 100 Td (Haemoglobin 13.2) Tj ET';
const ciphered = (encryption: string) => onePage(paper, '\x8f\x02\x13\x77 ciphers', [`<<${encryption}>>`], '', '/Encrypt 5 0 R');
const withoutXref = (bytes: Uint8Array) =>
  Buffer.from(
    Buffer.from(bytes)
      .toString('latin1')
      .replace(/startxref\n\d+/, 'startxref\n7'),
    'latin1',
  );

const CERTIFICATES = '/Filter/Adobe.PubSec/SubFilter/adbe.pkcs7.s5/V 4/CF<<>>/Recipients[<3082>]';

describe('a PDF that no password opens is refused with its kind of protection and advice', () => {
  test.each([
    ['encrypted for certificates', CERTIFICATES, /with certificates, not with a password/],
    ['of another maker for certificates', '/Filter/Entrust.PPKEF/SubFilter/adbe.pkcs7.s4/V 1', /with certificates/],
    ['locked by a program', '/Filter/FOPN_foweb/V 1/VEID(x)', /only a program of its maker can open/],
    ['encrypted as nobody knows', '/Filter/Standard/V 9/R 9/O(x)/U(x)/P 0', /encrypted in a way that Second Look does not know/],
  ])('%s', async (_, encryption, why) => {
    const bytes = ciphered(encryption);
    await inTemporaryFolder(async (dir) => {
      const path = join(dir, 'sealed.pdf');
      writeFileSync(path, bytes);
      expect((await runProgram('qpdf', ['--check', path])).out).toMatch(/unsupported|encrypt/i);
    });
    for (const password of [undefined, 'opensesame']) {
      const found = await recover(bytes, password);
      expect(found).toEqual({ outcome: 'unreadable', why: expect.stringMatching(why) });
      expect(found).toHaveProperty('why', expect.stringMatching(/Ask the sender for a copy .* or open it where you can/));
    }
  });

  test('even without its cross-references', async () => {
    expect(await recover(withoutXref(ciphered(CERTIFICATES)))).toMatchObject({ why: expect.stringMatching(/with certificates/) });
  });
});

describe('a password opens a PDF however its letters are stored:', () => {
  const composed = 'Übergröße'.normalize('NFC');
  const decomposed = composed.normalize('NFD');
  const [utf8, latin1] = [Buffer.from(composed), Buffer.from(composed, 'latin1')];
  test.each([
    ['typed composed, stored decomposed', composed, Buffer.from(decomposed), ['256']],
    ['typed decomposed, stored composed', decomposed, utf8, ['256']],
    ['typed decomposed, stored composed by an older program', decomposed, utf8, ['128', '--use-aes=y']],
    ['typed decomposed, stored in Latin-1', decomposed, latin1, ['128', '--use-aes=y']],
    ['typed with a euro sign, stored in PDFDocEncoding', '€ 50', Buffer.of(0xa0, 0x20, 0x35, 0x30), ['128', '--use-aes=n']],
    ['typed with a ligature, stored as SASLprep prepares it', 'ﬁle\u00a0①', Buffer.from('file 1'), ['256']],
    ['copied with blanks around', ' spring\n', Buffer.from('spring'), ['256']],
  ])('%s', async (_, typed, stored, encryption) => {
    await inTemporaryFolder(async (dir) => {
      const [plain, locked] = [join(dir, 'plain.pdf'), join(dir, 'locked.pdf')];
      writeFileSync(plain, onePage(paper, message));
      const words = [stored.toString('hex'), Buffer.from('owner').toString('hex'), ...encryption, '--', plain, locked];
      execFileSync('qpdf', ['--allow-weak-crypto', '--password-mode=hex-bytes', '--encrypt', ...words]);
      expect(await recover(readFileSync(locked), typed)).toMatchObject({ outcome: 'pages', reading: 'decrypted', loss: '' });
    });
  });
});

test('an encrypted PDF with a broken part opens, and names the page', async () => {
  await inTemporaryFolder(async (dir) => {
    const [plain, locked] = [join(dir, 'plain.pdf'), join(dir, 'locked.pdf')];
    const lines = Array.from({ length: 90 }, (_, line) => `${Math.sin(line)}`);
    writeFileSync(plain, await typedPdf([['first'], lines, ['third']]));
    execFileSync('qpdf', ['--object-streams=disable', '--encrypt', 'spring', 'owner', '256', '--', plain, locked]);
    const bytes = readFileSync(locked);
    const starts = [...bytes.toString('latin1').matchAll(/(?<!end)stream\r?\n/g)].map(({ index }) => index);
    const longest = starts.toSorted((one, other) => lengthFrom(bytes, other) - lengthFrom(bytes, one))[0] ?? 0;
    bytes[longest + 400] = (bytes[longest + 400] ?? 0) ^ 0x55;
    expect(await recover(bytes, 'spring')).toMatchObject({
      outcome: 'pages',
      pages: 3,
      loss: expect.stringContaining('Page 2 could not be completed'),
    });
  });
});

/** Bytes to the end of the stream that begins here. */
const lengthFrom = (bytes: Buffer, start: number) => bytes.indexOf('endstream', start) - start;

test('a PDF with lost cross-references opens with its password', async () => {
  await inTemporaryFolder(async (dir) => {
    const [plain, locked] = [join(dir, 'plain.pdf'), join(dir, 'locked.pdf')];
    writeFileSync(plain, onePage(paper, message));
    execFileSync('qpdf', ['--object-streams=disable', '--encrypt', 'opensesame', 'owner', '256', '--', plain, locked]);
    const broken = withoutXref(readFileSync(locked));
    expect(await recover(broken)).toEqual({ outcome: 'locked' });
    const found = await recover(broken, 'opensesame');
    expect(found).toMatchObject({ outcome: 'pages', reading: 'pictures', pages: 1 });
    const packet = join(dir, 'packet.pdf');
    await makeMinimalPacket(packet, [found.outcome === 'pages' ? found.bytes : new Uint8Array()]);
    const [seen] = [...(await renderPages(packet, 2, 2, 'media')).values()];
    expect(seen?.data.some((value) => value < 100)).toBe(true);
  });
});

test('a PDF without pages is not reported as damaged', async () => {
  const empty = rawPdf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[]/Count 0>>']);
  expect(await recover(empty)).toEqual({
    outcome: 'unreadable',
    why: 'This PDF has no pages. Ask for it again where it came from.',
  });
});
