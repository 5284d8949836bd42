import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FOOTER_HEIGHT } from '../../../shared/packets/page-placement.ts';
import { describeDifference, renderPages } from '../../compare-pages.ts';
import { cornerMarks, onePage, stream } from '../pdf/raw-pdf.ts';
import { inTemporaryFolder, makeMinimalPacket } from './minimal-packet.ts';

/** How the page differs in the packet as poppler draws it, behind the front page. */
async function differences(source: Uint8Array, boxes: readonly ('media' | 'crop')[] = ['media', 'crop']): Promise<string[]> {
  return inTemporaryFolder(async (dir) => {
    const before = join(dir, 'source.pdf');
    const after = join(dir, 'packet.pdf');
    writeFileSync(before, source);
    await makeMinimalPacket(after, [source]);
    const found: string[] = [];
    for (const box of boxes) {
      const was = (await renderPages(before, 1, 1, box)).get(1);
      const is = (await renderPages(after, 2, 2, box)).get(2);
      found.push(was && is ? describeDifference(was, is, FOOTER_HEIGHT) : 'not drawn');
    }
    return found;
  });
}
const SAME = ['', ''];
const paper = '/MediaBox[0 0 300 200]';

describe('the page of a packet looks like its source', () => {
  test.each([0, 90, 180, 270, -90, 450])('turned by %i', async (rotate) => {
    expect(await differences(onePage(`${paper}/Rotate ${rotate}`, cornerMarks(0, 0, 300, 200)))).toEqual(SAME);
  });

  test.each([
    ['an odd origin', '/MediaBox[-50 70 250 270]', cornerMarks(-50, 70, 250, 270)],
    ['reversed corners', '/MediaBox[300 200 0 0]', cornerMarks(0, 0, 300, 200)],
    ['broken sizes', '/MediaBox[0.3 0.7 300.45 199.83]', cornerMarks(0, 0, 300, 200)],
    ['broken sizes, turned', '/MediaBox[0.3 0.7 300.45 199.83]/Rotate 90', cornerMarks(0, 0, 300, 200)],
    ['a size smaller than its footer', '/MediaBox[0 0 20 12]', cornerMarks(0, 0, 20, 12)],
    ['a size of five metres', '/MediaBox[0 0 300 14500]', cornerMarks(0, 0, 300, 14500)],
    ['a unit of two points', `${paper}/UserUnit 2`, cornerMarks(0, 0, 300, 200)],
  ])('with %s', async (_, entries, content) => {
    expect(await differences(onePage(entries, content))).toEqual(SAME);
  });

  test.each([0, 90, 180, 270])('cropped and turned by %i', async (rotate) => {
    const source = onePage(`${paper}/CropBox[40.5 30.25 260 170]/Rotate ${rotate}`, cornerMarks(40, 30, 260, 170));
    expect(await differences(source, ['crop'])).toEqual(['']);
  });

  test('with an open or over-closed graphics state', async () => {
    expect(await differences(onePage(paper, `q 0.5 0 0 0.5 20 20 cm ${cornerMarks(0, 0, 300, 200)} q q`))).toEqual(SAME);
    expect(await differences(onePage(paper, `Q Q ${cornerMarks(0, 0, 300, 200)} Q 0 0 10 10 re W n`))).toEqual(SAME);
  });

  test('with content streams that divide a path', async () => {
    const parts = [stream('1 0 0 rg 10 10 m 100 10 l'), stream('100 100 l f')];
    expect(await differences(onePage(`${paper}/Contents[5 0 R 6 0 R]`, '', parts))).toEqual(SAME);
  });

  test('with a pattern, a transparency group and inherited resources', async () => {
    const pattern = stream(
      '1 0 0 rg 0 0 5 5 re f',
      '/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 10 10]/XStep 10/YStep 10/Resources<<>>/Matrix[1 0.2 0 1 3 4]',
    );
    const entries = `${paper}/Group<</S/Transparency/CS/DeviceRGB/I true>>/Resources<</Pattern<</P 5 0 R>>/ExtGState<</G<</ca 0.4/BM/Multiply>>>>>>`;
    expect(
      await differences(onePage(entries, '/Pattern cs /P scn 20 20 200 150 re f /G gs 0 0 1 rg 50 50 100 100 re f', [pattern])),
    ).toEqual(SAME);
  });

  test('when it is empty, or lists missing content streams', async () => {
    expect(await differences(onePage(paper, ''))).toEqual(SAME);
    expect(await differences(onePage(`${paper}/Contents[99 0 R null]`, ''))).toEqual(SAME);
  });
});
