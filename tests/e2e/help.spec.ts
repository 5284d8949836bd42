import { expect, expectAccessible, test } from './harness.ts';

test.use({ begin: 'vault' });

test('the help shows the whole journey, and links into it by keyboard', async ({ page, api }) => {
  const { id } = await api.cases.create({ patient: 'Ines Example', born: '1960-03-12', question: 'Is it needed?' });
  await page.goto(new URL(`/cases/${id}`, page.url()).href);
  await expect(page.getByRole('region', { name: 'The journey' }).getByRole('listitem')).toHaveCount(15);
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'Help' });
  await expect(help.getByRole('term').filter({ hasText: 'Side by side' })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(help).toHaveCount(0);

  await page.getByRole('button', { name: 'Help ?' }).press('Enter');
  await help.getByRole('link', { name: 'The way on' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'The way on' })).toBeVisible();
  await expect(help).toHaveCount(0);

  await page.keyboard.press('Control+k');
  await page.keyboard.type('help');
  await page.keyboard.press('Enter');
  await expect(help.getByText('Undo the latest removal')).toBeVisible();
});

test('a hint is dismissed for good, and the settings bring all hints back', async ({ page, api }) => {
  const { id } = await api.cases.create({ patient: 'Ines Example', born: '1960-03-12', question: 'Is it needed?' });
  const overview = new URL(`/cases/${id}`, page.url()).href;
  await page.goto(overview);
  const hint = page.getByRole('note', { name: 'Hint' });
  await expect(hint).toContainText('the one next thing to do');
  await expectAccessible(page);
  await hint.getByRole('button', { name: 'Got it' }).press('Enter');
  await expect(hint).toHaveCount(0);
  await expect(page.getByRole('main')).toBeFocused();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'No appointment yet' })).toBeVisible();
  await expect(hint).toHaveCount(0);
  // An empty page explains itself; another page has a hint.
  await page.getByRole('link', { name: 'Physicians', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'No physicians yet' })).toBeVisible();
  await expect(hint).toBeHidden();
  await page.getByRole('link', { name: 'Review', exact: true }).click();
  await expect(hint).toContainText('Tick what is true for you');

  await page.getByRole('link', { name: 'Settings' }).click();
  const again = page.getByRole('button', { name: 'Show the hints again' });
  await again.press('Enter');
  await expect(page.getByText('Each place shows its hint again')).toBeVisible();
  await expect(again).toBeFocused();
  expect(await api.hints.seen()).toEqual([]);
  await page.goto(overview);
  await expect(hint).toContainText('the one next thing to do');
});
