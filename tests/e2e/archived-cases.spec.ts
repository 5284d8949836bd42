import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unpackArchive } from '../contract/read-archive.ts';
import { expect, expectAccessible, test } from './harness.ts';
import { addRecords, createPdf } from './invented-files.ts';

test.use({ begin: 'vault' });

test('a case is archived by keyboard, found among the archived cases, read, and reopened', async ({ page, api }) => {
  const appointment = '2031-02-03T09:15';
  for (const patient of ['Ines Example', 'Omar Example'])
    await api.cases.create({ patient, born: '1960-03-12', question: 'Is it needed?', appointment });
  const decided = await api.cases.create({ patient: 'Vera Example', born: '1960-03-12', question: 'Which treatment?' });
  await api.decision.change({ caseId: decided.id, change: { plan: 'Twelve weeks of therapy' } });
  await api.decision.decide({ caseId: decided.id, on: '2026-05-03' });
  await page.reload();
  await expect(page.getByText('3 cases, the next appointment first; 1 decided, below.')).toBeVisible();
  await expect(page.getByRole('rowheader').getByRole('link').last()).toHaveText('Vera Example');
  await expect(page.getByText('Decided 3 May 2026')).toBeVisible();

  await page.getByRole('button', { name: 'More for Ines Example' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Archive' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('The case of Ines Example is archived.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Ines Example' })).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Omar Example' })).toBeFocused();
  await expect(page.getByRole('link', { name: 'All cases' })).toContainText('2');
  await expectAccessible(page);
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('link', { name: 'Ines Example' })).toBeFocused();

  await page.getByRole('button', { name: 'More for Ines Example' }).click();
  await page.getByRole('menuitem', { name: 'Archive' }).click();
  await expect(page.getByRole('link', { name: 'Ines Example' })).toHaveCount(0);
  await page.keyboard.press('Control+o');
  const finder = page.getByRole('dialog', { name: 'Another case' });
  await expect(finder.getByRole('option', { name: /Omar Example/ }).or(finder.getByText('Omar Example'))).toBeVisible();
  await expect(finder.getByText('Ines Example')).toHaveCount(0);
  await page.keyboard.type('ines');
  await expect(finder.getByText('Ines Example')).toBeVisible();
  await page.keyboard.press('Escape');

  await page.getByRole('link', { name: 'Archived (1)' }).click();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Ines Example' }).focus();
  await page.keyboard.press('Enter');
  const line = page.getByRole('region', { name: 'Archived', exact: true });
  await expect(line).toContainText(/Archived on \d+ \w{3} \d{4}\./);
  await page.getByRole('link', { name: 'Records', exact: true }).click();
  await expect(line).toBeVisible();
  await expectAccessible(page);
  await line.getByRole('button', { name: 'Take it up again' }).focus();
  await page.keyboard.press('Enter');
  await expect(line).toHaveCount(0);
  await expect(page.getByRole('main')).toBeFocused();
  await expect(page.getByRole('link', { name: 'All cases' })).toContainText('3');
});

test('a case is saved as one file, after the window explains what the file holds', async ({ page, api, home }) => {
  const { id } = await api.cases.create({ patient: 'Ines Example', born: '1960-03-12', question: 'Is it needed?' });
  await page.goto(new URL(`/cases/${id}/records`, page.url()).href);
  const file = await createPdf(home, 'MRI report.pdf', 'Magnetic resonance imaging of the spine');
  await addRecords(page, [file]);
  await expect(page.getByRole('contentinfo').getByText('1 record added')).toBeVisible({ timeout: 30_000 });

  await page.keyboard.press('Control+k');
  await page.keyboard.type('save the whole');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'This file is not encrypted' })).toBeVisible();
  await expect(page.getByText('1 record; about 1 kB.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Save the file' }).focus();
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  expect(download.suggestedFilename()).toMatch(/^case-\d{4}-\d{2}-\d{2}\.zip$/);
  const zip = join(home, 'case.zip');
  await download.saveAs(zip);
  const { files, data } = unpackArchive(readFileSync(zip), join(home, 'unpacked'));
  expect(files.get(data.records[0]?.file ?? '')?.equals(readFileSync(file))).toBe(true);
  await expect(page.getByRole('contentinfo').getByText(/Everything of the case is in the file: \d+ kB/)).toBeVisible();
  await expectAccessible(page);

  await page.goto(new URL(`/cases/${id}/edit`, page.url()).href);
  await page.getByRole('button', { name: 'Archive this case' }).click();
  await expect(page.getByRole('button', { name: 'Take it up again' })).toHaveCount(2);
  await expectAccessible(page);
});
