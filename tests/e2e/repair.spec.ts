import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, expectAccessible, test } from './harness.ts';

test.use({ begin: 'vault' });

test('a vault that does not open is looked at, repaired and opened', async ({ page, api, home, violations }) => {
  const { id } = await api.cases.create({ patient: 'Sample Patient', born: '1960-02-29', question: 'Why?' });
  await api.notes.create({ caseId: id, draft: { title: 'A talk', text: 'What was said.' } });
  await api.vault.lock();
  const database = join(home, 'vault', 'vault.db');
  writeFileSync(database, readFileSync(database).fill(0, 0, 4096));
  await page.reload();

  await page.getByRole('button', { name: 'Open my cases' }).click();
  await expect(page.getByText('The database of this vault is damaged.')).toBeVisible();
  // The failed call is what this test is about.
  violations.length = 0;
  await expectAccessible(page);
  await page.getByRole('button', { name: 'See what can be repaired' }).click();
  await expect(page.getByText('1 case with 0 records can be read.')).toBeVisible();
  await expect(page.getByText('Nothing is lost.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Repair the vault' }).click();
  await expect(page.getByRole('heading', { name: 'The vault is repaired' })).toBeVisible();
  await expect(page.getByText(/^vault\.db\.damaged-/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Open my vault' }).click();
  await expect(page.getByRole('link', { name: 'Sample Patient' })).toBeVisible();
  expect(await api.notes.list({ caseId: id })).toMatchObject([{ title: 'A talk' }]);
});
