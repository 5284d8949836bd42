import { describe, expect, test } from 'vitest';
import { recoverPdf } from '../../../electron/pdf/repair/recovery-steps.ts';
import { createRandom } from '../../seeded-random.ts';
import { sourcesToCut } from './cut-sources.ts';
import { shownPages } from './shown-pages.ts';

/** Cuts of each source; `CUTS=99` cuts at every percent. */
const CUTS = Number(process.env.CUTS ?? 3);

const recover = (bytes: Uint8Array) => recoverPdf(bytes, { allow: () => true, heartbeat: () => {} });
const shownIn = (pages: readonly boolean[]) => pages.filter(Boolean).length;

/** What is wrong with the reading of a file that is cut off. Every page of the complete source shows something. */
async function wrongs(cut: Uint8Array): Promise<string[]> {
  const found = await recover(cut.slice());
  if (found.outcome === 'locked') return ['locked'];
  const ours = found.outcome === 'pages' ? await shownPages(found.bytes, 'poppler') : [];
  const wrong = found.outcome === 'pages' && found.loss === '' ? ['no loss is said'] : [];
  for (const program of ['poppler', 'mutool'] as const) {
    const theirs = await shownPages(cut, program);
    if (shownIn(ours) < shownIn(theirs)) wrong.push(`${program} shows ${shownIn(theirs)} pages, we ${shownIn(ours)}`);
    // Pages have the same numbers where no page is lost.
    if (ours.length < theirs.length) continue;
    wrong.push(...theirs.flatMap((shown, index) => (shown && !ours[index] ? [`${program} shows page ${index + 1}`] : [])));
  }
  return wrong;
}

const sources = await sourcesToCut();

describe('a file that is cut off shows every page that poppler or mutool shows, and says that something is missing:', () => {
  test.each(Object.entries(sources))('%s', async (name, bytes) => {
    const random = createRandom();
    const percents =
      CUTS >= 99 ? Array.from({ length: 99 }, (_, index) => index + 1) : Array.from({ length: CUTS }, () => 5 + random() * 94);
    expect(await recover(bytes)).toMatchObject({ outcome: 'pages', loss: '' });
    for (const percent of percents) {
      const cut = bytes.subarray(0, Math.floor((bytes.length * percent) / 100));
      expect({ name, percent, wrong: await wrongs(cut) }).toEqual({ name, percent, wrong: [] });
    }
  });
});

test('an encrypted file with a hole loses no page without a word', async () => {
  const bytes = sources['text, encrypted']?.slice() ?? new Uint8Array();
  const start = Math.floor(bytes.length * 0.39);
  bytes.fill(0, start, start + Math.floor(bytes.length * 0.08));
  const found = await recoverPdf(bytes, { allow: (step) => step !== 'draw', heartbeat: () => {} });
  expect(found.outcome === 'pages' ? found.loss : found.outcome).toMatch(/could not be|pages may be missing|unreadable/);
});
