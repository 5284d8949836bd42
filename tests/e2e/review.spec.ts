import { expect, expectAccessible, test } from './harness.ts';

test.use({ begin: 'vault' });

async function openReview({ page, api }: Pick<Parameters<Parameters<typeof test>[2]>[0], 'page' | 'api'>) {
  const draft = { patient: 'Ines Example', born: '1960-03-12', question: 'Is it needed?', firstPhysician: 'Dr First' };
  const { id } = await api.cases.create(draft);
  await page.goto(new URL(`/cases/${id}/review`, page.url()).href);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Is a second opinion called for?');
  return id;
}

test('a review leads by keyboard from the urgency question to a letter sent and answered', async ({ page, api }) => {
  const caseId = await openReview({ page, api });
  await expectAccessible(page);

  await page.getByRole('radio', { name: 'I do not know' }).focus();
  await page.keyboard.press('Space');
  const operation = page.getByRole('checkbox', { name: /A major operation/ });
  await operation.focus();
  await page.keyboard.press('Space');
  await expect(page.getByText('One reason applies.')).toBeVisible();
  await expect(page.getByText('An operation cannot be taken back.')).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.type('Nobody spoke of therapy.');
  await expect
    .poll(() => api.review.get({ caseId }))
    .toMatchObject({ gate: 'not-known', reasons: [{ key: 'major-procedure', words: 'Nobody spoke of therapy.' }] });
  await expectAccessible(page);

  await operation.press('Space');
  await expect(page.getByText('No reason is ticked, and none is needed')).toBeVisible();
  await page.getByRole('checkbox', { name: /several ways to treat this/ }).press('Space');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.getByLabel('In your own words: A major operation')).toHaveValue('Nobody spoke of therapy.');
  await expect(page.getByText('Two reasons apply.')).toBeVisible();

  await page.getByRole('button', { name: 'Tell the first physician' }).press('Enter');
  await expect(page.getByLabel('To', { exact: true })).toHaveValue('Dr First');
  const body = page.getByLabel('What it says');
  await expect(body).toHaveValue(/how long can I safely wait/);
  await expectAccessible(page);

  await body.press('ControlOrMeta+End');
  await page.keyboard.type(' and family');
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: 'Make it anew from the case' }).press('Enter');
  await expect(body).not.toHaveValue(/and family$/);
  await expect(body).toBeFocused();

  await page.getByRole('button', { name: 'Sent today' }).press('Enter');
  await expect(page.getByRole('article', { name: 'The letter' })).toContainText('Dear Dr First,');
  await expect(page.getByLabel('Sent on')).toBeFocused();
  await page.getByLabel('Answered on').fill('1 Mar 2026');
  await page.getByLabel('What they said').fill('A month is fine.');
  await page.getByLabel('Until when is it safe to wait?').fill('12 Mar 2099');
  await page.keyboard.press('Tab');
  await expect.poll(() => api.letters.list({ caseId })).toMatchObject([{ answered: '2026-03-01', answer: 'A month is fine.' }]);
  await expect.poll(() => api.cases.get({ id: caseId })).toMatchObject({ safeUntil: '2099-03-12' });
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Remove the letter' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'No letters yet' })).toBeVisible();
  await expect(page.getByRole('main')).toBeFocused();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.getByRole('article', { name: 'The letter' })).toBeVisible();
  await page.getByRole('link', { name: 'All letters' }).press('Enter');
  await expect(page.getByRole('link', { name: /Answered 1 Mar 2026/ })).toBeVisible();
  await expectAccessible(page);
});

test('an emergency shows nothing but its advice', async ({ page, api }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await openReview({ page, api });
  await page.getByRole('radio', { name: /It is an emergency/ }).check();
  await expect(page.getByRole('alert')).toContainText('911 in the United States');
  await expect(page.getByRole('checkbox')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Tell the first physician' })).toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole('radio', { name: /A physician said that I can wait/ }).check();
  await expect(page.getByRole('checkbox').first()).toBeVisible();
});
