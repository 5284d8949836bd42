import { expect, expectAccessible, type Page, test } from './harness.ts';

test.use({ begin: 'vault' });

let caseId = '';
test.beforeEach(async ({ page, api }) => {
  ({ id: caseId } = await api.cases.create({ patient: 'Ines Example', born: '1960-03-12', question: 'Is it needed?' }));
  await page.goto(new URL(`/cases/${caseId}/insurance`, page.url()).href);
});

const pageLink = (page: Page, name: 'Insurance' | 'Overview') => page.getByRole('link', { name: new RegExp(`^${name}`) });

test('the insurance card is saved with a masked number, and a denial shows its deadline and the letter of appeal', async ({
  page,
  api,
}) => {
  await expect(page.getByRole('heading', { name: 'It is not known yet what the insurer pays.' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('combobox', { name: 'Insurer' }).fill('Meadow Health Plan');
  await page.getByRole('option', { name: /Add/ }).click();
  await page.getByLabel('Plan', { exact: true }).fill('Meadow Choice');
  await page.getByLabel('Member number', { exact: true }).fill('MHP0041189921');
  await page.getByLabel('Is a second opinion covered for my diagnosis?').fill('In network only.');
  await pageLink(page, 'Overview').click();
  await expect
    .poll(() => api.insurance.get({ caseId }))
    .toMatchObject({ plan: 'Meadow Choice', memberNumber: 'MHP0041189921', answers: { covered: 'In network only.' } });
  expect(await api.providers.list({ caseId })).toMatchObject([{ name: 'Meadow Health Plan', kind: 'insurer' }]);

  await pageLink(page, 'Insurance').click();
  await expect(page.getByText('•••• 9921')).toBeVisible();
  await expect(page.getByText('MHP0041189921')).toHaveCount(0);
  await page.getByRole('button', { name: 'Show' }).press('Enter');
  await expect(page.getByLabel('Member number', { exact: true })).toBeFocused();
  await expect(page.getByLabel('Member number', { exact: true })).toHaveValue('MHP0041189921');
  await page.getByRole('button', { name: 'Hide' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Show' })).toBeFocused();
  const print = page.getByRole('link', { name: 'Print the call sheet' });
  await expect(print).toHaveAttribute('href', /printouts\/call-sheet$/);
  await page.getByLabel('With the whole member number').check();
  await expect(print).toHaveAttribute('href', /printouts\/call-sheet\?of=member-number$/);

  await page.getByRole('button', { name: 'The insurer said no' }).press('Enter');
  await expect(page.getByLabel('Date of the denial letter')).toBeFocused();
  await page.keyboard.type('1 Jan 2020');
  await page.getByLabel('Reason that was given').fill('Not medically necessary');
  await expect(page.getByRole('heading', { name: 'The insurer said no on 1 Jan 2020.' })).toBeVisible();
  await expect(page.getByText('The 180 days to appeal ended on 29 Jun 2020.')).toBeVisible();
  await expect(pageLink(page, 'Insurance')).toHaveAccessibleName(/denied/);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Write the letter of appeal' }).click();
  await expect(page).toHaveURL(/\/letters\/[0-9a-f-]{36}$/);
  expect(await page.title()).not.toMatch(/MHP|9921|Meadow/);
  const [letter] = await api.letters.list({ caseId });
  expect(letter?.text.body).toContain('The reason that was given: Not medically necessary.');
});

test('a call is logged by keyboard alone, removed and restored', async ({ page, api }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.getByRole('button', { name: 'Log a call' }).press('Enter');
  await expect(page.getByLabel('Who you spoke with')).toBeFocused();
  await page.keyboard.type('Ben, claims');
  await page.keyboard.press('Tab');
  await page.keyboard.type('C-119304');
  await page.keyboard.press('Tab');
  await page.keyboard.type('not a day');
  await page.keyboard.press('Tab');
  await expect(page.getByText('This is not read as a date.', { exact: false })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Call again on').fill('2 Jan 2020');
  await page.getByLabel('What was said').fill('Request taken.');
  await page.keyboard.press('Escape');
  const row = page.getByRole('button', { name: /Ben, claims/ });
  await expect(row).toBeFocused();
  await expect(row).toContainText('was due on 2 Jan 2020');
  await expect(page.getByText('You wanted to call again on 2 Jan 2020.', { exact: false })).toBeVisible();
  await expect
    .poll(() => api.contacts.list({ caseId }))
    .toMatchObject([
      { insurance: true, person: 'Ben, claims', reference: 'C-119304', words: 'Request taken.', again: '2020-01-02' },
    ]);

  await page.keyboard.press('Delete');
  await expect(row).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Log a call' })).toBeFocused();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(row).toBeFocused();
  await expectAccessible(page);
});
