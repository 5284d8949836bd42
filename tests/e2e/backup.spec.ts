import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, expectAccessible, test } from './harness.ts';

test.use({ begin: 'vault' });

test('a backup is made in a chosen folder, looked into, and becomes the vault of a new computer', async ({ page, api, home }) => {
  const stick = join(home, 'stick');
  mkdirSync(stick);
  await api.cases.create({ patient: 'Ines Example', born: '1960-02-29', question: 'Is fusion needed now?', family: 'spine' });
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByLabel('Folder for backups').fill(join(home, 'nowhere'));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('The folder for backups is not there.');
  await page.getByLabel('Folder for backups').fill(stick);
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Last backup: /)).toBeVisible();
  await page.getByRole('button', { name: 'Look into the backup' }).click();
  await page.getByRole('button', { name: /^Look at / }).click();
  await expect(page.getByRole('region', { name: 'Ines Example', exact: true })).toBeVisible();
  await page.getByRole('button', { name: /^Bring back this case/ }).click();
  await expect(page.getByText(/nothing that is new to it/)).toBeVisible();
  await expectAccessible(page);

  await api.vault.lock();
  rmSync(join(home, 'vault'), { recursive: true });
  await page.reload();
  await page.getByRole('button', { name: 'Restore a backup' }).click();
  await page.getByLabel('Folder with the backup').fill(stick);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /^Look at / }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Restore this version' }).click();
  await page.getByRole('button', { name: 'Open my vault' }).click();
  await page.getByRole('button', { name: 'Open my cases' }).click();
  await expect(
    page.getByRole('button', { name: 'Lock' }).or(page.getByRole('button', { name: 'Close the vault' })),
  ).toBeVisible();
  expect(await api.cases.list()).toMatchObject([{ patient: 'Ines Example' }]);
});
