import { expect, expectAccessible, test } from './harness.ts';

test.use({ begin: 'vault' });

test('what was removed in a case is listed, restored, and removed for good after one question', async ({ page, api }) => {
  const { id: caseId } = await api.cases.create({ patient: 'Sample Patient', born: '1960-02-29', question: 'Why?' });
  for (const title of ['Call with the clinic', 'Talk on Monday']) {
    const { id } = await api.notes.create({ caseId, draft: { title } });
    await api.notes.remove({ id });
  }
  await page.goto(new URL(`/cases/${caseId}/removed`, page.url()).href);
  await expect(page.getByRole('heading', { name: '2 things' })).toBeVisible();
  await page.getByRole('button', { name: 'Restore “Talk on Monday”' }).click();
  await expect(page.getByText('Talk on Monday')).toHaveCount(0);
  expect(await api.notes.list({ caseId })).toMatchObject([{ title: 'Talk on Monday' }]);

  await page.getByRole('button', { name: 'Remove for good…: “Call with the clinic”' }).click();
  const dialog = page.getByRole('dialog', { name: 'Remove for good?' });
  await expect(dialog.getByText('This goes for good: 1 note.')).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Remove for good' }).click();
  await expect(page.getByRole('heading', { name: 'Nothing is removed' })).toBeVisible();
  await page.getByText('Removed for good in this vault (1)').click();
  await expect(page.getByText('Removed for good: 1 note.').first()).toBeVisible();
  await expectAccessible(page);
  expect(await api.trash.list({ caseId })).toEqual([]);
});
