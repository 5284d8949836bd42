import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, expectAccessible, test } from './harness.ts';
import { addRecords, createPdf } from './invented-files.ts';

test.use({ begin: 'vault' });

test('files that no record names are said on every page, and taken into a case or removed in the settings', async ({
  page,
  api,
  home,
}) => {
  const { id } = await api.cases.create({ patient: 'Sample Patient', born: '1960-02-29', question: 'Why?' });
  await api.vault.lock();
  const database = join(home, 'vault', 'vault.db');
  copyFileSync(database, join(home, 'older.db'));
  await api.vault.unlock({ passphrase: null });
  await page.goto(new URL(`/cases/${id}/records`, page.url()).href);
  await addRecords(page, [
    await createPdf(home, 'a.pdf', 'First', { pages: 2 }),
    await createPdf(home, 'b.pdf', 'Second', { pages: 3 }),
  ]);
  await expect.poll(async () => (await api.records.list({ caseId: id })).length).toBe(2);
  await api.vault.lock();
  copyFileSync(join(home, 'older.db'), database);
  await api.vault.unlock({ passphrase: null });
  await page.reload();

  await expect(page.getByText('2 files were found again in the vault')).toBeVisible();
  await expect(page.getByText('The database is older than what was saved last')).toBeVisible();
  await page.getByRole('link', { name: 'To the settings' }).first().click();
  const card = page.getByRole('region', { name: 'Found again' });
  await expect(card.getByText('PDF · 3 pages')).toBeVisible();
  await expectAccessible(page);

  const second = card.getByRole('listitem').filter({ hasText: '3 pages' });
  await second.getByRole('button', { name: 'Remove for good…' }).click();
  await expect(second.getByText('removed for good: nothing brings it back')).toBeVisible();
  await second.getByRole('button', { name: 'Remove this file for good' }).click();
  await expect(card.getByText('3 pages')).toBeHidden();
  await card.getByRole('button', { name: 'Take all into this case' }).click();
  await expect(card).toBeHidden();
  expect(await api.records.list({ caseId: id })).toMatchObject([{ pages: 2 }]);

  await page.getByRole('button', { name: 'I know: do not say it again' }).click();
  await expect(page.getByText('The database is older than what was saved last')).toHaveCount(0);
});
