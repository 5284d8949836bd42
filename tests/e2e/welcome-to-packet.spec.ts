import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, type Page, test } from './harness.ts';
import { addRecords, createPdf } from './invented-files.ts';

/** The text of a packet's pages by poppler; qpdf must find no fault. */
function readBack(file: string): string {
  const { status, stdout } = spawnSync('qpdf', ['--check', file], { encoding: 'utf8' });
  expect(status, stdout).toBe(0);
  return spawnSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).stdout;
}

/** Moves the focus by Tab to the element with this role and name; fails when Tab does not reach it. */
async function tabTo(page: Page, role: 'button' | 'link' | 'textbox' | 'row' | 'radio', name: RegExp): Promise<void> {
  const wanted = page.getByRole(role, { name }).first();
  await expect(wanted).toBeVisible();
  for (let step = 0; step < 80; step += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to the ${role} ${name}`);
}

async function press(page: Page, role: 'button' | 'link', name: RegExp): Promise<void> {
  await tabTo(page, role, name);
  await page.keyboard.press('Enter');
}

test('a person reaches a finished packet from the welcome page with the mouse', async ({ page, home }) => {
  await page.getByRole('button', { name: 'Make my vault' }).click();
  await page.getByRole('radio', { name: 'Without a passphrase' }).check();
  await page.getByRole('button', { name: 'Make the vault' }).click();
  await page.getByRole('link', { name: 'New case' }).first().click();
  await page.getByLabel('Patient’s name').fill('Ines Example');
  await page.getByLabel('Date of birth').fill('12 mar 1960');
  await page.getByLabel('The question').fill('Is the operation needed now?');
  await page.getByRole('button', { name: 'Make the case' }).click();
  await page.getByRole('link', { name: /^Records/ }).click();
  await addRecords(page, [
    await createPdf(home, 'MRI report.pdf', 'Magnetic resonance imaging of the spine', { pages: 2 }),
    await createPdf(home, 'Blood count.pdf', 'Haemoglobin 13.1'),
  ]);
  await page.getByRole('button', { name: 'Review inbox (2)' }).click({ timeout: 30_000 });
  await page.getByRole('button', { name: 'Looks right' }).click();
  await expect(page.getByRole('button', { name: 'Review inbox (1)' })).toBeVisible();
  await page.getByRole('button', { name: 'Looks right' }).click();
  await expect(page.getByText('2 records, 3 pages', { exact: true })).toBeVisible();

  await page.getByRole('link', { name: 'Overview' }).click();
  await expect(page.getByRole('heading', { name: 'What the second physician needs' })).toBeVisible();

  await page.getByRole('link', { name: /^Packet/ }).click();
  await page.getByRole('button', { name: 'Export PDF' }).click();
  await expect(page.getByText(/The packet is made: \d+ pages/)).toBeVisible({ timeout: 60_000 });
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save', exact: true }).click(),
  ]);
  const file = join(home, 'packet.pdf');
  await download.saveAs(file);
  const text = readBack(file);
  for (const words of [
    'Ines Example',
    'born 12 Mar 1960',
    'Is the operation needed now?',
    'Magnetic resonance imaging of the spine, page 2',
    'Haemoglobin 13.1',
    'Packet page 1 of',
  ])
    expect(text).toContain(words);
});

test('a person reaches a finished packet from the welcome page with the keyboard alone', async ({ page, home }) => {
  await press(page, 'button', /^Make my vault$/);
  await tabTo(page, 'radio', /passphrase/);
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: 'Without a passphrase' })).toBeChecked();
  await press(page, 'button', /^Make the vault$/);
  await press(page, 'link', /^New case$/);
  await tabTo(page, 'textbox', /^Patient’s name/);
  await page.keyboard.type('Ines Example');
  await page.keyboard.press('Tab');
  await page.keyboard.type('12 mar 1960');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Is the operation needed now?');
  await press(page, 'button', /^Make the case$/);
  await expect(page.getByRole('heading', { name: 'Begin: is a second opinion called for?' })).toBeVisible();

  await press(page, 'link', /^Records/);
  await expect(page.getByRole('heading', { level: 1, name: 'Records' })).toBeVisible();
  const choosing = page.waitForEvent('filechooser');
  await press(page, 'button', /^(Add|Choose).*(records|files)/);
  if (await page.getByRole('menuitem').first().isVisible()) await page.keyboard.press('Enter');
  await (await choosing).setFiles([await createPdf(home, 'Consultation.pdf', 'Fusion is recommended')]);
  await expect(page.getByText('1 record, 1 page · 1 to review')).toBeVisible({ timeout: 30_000 });

  await press(page, 'button', /^Review inbox/);
  await press(page, 'button', /^Looks right$/);
  await expect(page.getByText('1 record, 1 page', { exact: true })).toBeVisible();

  await press(page, 'link', /^Packet/);
  await press(page, 'button', /^Export PDF$/);
  await expect(page.getByText(/The packet is made: \d+ pages/)).toBeVisible({ timeout: 60_000 });
  const downloading = page.waitForEvent('download');
  await press(page, 'button', /^Save$/);
  const file = join(home, 'packet.pdf');
  await (await downloading).saveAs(file);
  expect(readBack(file)).toContain('Fusion is recommended, page 1');
});
