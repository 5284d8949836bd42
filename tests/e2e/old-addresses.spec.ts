import { expect, test } from './harness.ts';

test.use({ begin: 'vault' });

test('every old address leads to its page with its search parameters', async ({ page, api }) => {
  const { id } = await api.cases.create({ patient: 'Ines Example', born: '1960-03-12', question: 'Is it needed?' });
  const unknownId = '00000000-0000-4000-8000-000000000000';
  const moves = [
    ['physicians?add=candidate', 'providers?add=candidate', 'Physicians'],
    ['comparison', 'providers/comparison', 'Comparison'],
    ['packet', 'packets', 'Packet'],
    [`packet/${unknownId}?page=2`, `packets/${unknownId}?page=2`, 'Packet'],
    ['side-by-side', 'opinions/comparison', 'Side by side'],
    ['way-on?step=choose', 'resolution?step=choose', 'The way on'],
    ['whole', 'export', 'The whole case'],
    ['print/questions?of=third', 'printouts/questions?of=third', 'Page'],
  ] as const;
  for (const [old, now, title] of moves) {
    await page.goto(new URL(`/cases/${id}/${old}`, page.url()).href);
    await expect(page).toHaveURL(new URL(`/cases/${id}/${now}`, page.url()).href);
    await expect(page).toHaveTitle(`${title} – Second Look`);
  }
});
