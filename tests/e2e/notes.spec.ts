import { expect, expectAccessible, type Page, test } from './harness.ts';

test.use({ begin: 'vault' });

test.beforeEach(async ({ page, api }) => {
  const { id } = await api.cases.create({ patient: 'Ines Example', born: '1960-03-12', question: 'Is it needed?' });
  await page.goto(new URL(`/cases/${id}/providers`, page.url()).href);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

async function toNotes(page: Page): Promise<void> {
  await page.getByRole('link', { name: /^Questions & notes/ }).click();
  await page.getByRole('link', { name: 'Notes', exact: true }).click();
}

test('a physician is added, saved, removed and restored', async ({ page, api }) => {
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Add a physician or institution' }).first().click();
  await page.getByLabel('Name', { exact: true }).fill('Dr First');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByLabel('Specialty')).toBeFocused();
  await page.getByLabel('Specialty').fill('Neurosurgery');
  await page.getByLabel('Telephone').fill('555-0101');
  await page.getByLabel('E-mail').fill('first at clinic');
  await expect(page.getByText('This does not look like an e-mail address.')).toBeVisible();
  const [{ id = '' } = {}] = await api.cases.list();
  await expect
    .poll(() => api.providers.list({ caseId: id }))
    .toMatchObject([{ name: 'Dr First', specialty: 'Neurosurgery', phone: '555-0101' }]);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Remove' }).click();
  await expect.poll(() => api.providers.list({ caseId: id })).toEqual([]);
  await expect(page.getByRole('button', { name: 'Add a physician or institution' })).toBeFocused();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => api.providers.list({ caseId: id })).toHaveLength(1);
  await expect(page.getByRole('button', { name: /Dr First/ })).toBeFocused();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`a note saves its text even when the page is left at once (${colorScheme})`, async ({ page, api }) => {
    await page.emulateMedia({ colorScheme });
    await toNotes(page);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Write a note' }).first().click();
    await expect(page.getByLabel('What was said')).toBeFocused();
    await page.getByLabel('Title', { exact: true }).fill('First talk');
    await page.getByLabel('What was said').fill('He would wait.\n\nПодождать можно.');
    await page.getByRole('combobox', { name: 'With' }).fill('Dr Quill');
    await page.getByRole('link', { name: 'Overview' }).click();
    const [{ id = '' } = {}] = await api.cases.list();
    await expect
      .poll(() => api.notes.list({ caseId: id }))
      .toMatchObject([{ title: 'First talk', text: 'He would wait.\n\nПодождать можно.', providerId: expect.any(String) }]);
    await expect.poll(() => api.providers.list({ caseId: id })).toMatchObject([{ name: 'Dr Quill' }]);
    await toNotes(page);
    await page
      .getByRole('button', { name: /First talk/ })
      .or(page.getByRole('link', { name: /First talk/ }))
      .first()
      .click();
    await expect(page.getByLabel('What was said')).toHaveValue(/He would wait/);
    await expectAccessible(page);

    await page.getByRole('button', { name: 'Remove' }).click();
    await expect(page.getByRole('button', { name: 'Write a note' })).toBeFocused();
    await page.keyboard.press('ControlOrMeta+z');
    await expect(page.getByRole('button', { name: /First talk/ })).toBeFocused();

    await page.keyboard.press('Delete');
    await page.getByRole('link', { name: 'Overview' }).click();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByRole('main')).toBeFocused();
    await toNotes(page);
    await page.getByRole('button', { name: /First talk/ }).click();

    await page.setViewportSize({ width: 640, height: 800 });
    await page.getByRole('button', { name: 'Back to the list' }).click();
    await page.getByRole('button', { name: /First talk/ }).press('Enter');
    await expect(page.getByRole('button', { name: 'Back to the list' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: /First talk/ })).toBeFocused();
  });
}
