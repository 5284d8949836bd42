import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from '../../shared/contract/index.ts';
import { expect, expectAccessible, type Page, test } from './harness.ts';
import { addRecords, createPdf } from './invented-files.ts';

async function openRecords(page: Page, api: Client): Promise<string> {
  const { id } = await api.cases.create({
    patient: 'Ines Example',
    born: '1960-03-12',
    question: 'Is it needed?',
    family: 'spine',
  });
  await page.goto(new URL(`/cases/${id}/records`, page.url()).href);
  await expect(page.getByRole('heading', { level: 1, name: 'Records' })).toBeVisible();
  return id;
}

test.describe('records of a new case', () => {
  test.use({ begin: 'vault' });

  test('explain what belongs here, accept files, and name each refused file with its reason', async ({ page, api, home }) => {
    const caseId = await openRecords(page, api);
    await expectAccessible(page);
    const broken = join(home, 'empty.pdf');
    writeFileSync(broken, '');
    await addRecords(page, [await createPdf(home, 'Blood count.pdf', 'Haemoglobin', { pages: 2 }), broken]);
    await expect(page.getByRole('heading', { name: '1 of 2 files added' })).toBeVisible({ timeout: 30_000 });
    await expect(page.getByRole('region', { name: 'What was imported' }).getByText('empty.pdf')).toBeVisible();
    await expect(page.getByText('not taken', { exact: true })).toBeVisible();
    await expect(page.getByText('1 record, 2 pages · 1 to review')).toBeVisible();
    await expectAccessible(page);

    await addRecords(page, [join(home, 'Blood count.pdf')]);
    await expect(page.getByText('already there', { exact: true })).toBeVisible({ timeout: 30_000 });
    expect(await api.records.list({ caseId })).toHaveLength(1);
  });

  test('ask for their password while they are locked, and confirm the unlocking', async ({ page, api, home }) => {
    await openRecords(page, api);
    await addRecords(page, [await createPdf(home, 'Letter.pdf', 'Confidential', { password: 'spring' })]);
    const report = page.getByRole('region', { name: 'What was imported' });
    await expect(report.getByText('needs its password')).toBeVisible({ timeout: 30_000 });
    await report.getByLabel('Password of this file').fill('autumn');
    await page.keyboard.press('Enter');
    await expect(report.getByText(/does not open/)).toBeVisible({ timeout: 30_000 });
    await report.getByLabel('Password of this file').fill('spring');
    await page.keyboard.press('Enter');
    await expect(report.getByText('opened', { exact: true })).toBeVisible({ timeout: 30_000 });
    await expect(report.getByText('needs its password')).toBeHidden();
    await expect(report.getByRole('heading', { name: '1 of 1 file added' })).toBeVisible();
    await expect(report.getByRole('button', { name: 'Put away' })).toBeFocused();
    await expectAccessible(page);
  });

  test('with missing files are reported on every page', async ({ page, api, home }) => {
    await openRecords(page, api);
    await addRecords(page, [await createPdf(home, 'Blood count.pdf', 'Haemoglobin')]);
    await expect(page.getByText('1 record, 1 page · 1 to review')).toBeVisible({ timeout: 30_000 });
    await api.vault.lock();
    rmSync(join(home, 'vault', 'files'), { recursive: true });
    await api.vault.unlock({ passphrase: null });
    await expect(page.getByRole('alert')).toContainText('1 file of this vault is no longer in its folder');
    await expectAccessible(page);
    await page.getByRole('link', { name: 'To the settings' }).click();
    await page.getByRole('button', { name: 'Check every file' }).click();
    await expect(page.getByText(/The stored file of the record “.*” is missing/).first()).toBeVisible({ timeout: 30_000 });
  });

  test('tick the checklist after they are reviewed and classified', async ({ page, api, home }) => {
    const caseId = await openRecords(page, api);
    await addRecords(page, [await createPdf(home, 'first.pdf', 'Values'), await createPdf(home, 'second.pdf', 'Other')]);
    await expect(page.getByText('2 records, 2 pages · 2 to review')).toBeVisible({ timeout: 30_000 });
    await page.goto(new URL(`/cases/${caseId}`, page.url()).href);
    await page.getByRole('link', { name: 'Review records' }).click();
    const kind = page.getByRole('combobox', { name: 'Kind', exact: true });
    await expect(kind).toBeFocused();

    // A record needs a kind before it can be confirmed.
    await page.getByRole('button', { name: 'Looks right' }).click();
    await expect(kind).toBeFocused();
    await expect(kind).toHaveAccessibleDescription('Choose what it is first.');
    await page.getByLabel('Title', { exact: true }).fill('Complete blood count');
    await kind.click();
    await page.getByRole('option', { name: 'Laboratory', exact: true }).click();
    await page.getByLabel('Service date').fill('3/2024');
    await page.getByRole('button', { name: 'Looks right' }).click();
    await expect(page.getByRole('button', { name: 'Review inbox (1)' })).toBeVisible();
    await expect
      .poll(async () => (await api.records.list({ caseId })).find(({ title }) => title === 'Complete blood count'))
      .toMatchObject({ kind: 'laboratory', serviceDate: '2024-03', reviewed: true });
    const { items } = await api.checklist.get({ caseId });
    expect(items.find(({ key }) => key === 'general.laboratory')?.state).toBe('proved');

    // The next record starts with its open field; a confirmation can be undone.
    await expect(kind).toBeFocused();
    await expect(page.getByLabel('Title', { exact: true })).not.toHaveValue('Complete blood count');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByRole('button', { name: 'Review inbox (2)' })).toBeVisible();
    await expect(page.getByLabel('Title', { exact: true })).toHaveValue('Complete blood count');
    await expect(page.getByRole('button', { name: 'Looks right' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(kind).toBeFocused();
    await kind.click();
    await page.getByRole('option', { name: 'Other', exact: true }).click();
    await page.getByRole('button', { name: 'Looks right' }).click();
    await expect(page.getByText('Everything has been reviewed.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Show all' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('grid', { name: 'Records' })).toBeFocused();

    // The empty result names both filters.
    await page.getByRole('combobox', { name: 'Kind of record' }).click();
    await page.getByRole('option', { name: 'Laboratory (1)' }).click();
    await page.getByRole('button', { name: 'No date 1' }).click();
    await expect(page.getByText('No record of the kind “Laboratory” without a date.')).toBeVisible();
    await expectAccessible(page);
  });

  test('are chosen by click or keyboard, removed, and restored by Undo', async ({ page, api, home }) => {
    await openRecords(page, api);
    await addRecords(page, [await createPdf(home, 'Letter.pdf', 'Dear colleague'), await createPdf(home, 'Note.pdf', 'A note')]);
    await expect(page.getByText('2 records, 2 pages · 2 to review')).toBeVisible({ timeout: 30_000 });
    const grid = page.getByRole('grid', { name: 'Records' });
    const chosen = page.getByRole('row', { selected: true });
    await grid.getByText('Letter', { exact: true }).click();
    await expect(chosen).toContainText('Letter');
    await page.keyboard.press('End');
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
    // The focus ring is on the row that the keys affect, and on no other.
    await expect(chosen).toHaveCSS('outline-style', 'solid');
    await expect(grid).toBeFocused();
    const title = (await chosen.getByText(/^(Letter|Note)$/).textContent()) ?? '';
    await page.keyboard.press('Delete');
    await expect(page.getByText(`“${title}” removed.`)).toBeVisible();
    await expect(grid).toBeFocused();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByText('2 records, 2 pages · 2 to review')).toBeVisible();
    await expect(chosen).toContainText(title);
    await expect(grid).toBeFocused();

    await page.getByRole('button', { name: 'More for this record' }).click();
    await page.getByRole('menuitem', { name: 'Remove' }).click();
    await expect(grid).toBeFocused();
    await expect(chosen).not.toContainText(title);
  });
});

test.describe('records of the sample case', () => {
  test.use({ begin: 'sample' });

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`are found by the text of their pages, and opened page by page (${colorScheme})`, async ({ page, api }) => {
      await page.emulateMedia({ colorScheme });
      const [only] = await api.cases.list();
      await page.goto(new URL(`/cases/${only?.id}/records`, page.url()).href);
      await expect(page.getByText(/\d+ records, \d+ pages/)).toBeVisible();
      await page.getByPlaceholder(/Search in \d+ pages/).fill('flexion');
      const row = page.getByRole('row', { name: /X-ray lumbar spine/ });
      await expect(row).toContainText(/Page 1: .*flexion/i);
      await row.click();
      await expectAccessible(page);
      await page.getByRole('button', { name: 'Open', exact: true }).click();
      await expect(page.getByRole('heading', { level: 1, name: /X-ray lumbar spine/ })).toBeVisible();
      await expect(page.locator('canvas').first()).toBeVisible();
      await expect(page.getByText(/anterolisthesis|spondylolisthesis|flexion/i).first()).toBeAttached();
      await expectAccessible(page);
      // Beyond the last page is the last page; Escape also leaves from the toolbar, and focuses the row.
      await page.getByRole('textbox', { name: /^Page, of/ }).fill('999');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('textbox', { name: /^Page, of/ })).toHaveValue('1');
      await page.getByRole('button', { name: 'Larger' }).focus();
      await page.keyboard.press('Escape');
      await expect(page.getByRole('heading', { level: 1, name: 'Records' })).toBeVisible();
      await expect(page.getByRole('grid', { name: 'Records' })).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { level: 1, name: /X-ray lumbar spine/ })).toBeVisible();
      await page.goBack();
      await expect(page.getByRole('grid', { name: 'Records' })).toBeFocused();
    });
  }
});
