import { expect, expectAccessible, test } from './harness.ts';

const PASSPHRASE = 'lantern orbit velvet harbour';

for (const colorScheme of ['light', 'dark'] as const) {
  test(`a vault is created, locked and opened again (${colorScheme})`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await expect(page.getByRole('heading', { name: 'A second opinion, well prepared' })).toBeVisible();
    await expectAccessible(page);

    await page.getByRole('button', { name: 'Make my vault' }).click();
    await expect(page.getByRole('radio', { name: 'With a passphrase' })).toBeFocused();
    await page.getByLabel('Passphrase', { exact: true }).fill('password');
    await expect(page.getByText('Weak: easy to guess.')).toBeVisible();
    await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
    await page.getByLabel('The same passphrase again').fill('lantern');
    await page.getByRole('button', { name: 'Make the vault' }).click();
    await expect(page.getByText('The two are not the same.')).toBeVisible();
    await expect(page.getByLabel('The same passphrase again')).toBeFocused();
    await expectAccessible(page);
    await page.getByLabel('The same passphrase again').fill(PASSPHRASE);
    await page.getByRole('button', { name: 'Make the vault' }).click();
    await expect(page.getByRole('heading', { name: 'All cases' })).toBeVisible();
    await expectAccessible(page);

    await page.getByRole('button', { name: 'Lock' }).click();
    await expect(page.getByRole('heading', { name: 'Open your vault' })).toBeVisible();
    await page.getByLabel('Passphrase').fill('something else');
    await page.getByRole('button', { name: 'Unlock' }).click();
    await expect(page.getByText(/does not open the vault/)).toBeVisible();
    await expectAccessible(page);
    await page.getByLabel('Passphrase').fill(PASSPHRASE);
    await page.getByRole('button', { name: 'Unlock' }).click();
    await expect(page.getByRole('heading', { name: 'All cases' })).toBeVisible();
    await expect(page.getByRole('main')).toBeFocused();
  });
}

test('the window says plainly who can read a vault without a passphrase', async ({ page }) => {
  await page.getByRole('button', { name: 'Make my vault' }).click();
  await page.getByRole('radio', { name: 'Without a passphrase' }).check();
  await expect(page.getByText('Anyone who can use this computer account can read it.')).toBeVisible();
  await expect(page.getByLabel('Passphrase', { exact: true })).toHaveCount(0);
  await page.getByRole('button', { name: 'Make the vault' }).click();
  await expect(page.getByRole('heading', { name: 'All cases' })).toBeVisible();

  await page.getByRole('button', { name: 'Close the vault' }).click();
  await expect(page.getByRole('button', { name: 'Open my cases' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'All cases' })).toBeVisible();
});

test('locking the vault removes its content from the window', async ({ page, api }) => {
  await api.vault.create({ passphrase: PASSPHRASE });
  await api.cases.create({ patient: 'Ada Hidden', born: '1960-02-29', question: 'A question nobody sees' });
  await page.reload();
  await page.getByRole('link', { name: 'Ada Hidden' }).click();
  await expect(page.getByRole('heading', { name: 'No appointment yet' })).toBeVisible();
  await page.getByRole('link', { name: 'All cases' }).click();
  await page.getByRole('button', { name: 'More for Ada Hidden' }).click();
  await page.getByRole('menuitem', { name: 'Remove' }).click();
  await expect(page.getByText('The case of Ada Hidden was removed.')).toBeVisible();

  await api.vault.check();

  await page.getByRole('button', { name: 'Lock' }).click();
  await expect(page.getByRole('heading', { name: 'Open your vault' })).toBeVisible();
  expect(await api.jobs.list()).toEqual([]);
  await expect(page.locator('body')).not.toContainText(/Hidden|nobody sees/);
  expect(await page.title()).not.toMatch(/Hidden/);
});
