import { expect, expectAccessible, test } from './harness.ts';

test.use({ begin: 'vault' });

test('a checklist is adapted by keyboard, and saved for later cases', async ({ page, api }) => {
  const { id: caseId } = await api.cases.create({
    patient: 'Ines Example',
    born: '1960-03-12',
    question: 'Is it needed?',
    family: 'cancer',
  });
  await page.goto(new URL(`/cases/${caseId}`, page.url()).href);
  const card = page.getByRole('region', { name: 'What the second physician needs' });
  const { applicable } = await api.checklist.get({ caseId });

  // Each answer leads to the next question; the last leads to the list.
  await card
    .getByRole('group', { name: /operation/ })
    .getByRole('button', { name: 'No' })
    .press('Enter');
  await expect(card.getByText(`0 of ${applicable - 1} in hand`).first()).toBeVisible();
  await expect(card.getByRole('group', { name: /drugs/ }).getByRole('button', { name: 'Yes' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(card.getByRole('group', { name: /radiation/ }).getByRole('button', { name: 'Yes' })).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(card.getByRole('listitem').first().getByRole('button')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(card.getByRole('listitem').nth(1).getByRole('button')).toBeFocused();

  await card.getByRole('button', { name: 'Add an item' }).press('Enter');
  await expect(page.getByLabel('What is needed')).toBeFocused();
  await page.keyboard.type('Pain diary');
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  const details = page.getByRole('region', { name: 'Pain diary' });
  await expect(details.getByText('Who has it')).toBeVisible();

  await details.getByRole('button', { name: 'Change this item' }).press('Enter');
  await details.getByLabel('to (days)').fill('14');
  await page.keyboard.press('Enter');
  await expect(details.getByText('7–14 days (typical)')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(details).toHaveCount(0);

  await card.getByRole('button', { name: 'Saved checklists' }).press('Enter');
  const saved = page.getByRole('region', { name: 'Saved checklists' });
  await saved.getByLabel('Save 1 own or changed item as').fill('For cancer');
  await page.keyboard.press('Enter');
  await expect(saved.getByText('For cancer · 1 item')).toBeVisible();
  await expectAccessible(page);
  await saved.getByRole('button', { name: 'Remove: For cancer' }).press('Enter');
  await expect(saved.getByText('For cancer · 1 item')).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(saved.getByText('For cancer · 1 item')).toBeVisible();
});
