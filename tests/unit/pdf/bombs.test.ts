import { constants, deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { recoverPdf } from '../../../electron/pdf/repair/recovery-steps.ts';
import { onePage, rawPdf, stream } from './raw-pdf.ts';

/** A megabyte of blanks, deflated so that it can be repeated. */
const MEGABYTE = deflateRawSync(Buffer.alloc(2 ** 20, ' '), { finishFlush: constants.Z_FULL_FLUSH });
const packed = (megabytes: number) =>
  Buffer.concat([Buffer.of(0x78, 0x9c), ...Array.from({ length: megabytes }, () => MEGABYTE)]).toString('latin1');
const PACKED = '/Filter/FlateDecode';
const objects = stream(packed(70), `/Type/ObjStm/N 9/First 99${PACKED}`);

/** Recovers with our own steps and notes the others: these would unpack the bomb again, without a limit. */
async function recover(bytes: Uint8Array) {
  const further: string[] = [];
  const allow = (step: string) => {
    if (step !== 'rebuild') further.push(step);
    return step === 'rebuild';
  };
  const found = await recoverPdf(bytes, { allow, heartbeat: () => {} });
  expect(further).toEqual([]);
  return found;
}

/** Cross-references in a stream that unpacks too far, behind a good page or an empty object. */
function withXrefStream(page: string): Uint8Array {
  const body = `%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n3 0 obj\n${page}\nendobj\n`;
  const xref = stream(packed(70), `/Type/XRef/Size 4/W[1 2 1]/Root 1 0 R${PACKED}`).replace('%%', '1');
  return Buffer.from(`${body}9 0 obj\n${xref}\nendobj\nstartxref\n${body.length}\n%%EOF\n`, 'latin1');
}

describe('a decompression bomb is named, and unpacked by no other library,', () => {
  test('in the contents of a page: the page stays without them', async () => {
    const bomb = onePage('/MediaBox[0 0 300 200]/Contents 5 0 R', '', [stream(packed(260), PACKED)]);
    const found = await recover(bomb);
    expect(found).toMatchObject({ outcome: 'pages', reading: 'repaired', pages: 1 });
    if (found.outcome !== 'pages') return;
    expect(found.loss).toContain('A part of page 1 would fill the memory (a decompression bomb): it is left out.');
    // A packet with this page unpacks to no more than other packets.
    expect(Buffer.from(found.bytes).includes(packed(260), 0, 'latin1')).toBe(false);
  });

  test('in an object stream that holds all pages: the file is refused', async () => {
    const found = await recover(rawPdf(['<</Type/Catalog/Pages 9 0 R>>', objects]));
    expect(found).toMatchObject({ outcome: 'unreadable', why: expect.stringContaining('(a decompression bomb)') });
  });

  test('in an object stream beside the pages of a damaged file: they are kept', async () => {
    const bytes = rawPdf([
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Kids[3 0 R]/Count 1>>',
      '<</Type/Page/MediaBox[0 0 9 9]>>',
      objects,
    ]);
    const found = await recover(Buffer.from(Buffer.from(bytes).toString('latin1').replace('startxref', 'startxxxx'), 'latin1'));
    expect(found).toMatchObject({ outcome: 'pages', pages: 1, loss: expect.stringContaining('pages may be missing') });
  });

  test.each([
    ['without pages: the file is refused', 'null', { outcome: 'unreadable' }],
    ['beside pages: they are kept', '<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>', { outcome: 'pages', pages: 1 }],
  ])('in the cross-references, %s', async (_, page, expected) => {
    const found = await recover(withXrefStream(page));
    expect(found).toMatchObject(expected);
    expect(found.outcome === 'unreadable' ? found.why : found.outcome === 'pages' && found.loss).toContain(
      'a decompression bomb',
    );
  });
});
