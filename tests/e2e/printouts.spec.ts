import { expect, expectAccessible, test } from './harness.ts';

test.use({ begin: 'vault' });

test('a printout is viewed, switched to other paper, saved and left by keyboard', async ({ page, api }) => {
  const { id: caseId } = await api.cases.create({ patient: 'Ines Example', born: '1960-03-12', question: 'Is it needed?' });
  await api.questions.create({ caseId, draft: { text: 'What happens if I wait three months?' } });
  await page.goto(new URL(`/cases/${caseId}/questions`, page.url()).href);
  await page.getByRole('link', { name: 'Print' }).focus();
  await page.keyboard.press('Enter');

  await expect(page.getByRole('heading', { level: 1, name: 'Questions for the second physician' })).toBeVisible();
  const pages = page.getByLabel('Pages as printed');
  await expect(pages).toBeFocused();
  await expect(page.getByText('What happens if I wait three months?')).toBeVisible();
  await expectAccessible(page);

  // The paper choice keeps the focus while the pages are typeset again.
  await page.getByRole('radio', { name: 'Letter' }).focus();
  const set = page.waitForResponse((answer) => answer.url().includes('paper=a4'));
  await page.keyboard.press('ArrowRight');
  expect((await set).status()).toBe(200);
  await expect(page.getByText('What happens if I wait three months?')).toBeVisible();
  await expect(page.getByRole('radio', { name: 'A4' })).toBeFocused();

  await page.getByRole('button', { name: 'Save as PDF' }).focus();
  const download = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  expect((await download).suggestedFilename()).toMatch(/^questions-\d{4}-\d{2}-\d{2}\.pdf$/);

  const toPrint = page.waitForEvent('download');
  await page.keyboard.press('ControlOrMeta+p');
  await toPrint;

  await pages.focus();
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(new RegExp(`/cases/${caseId}/questions$`));
});

test('a printout opened by its address leads back to its own page, and an unknown one says so', async ({ page, api }) => {
  const { id: caseId } = await api.cases.create({ patient: 'Ines Example', born: '1960-03-12', question: 'Is it needed?' });
  await page.goto(new URL(`/cases/${caseId}/printouts/review`, page.url()).href);
  await page.getByRole('button', { name: 'Back' }).click();
  await expect(page).toHaveURL(new RegExp(`/cases/${caseId}/review$`));
  const gone = `/cases/${caseId}/printouts/letter?of=00000000-0000-4000-8000-000000000000`;
  await page.goto(new URL(gone, page.url()).href);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is nothing here');
});
