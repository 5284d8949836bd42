import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, expectAccessible, test } from './harness.ts';

test.use({ begin: 'vault' });

const PASSPHRASE = 'a long walk home';

test('a case is handed over as one file, looked at, merged with a choice for what both sides changed, and taken back', async ({
  page,
  api,
  home,
}) => {
  const { id: caseId } = await api.cases.create({ patient: 'Sample Patient', born: '1960-02-29', question: 'Why?' });
  const { id } = await api.notes.create({ caseId, draft: { title: 'As it was', text: 'The first talk.' } });
  await api.vault.lock();
  const database = join(home, 'vault', 'vault.db');
  copyFileSync(database, join(home, 'older.db'));
  await api.vault.unlock({ passphrase: null });

  await page.goto(new URL(`/cases/${caseId}/hand-over`, page.url()).href);
  await page.getByRole('button', { name: 'Save the file' }).click();
  await expect(page.getByText('Take at least 8 characters')).toBeVisible();
  await page.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(PASSPHRASE);
  await page.getByLabel('The same passphrase again').fill(PASSPHRASE);
  await page.getByLabel('Read and add').check();
  await expect(page.getByText('It is a request, not a lock')).toBeVisible();
  await expectAccessible(page);
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the file' }).click();
  const file = join(home, 'case.secondlook');
  await (await downloading).saveAs(file);

  // This vault no longer knows that file, as the vault of another person.
  await api.vault.lock();
  copyFileSync(join(home, 'older.db'), database);
  await api.vault.unlock({ passphrase: null });
  await api.notes.update({ id, change: { title: 'As I see it now' } });
  await page.goto(new URL('/cases/import', page.url()).href);
  await page.locator('input[type=file][accept*=secondlook]').setInputFiles(file);
  await page.getByLabel('Passphrase of the file').fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Look at it' }).click();
  const conflict = page.getByRole('region', { name: 'Note: “As I see it now”' });
  await expect(conflict.getByText('As it was')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Merge into my case' })).toBeDisabled();
  await expectAccessible(page);
  await conflict.getByLabel('Take what is in the file').check();
  await page.getByRole('button', { name: 'Merge into my case' }).click();
  await expect(page.getByRole('main').getByText('The case was merged')).toBeVisible();
  expect(await api.notes.list({ caseId })).toMatchObject([{ title: 'As it was' }]);
  await page.getByRole('button', { name: 'Take the merge back' }).click();
  await expect(page.getByText('The merge was taken back')).toBeVisible();
  expect(await api.notes.list({ caseId })).toMatchObject([{ title: 'As I see it now' }]);
});
