import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { recoverPdf } from '../../../electron/pdf/repair/recovery-steps.ts';
import { renderPages, runProgram } from '../../compare-pages.ts';
import { inTemporaryFolder, makeMinimalPacket } from '../packet/minimal-packet.ts';
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
