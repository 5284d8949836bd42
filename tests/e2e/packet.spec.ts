import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Client } from '../../shared/contract/index.ts';
import { expect, expectAccessible, type Page, test } from './harness.ts';

/** Opens the packet page of the only case. */
async function openPacket(page: Page, api: Client): Promise<string> {
  const [only] = await api.cases.list();
  const id = only?.id ?? '';
  await page.goto(new URL(`/cases/${id}/packets`, page.url()).href);
  await expect(page.getByRole('heading', { level: 1, name: 'Packet for Dr Second' })).toBeVisible();
  return id;
}

/** The standard output of a tool; throws when the tool fails. */
function run(tool: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync(tool, args, { encoding: 'utf8', maxBuffer: 1 << 26 });
  expect({ tool, status, stderr }).toEqual({ tool, status: 0, stderr: '' });
  return stdout;
}

const titles = (page: Page, section: string) =>
  page.getByRole('list', { name: section, exact: true }).locator('[data-row] > span:first-child').allTextContents();

test.describe('a packet of the sample case', () => {
  test.use({ begin: 'sample' });

  test('is exported and saved with the promised pages in the order of the contents', async ({ page, api, home }) => {
    await openPacket(page, api);
    const summary = await page.getByText(/^\d+ pages · Letter · \d+ things to check$/).textContent();
    const promised = Number(summary?.split(' ')[0]);
    await page.getByRole('button', { name: 'Export PDF' }).press('Enter');
    await expect(page.getByText(`The packet is made: ${promised} pages`)).toBeVisible({ timeout: 60_000 });
    await expect(page.getByText(/^\d+ things to check are open: \d+ missing/)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Save', exact: true })).toBeFocused();
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    expect(download.suggestedFilename()).toMatch(/^packet-\d{4}-\d\d-\d\d\.pdf$/);
    const file = join(home, 'packet.pdf');
    await download.saveAs(file);
    expect(run('qpdf', '--check', file)).toContain('No syntax or stream encoding errors found');
    expect(run('qpdf', '--show-npages', file).trim()).toBe(String(promised));

    const manifest = page.getByRole('list', { name: 'Contents of the packet' }).getByRole('button', { name: /^Manifest/ });
    const from = Number(/pages? (\d+)/.exec((await manifest.textContent()) ?? '')?.[1]);
    expect(run('pdftotext', '-f', String(from), '-l', String(from), file, '-')).toContain('Manifest');
    const mri = page.getByRole('button', { name: /^MRI lumbar spine, report/ });
    const pageNumber = /pages (\d+)/.exec((await mri.textContent()) ?? '')?.[1] ?? '';
    expect(run('pdftotext', '-layout', '-f', pageNumber, '-l', pageNumber, file, '-')).toMatch(
      new RegExp(`MRI lumbar spine, report · 1/2 +Packet page ${pageNumber} of ${promised}`),
    );

    await page.getByRole('button', { name: 'Open', exact: true }).click();
    await expect(page).toHaveURL(/\/packets\/[\w-]{36}$/);
    await expect(page.getByRole('region', { name: `Page 1 of ${promised}` }).locator('canvas')).toBeVisible();
    await expect(page.getByText('Is fusion at L4–L5 needed now').first()).toBeAttached();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('heading', { name: 'Made, not handed over' })).toBeVisible();
  });

  test('shows the pages as they will be printed, each reached from the contents', async ({ page, api }) => {
    const caseId = await openPacket(page, api);
    const { frontMatter: front } = await api.packets.generatedPages({ caseId, date: '2026-03-01' });
    // Before that page: the front pages, and two pages of the CT report.
    const pageNumber = front.reduce((sum, { pages }) => sum + pages, 0) + 3;
    const pages = page.getByRole('region', { name: 'Pages of the packet' });
    await expect(pages.getByRole('region', { name: 'Page 1 of' }).locator('canvas')).toBeVisible();
    await page.getByRole('button', { name: /^MRI lumbar spine, report/ }).click();
    const pageRegion = pages.getByRole('region', { name: `Page ${pageNumber} of` });
    await expect(pageRegion.locator('canvas')).toBeVisible();
    await expect(pageRegion.locator('p')).toHaveText(
      new RegExp(
        `^SAMPLE · Sample Patient · 29 Feb 1960 · Imaging reports · MRI lumbar spine, report · 1/2Packet page ${pageNumber} of \\d+$`,
      ),
    );
    await page.getByRole('button', { name: /^Manifest/ }).click();
    await expect(pages.getByText('How to verify').or(pages.getByText('SHA-256')).first()).toBeAttached();
    await page.getByText('Original sizes').click();
    await expect(page.getByText(/^\d+ pages · Original sizes/)).toBeVisible();
  });

  test('leaves a record out with a reason on the first page, and includes it again', async ({ page, api }) => {
    const caseId = await openPacket(page, api);
    const before = await titles(page, 'Laboratory results');
    const box = page.getByRole('checkbox', { name: 'Complete blood count is in the packet' });
    await box.click();
    await expect(box).not.toBeChecked();
    expect(await titles(page, 'Laboratory results')).toEqual(before);
    await page.getByRole('textbox', { name: 'Why Complete blood count is left out' }).fill('Repeated two weeks later');
    await page.getByRole('textbox', { name: 'Made for' }).fill('Dr Third, Riverton');
    await expect(page.getByRole('heading', { level: 1, name: 'Packet for Dr Third, Riverton' })).toBeVisible();
    await expect(page.getByText('Everything is saved.')).toBeVisible();
    const { plan } = await api.packets.plan({ caseId, date: '2026-11-24' });
    expect(plan.missing).toContainEqual({ name: 'Complete blood count', why: 'Repeated two weeks later' });
    expect(plan.recipient).toBe('Dr Third, Riverton');
    await expect(page.getByRole('region', { name: 'Pages of the packet' }).getByText('Repeated two weeks later')).toBeAttached();
    await expectAccessible(page);

    await box.click();
    await expect(box).toBeChecked();
    await box.click();
    await expect(box).not.toBeChecked();
    await page.keyboard.press('Control+z');
    await expect(box).toBeChecked();
    await expect.poll(async () => (await api.packets.choice({ caseId })).left).toEqual([]);
  });

  test('is reordered and trimmed by keyboard alone', async ({ page, api }) => {
    const caseId = await openPacket(page, api);
    const [first = '', second = '', third = ''] = await titles(page, 'Imaging reports');
    await page.getByRole('button', { name: /^Contents/ }).focus();
    // Past the section heading.
    for (let row = 0; row < 2; row++) await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('button', { name: new RegExp(`^${first}`) })).toBeFocused();
    await page.keyboard.press('Alt+ArrowDown');
    await expect.poll(() => titles(page, 'Imaging reports').then((all) => all.slice(0, 2))).toEqual([second, first]);
    await expect(page.getByRole('button', { name: new RegExp(`^${first}`) })).toBeFocused();

    // The handle: Space picks the row up, arrows move it, Space drops it.
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    await expect(page.getByRole('button', { name: `Move ${first}` })).toBeFocused();
    await page.keyboard.press('Space');
    await expect(page.getByText(`${first} would be 2 of`)).toBeAttached();
    await page.keyboard.press('ArrowDown');
    await expect(page.getByText(`${first} would be 3 of`)).toBeAttached();
    await page.keyboard.press('Space');
    await expect.poll(() => titles(page, 'Imaging reports').then((all) => all.slice(0, 3))).toEqual([second, third, first]);

    await page.getByRole('button', { name: new RegExp(`^${second}`) }).focus();
    await page.keyboard.press('Delete');
    await expect(page.getByRole('button', { name: new RegExp(`^${third}`) })).toBeFocused();
    await expect(page.getByText('Everything is saved.')).toBeVisible();
    const { plan } = await api.packets.plan({ caseId, date: '2026-11-24' });
    expect(plan.sections[0]?.entries.map(({ title }) => title).slice(0, 2)).toEqual([third, first]);
    await page.keyboard.press('Control+z');
    await expect.poll(() => titles(page, 'Imaging reports').then((all) => all.slice(0, 3))).toEqual([second, third, first]);
  });

  test('is checked before export, and each finding links to where it can be fixed', async ({ page, api }) => {
    await openPacket(page, api);
    await page.getByRole('button', { name: /^Check \(\d+\)$/ }).click();
    await expect(page.getByRole('heading', { name: 'Check', exact: true })).toBeFocused();
    await expect(page.getByText('You can go on all the same')).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('list', { name: 'Contents of the packet' })).toBeVisible();
    await expect(page.getByRole('button', { name: /^Check/ })).toBeFocused();
    await page.keyboard.press('Enter');
    await page
      .getByRole('link', { name: /To the record/ })
      .first()
      .click();
    await expect(page).toHaveURL(/\/records\/[\w-]{36}/);
  });

  test('can be removed after it was made, and restored', async ({ page, api }) => {
    await openPacket(page, api);
    await page.getByRole('button', { name: 'Export PDF' }).click();
    const packetRegion = page.getByRole('region', { name: 'Made, not handed over' });
    await expect(packetRegion).toBeVisible({ timeout: 60_000 });
    await packetRegion.getByRole('button', { name: /^Remove/ }).press('Enter');
    await expect(packetRegion).toHaveCount(0);
    await expect(page.getByRole('main')).toBeFocused();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(packetRegion).toBeVisible();
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`is accessible, wide and narrow (${colorScheme})`, async ({ page, api }) => {
      await page.emulateMedia({ colorScheme });
      await openPacket(page, api);
      await expect(page.getByRole('region', { name: 'Pages of the packet' }).locator('canvas').first()).toBeVisible();
      await page.getByRole('button', { name: 'Export PDF' }).click();
      await expect(page.getByText('The packet is made:')).toBeVisible({ timeout: 60_000 });
      await expectAccessible(page);
      await page.setViewportSize({ width: 900, height: 700 });
      await page.getByRole('button', { name: /^MRI lumbar spine, report/ }).click();
      await expect(page.getByRole('button', { name: 'Back to the list' })).toBeVisible();
      await expect(page.getByRole('region', { name: 'Page 6 of' }).locator('canvas')).toBeVisible();
      await expectAccessible(page);
    });
  }
});

test.describe('a packet of an empty case', () => {
  test.use({ begin: 'vault' });

  test('explains packets and links to the records', async ({ page, api }) => {
    const { id } = await api.cases.create({ patient: 'Ines Example', born: '1960-03-12', question: 'Is it needed?' });
    await page.goto(new URL(`/cases/${id}/packets`, page.url()).href);
    await expect(page.getByRole('heading', { name: 'Nothing is in the packet yet' })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Go to the records' }).click();
    await expect(page).toHaveURL(/\/records$/);
  });
});
