import { expect, expectAccessible, test } from './harness.ts';

test.use({ begin: 'vault' });

test('closing the vault while an import runs asks first, and says what becomes of its files', async ({ page, api }) => {
  const { id } = await api.cases.create({ patient: 'Ines Example', born: '1960-03-12', question: 'Is it needed?' });
  // Its files never come: the import runs on.
  await api.import.begin({ caseId: id, files: 2 });
  await expect(page.getByRole('contentinfo').getByText('Adding 2 files')).toBeVisible();

  await page.getByRole('button', { name: 'Close the vault' }).click();
  const dialog = page.getByRole('dialog', { name: 'Not everything is finished' });
  await expect(dialog.getByText('2 files are not completely here; add them again.')).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Stay and let it finish' }).click();
  await expect(page.getByRole('contentinfo').getByText('Adding 2 files')).toBeVisible();

  await page.getByRole('button', { name: 'Close the vault' }).click();
  await dialog.getByRole('button', { name: 'Close now' }).click();
  await expect(page.getByRole('button', { name: 'Open my cases' })).toBeVisible();
});
