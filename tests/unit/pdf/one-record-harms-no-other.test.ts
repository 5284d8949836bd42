import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { recoverPdf } from '../../../electron/pdf/repair/recovery-steps.ts';
import { renderPages } from '../../compare-pages.ts';
import { inTemporaryFolder, makeMinimalPacket } from '../packet/minimal-packet.ts';
import { onePage } from './raw-pdf.ts';
import { shownPages } from './shown-pages.ts';

const paper = '/MediaBox[0 0 300 200]';
const words = 'BT /F 24 Tf 20 150 Td (Words) Tj ET';

/** For each page of a packet of these sources, whether poppler shows anything on it. */
const shownInPacket = (...sources: Uint8Array[]): Promise<boolean[]> =>
  inTemporaryFolder(async (dir) => {
    const packet = join(dir, 'packet.pdf');
    await makeMinimalPacket(packet, sources);
    return shownPages(readFileSync(packet), 'poppler');
  });

test('a page of more than 10,000 annotations, and every page behind it, is shown; what is left out is said', async () => {
  const link = '<</Subtype/Link/Rect[0 0 9 9]/Border[0 0 0]/Dest[3 0 R/Fit]>>';
  const crowded = onePage(`${paper}/Annots[${link.repeat(10_002)}]`, words);
  expect(await shownInPacket(crowded, onePage(paper, words))).toEqual([true, true, true, true]);
  const found = await recoverPdf(crowded, { allow: () => true, heartbeat: () => {} });
  expect(found).toMatchObject({
    reading: 'as-is',
    loss: 'Page 1 has more links and marks than every reader shows: 2 of them are left out.',
  });
});

/** Whether anything is on the upper half of a picture, above the footer. */
const inkAbove = (picture: { data: Buffer } | undefined): boolean =>
  picture?.data.subarray(0, picture.data.length / 2).some((value) => value < 128) ?? false;

test('a layer that its source does not list is shown beside a source that lists its layers', async () => {
  const layer = '<</Type/OCG/Name(Layer)>>';
  const page = `${paper}/Resources<</Properties<</M 5 0 R>>/Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>`;
  const content = `/OC /M BDC ${words} EMC`;
  const unlisted = onePage(page, content, [layer]);
  const listed = onePage(page, content, [layer], '/OCProperties<</OCGs[5 0 R]/D<<>>>>');
  const hidden = onePage(page, content, [layer], '/OCProperties<</OCGs[5 0 R]/D<</OFF[5 0 R]>>>>');
  const text = await inTemporaryFolder(async (dir) => {
    const packet = join(dir, 'packet.pdf');
    await makeMinimalPacket(packet, [unlisted, listed, hidden]);
    const pages = await renderPages(packet, 2, 4, 'media');
    return [2, 3, 4].map((page) => inkAbove(pages.get(page)));
  });
  expect(text).toEqual([true, true, false]);
});
