import { expect, expectAccessible, test } from './harness.ts';

test.use({ begin: 'vault' });

test('the appearance is kept, and the browser stores nothing else but its key', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('radiogroup', { name: 'Appearance' }).getByText('Dark', { exact: true }).click();
  await expectAccessible(page);
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  expect(await page.evaluate(() => Object.keys(localStorage).concat(Object.keys(sessionStorage)).sort())).toEqual([
    'mantine-color-scheme-value',
    'second-look-key',
  ]);
});

test('a passphrase is set, asked for, and removed', async ({ page, api }) => {
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'Set a passphrase' }).click();
  await expect(page.getByRole('textbox', { name: 'Passphrase', exact: true })).toBeFocused();
  await page.getByRole('textbox', { name: 'Passphrase', exact: true }).fill('lantern orbit velvet');
  await page.getByLabel('The same passphrase again').fill('lantern orbit velvet');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Set the passphrase' }).click();
  await expect(page.getByText('The new passphrase is set.')).toBeVisible();
  expect((await api.vault.status()).passphrase).toBe(true);
  await expect(page.getByRole('button', { name: 'Change the passphrase' })).toBeFocused();

  await page.getByRole('button', { name: 'Change the passphrase' }).click();
  await page.getByLabel('Passphrase now').fill('not this one');
  await page.getByLabel('New passphrase', { exact: true }).fill('lantern orbit velvet harbour');
  await page.getByLabel('The new passphrase again').fill('lantern orbit velvet harbour');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/does not open the vault/)).toBeVisible();
  await expect(page.getByLabel('Passphrase now')).toBeFocused();
  await page.getByRole('button', { name: 'Cancel' }).click();

  await page.getByRole('button', { name: 'Remove the passphrase' }).click();
  await page.getByLabel('Passphrase now').fill('lantern orbit velvet');
  await page.getByRole('button', { name: 'Remove the passphrase' }).click();
  await expect(page.getByText('Your vault has no passphrase: anyone', { exact: false })).toBeVisible();
  expect((await api.vault.status()).passphrase).toBe(false);
});

test('the vault check shows its result', async ({ page }) => {
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'Check every file' }).click();
  await expect(page.getByRole('main').getByText(/Vault checked: .* all whole/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Check every file' })).toBeFocused();
});

test.describe('the sample vault', () => {
  test.use({ begin: 'sample' });

  test('is removed only after the window names what is removed with it', async ({ page, api }) => {
    await page.getByRole('link', { name: 'Settings' }).click();
    await page.getByRole('button', { name: 'Leave and remove the sample' }).click();
    await expect(page.getByText(/changed or added in the sample is removed with it, for good/)).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect(page.getByRole('button', { name: 'Leave and remove the sample' })).toBeFocused();
    expect((await api.vault.status()).sample).toBe(true);
    await page.getByRole('button', { name: 'Leave and remove the sample' }).click();
    await page.getByRole('button', { name: 'Leave and remove the sample' }).click();
    await expect(page.getByRole('heading', { name: 'A second opinion, well prepared' })).toBeVisible();
    expect(await api.vault.status()).toMatchObject({ state: 'missing', sample: false });
  });
});
