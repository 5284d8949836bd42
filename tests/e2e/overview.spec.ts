import { expect, expectAccessible, test } from './harness.ts';

test.describe('the overview of a new case', () => {
  test.use({ begin: 'vault' });

  test('ticks an item by hand, unticks it, or marks it as not applicable', async ({ page, api }) => {
    const { id } = await api.cases.create({ patient: 'Ines Example', born: '1960-03-12', question: 'Is it needed?' });
    await page.goto(new URL(`/cases/${id}`, page.url()).href);
    const { applicable } = await api.checklist.get({ caseId: id });
    const card = page.getByRole('region', { name: 'What the second physician needs' });
    await expect(card.getByText(`0 of ${applicable}`)).toBeVisible();

    const row = card.getByRole('button', { name: /First opinion/ });
    await row.press('Enter');
    const details = page.getByRole('region', { name: /First opinion/ });
    await expect(details.getByText('Who has it')).toBeVisible();
    await expectAccessible(page);
    // The focus moves to the next useful control, and at the end to the next row.
    await details.getByRole('button', { name: 'I have it' }).press('Enter');
    await expect(card.getByText(`1 of ${applicable}`)).toBeVisible();
    await expect(details.getByRole('button', { name: 'Take it back' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(card.getByText(`0 of ${applicable}`)).toBeVisible();
    await expect(details.getByRole('button', { name: 'I have it' })).toBeFocused();
    await details.getByRole('button', { name: 'Does not apply' }).press('Enter');
    await expect(card.getByText(`0 of ${applicable - 1}`)).toBeVisible();
    await expect(details.getByRole('button', { name: 'Take it back' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(details).toHaveCount(0);
    await expect(card.getByRole('button', { name: 'Show all' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(card.getByRole('listitem').nth(4).getByRole('button')).toBeFocused();
  });

  test('links what is missing to the page where it is written', async ({ page, api }) => {
    const { id } = await api.cases.create({
      patient: 'Ines Example',
      born: '1960-03-12',
      question: 'Is it needed?',
      appointment: '2019-03-12',
    });
    await page.goto(new URL(`/cases/${id}`, page.url()).href);
    await expect(page.getByRole('heading', { name: 'The appointment has passed' })).toBeVisible();
    await page.getByRole('link', { name: 'not begun: Review' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Is a second opinion called for?' })).toBeVisible();
    await page.goBack();
    await page.getByRole('link', { name: 'Change the day' }).click();
    await expect(page.getByLabel('Day of the appointment')).toBeFocused();
    await page.goBack();
    await page.getByRole('button', { name: 'Show all' }).click();
    await page.getByRole('button', { name: /One-page history/ }).click();
    await page.getByRole('link', { name: 'in a note' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Questions & notes' })).toBeVisible();
    await api.notes.create({ caseId: id, draft: { text: 'She would wait.' } });
    await page.goto(new URL(`/cases/${id}/packets`, page.url()).href);
    await page.getByRole('button', { name: /^Check/ }).click();
    await page.getByRole('link', { name: 'To the checklist: One-page history and timeline' }).click();
    await expect(page.getByRole('region', { name: 'One-page history and timeline' })).toBeVisible();
    await expect(page.getByText('One-page history and timeline').last()).toBeFocused();
    await expect(page.getByRole('heading', { name: 'Add the report of the second opinion' })).toBeVisible();
  });

  for (const width of [900, 640]) {
    test(`cuts nothing off at ${width} pixels`, async ({ page, api }) => {
      const { id } = await api.cases.create({
        patient: 'Wolfeschlegelsteinhausenbergerdorff-Nebukadnezar of the very long name',
        born: '1960-03-12',
        question: 'Pneumonoultramicroscopicsilicovolcanoconiosis? '.repeat(8),
        appointment: '2031-12-07T10:30',
        recipient: 'Dr Second-With-A-Name, Institute of Rare and Undiagnosed Diseases of the Great Lakes Region',
      });
      await page.setViewportSize({ width, height: 700 });
      for (const path of ['', '/edit', '/records', '/providers', '/notes', '/packets']) {
        await page.goto(new URL(`/cases/${id}${path}`, page.url()).href);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        const cut = await page.evaluate(() =>
          [document.documentElement, document.querySelector('main')].map((box) => (box ? box.scrollWidth - box.clientWidth : 0)),
        );
        expect({ place: path, cut }).toEqual({ place: path, cut: [0, 0] });
      }
      await page.goto(new URL('/cases', page.url()).href);
      await expectAccessible(page);
    });
  }
});

test.describe('the overview of the sample case', () => {
  test.use({ begin: 'sample' });

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`shows what proves an item, and links to the record (${colorScheme})`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.getByRole('rowheader').getByRole('link').first().click();
      await expect(page.getByRole('heading', { name: /until the appointment|appointment is/ })).toBeVisible();
      await expectAccessible(page);
      await page.getByRole('button', { name: 'Show all' }).click();
      await page.getByRole('button', { name: /Laboratory results.*proved/ }).click();
      const details = page.getByRole('region', { name: /Laboratory results/ });
      await expectAccessible(page);
      await details.getByRole('link').first().click();
      await expect(page).toHaveURL(/\/records\/[\w-]{36}/);
    });
  }

  test('finds anything by keyboard: a record by its text, a page by its name', async ({ page }) => {
    await page.getByRole('rowheader').getByRole('link').first().click();
    await expect(page.getByText('Next step')).toBeVisible();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('stenosis');
    const record = page
      .getByRole('dialog')
      .getByRole('button', { name: /MRI lumbar spine/ })
      .first();
    await expect(record).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('Enter');
    // Not awaited: a fast user opens the menu again while it still closes.
    await page.keyboard.press('Control+k');
    await page.keyboard.type('all cases');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'All cases' })).toBeVisible();
  });

  test('never scrolls the window itself, not even narrow and with large text', async ({ page, api }) => {
    const [only] = await api.cases.list();
    const id = only?.id ?? '';
    const [record] = await api.records.list({ caseId: id });
    await page.setViewportSize({ width: 640, height: 800 });
    const ofCase = ['', '/edit', '/records', `/records/${record?.id}`, '/providers', '/notes', '/packets'];
    for (const path of ['/cases', '/cases/new', '/settings', ...ofCase.map((path) => `/cases/${id}${path}`)]) {
      await page.goto(new URL(path, page.url()).href);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      const beyond = await page.evaluate(() =>
        ['100%', '200%'].map((size) => {
          const { documentElement: whole } = document;
          whole.style.fontSize = size;
          return [whole.scrollHeight - window.innerHeight, whole.scrollWidth - window.innerWidth];
        }),
      );
      expect({ place: path, beyond }).toEqual({
        place: path,
        beyond: [
          [0, 0],
          [0, 0],
        ],
      });
    }
  });
});
