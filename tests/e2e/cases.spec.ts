import { expect, expectAccessible, test } from './harness.ts';
import { addRecords, createPdf } from './invented-files.ts';

test.use({ begin: 'vault' });

test('an empty list of cases explains itself and leads by keyboard to a new case', async ({ page }) => {
  await expect(page.getByRole('heading', { name: 'Begin with a case' })).toBeVisible();
  await page.getByRole('link', { name: 'New case' }).focus();
  for (const [finder, name] of [
    ['Control+k', 'Find anything'],
    ['Control+o', 'Another case'],
  ] as const) {
    await page.keyboard.press(finder);
    await expect(page.getByRole('dialog', { name })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('link', { name: 'New case' })).toBeFocused();
  }
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'New case' })).toBeVisible();

  await page.getByRole('button', { name: 'Make the case' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('The patient’s name is needed.')).toBeVisible();
  await expect(page.getByLabel('Patient’s name')).toBeFocused();
  await expectAccessible(page);

  await page.keyboard.type('Ines Example');
  await page.keyboard.press('Tab');
  await page.keyboard.type('12 mar 1960');
  await expect(page.getByText('The date is needed.')).toHaveCount(0);
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('Date of birth')).toHaveValue('12 Mar 1960');
  await page.keyboard.type('Is the operation needed now?');
  // A dialog stays open while one of its dates is invalid.
  await page.getByText('Add the first opinion').focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('When the first opinion was given').focus();
  await page.keyboard.type('14 sep 2025');
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('When the first opinion was given')).toHaveValue('14 Sep 2025');
  await page.getByRole('button', { name: 'Make the case' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'No appointment yet' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Begin: is a second opinion called for?' })).toBeVisible();
});

test('the form shows how a date is understood, and reports a date that is not understood', async ({ page }) => {
  await page.goto(new URL('/cases/new', page.url()).href);
  await page.getByLabel('Date of birth').fill('3/12/1960');
  await expect(page.getByText('Understood as 3 Dec 1960')).toBeVisible();
  await page.getByLabel('Date of birth').blur();
  await expect(page.getByText('“3/12/1960” was understood as 3 Dec 1960.')).toBeVisible();
  await page.getByLabel('Date of birth').fill('sometime');
  await page.getByLabel('Date of birth').blur();
  await expect(page.getByText('This is not read as a date. Write it as 12 Mar 1960.')).toBeVisible();
});

test('the fields of a case save themselves', async ({ page, api }) => {
  const { id } = await api.cases.create({ patient: 'Ines Example', born: '1960-03-12', question: 'Is it needed?' });
  await page.goto(new URL(`/cases/${id}/edit`, page.url()).href);
  await page.getByLabel('Allergies').fill('Penicillin (rash)');
  await page.getByLabel('Day of the appointment').fill('7 december 2019');
  await expect(page.getByText('This day has passed.')).toBeVisible();
  await page.getByLabel('Day of the appointment').fill('7 december 2031');
  await expect(page.getByText('This day has passed.')).toHaveCount(0);
  await page.getByLabel('Time').fill('2.30 pm');
  await page.getByLabel('Time').blur();
  await expect(page.getByLabel('Time')).toHaveValue('14:30');
  await page.getByLabel('Date of birth').fill('30 feb 1960');
  await page.getByLabel('Patient’s name').focus();
  await expect(page.getByText('This is not read as a date.')).toBeVisible();
  await expect(page.getByRole('main').getByText('1 field is not saved yet.')).toBeVisible();
  await expect(page.getByRole('contentinfo').getByText('1 field is not saved yet.')).toBeVisible();
  await expectAccessible(page);
  expect(await api.cases.get({ id })).toMatchObject({
    allergies: 'Penicillin (rash)',
    appointment: '2031-12-07T14:30',
    born: '1960-03-12',
  });

  await page.getByRole('link', { name: 'Overview' }).click();
  await expect(page.getByRole('dialog', { name: '1 field is not saved yet.' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Go back to it' }).click();
  await expect(page.getByLabel('Date of birth')).toBeFocused();
  await page.getByRole('link', { name: 'Overview' }).click();
  expect(await page.evaluate(() => window.dispatchEvent(new Event('beforeunload', { cancelable: true })))).toBe(false);
  await page.getByRole('button', { name: 'Leave without it' }).click();
  await expect(page.getByRole('heading', { name: /days until the appointment/ })).toBeVisible();
  await expect(page.getByText('Everything is saved.')).toBeVisible();
  expect(await page.evaluate(() => window.dispatchEvent(new Event('beforeunload', { cancelable: true })))).toBe(true);
});

test('a change that the vault rejects stays on screen, warns before leaving, and can be retried', async ({
  page,
  api,
  violations,
}) => {
  const { id } = await api.cases.create({ patient: 'Ines Example', born: '1960-03-12', question: 'Is it needed?' });
  await page.goto(new URL(`/cases/${id}/edit`, page.url()).href);
  await page.route('**/rpc/cases/update', (route) => route.abort());
  await page.getByLabel('Allergies').fill('Latex');
  await page.getByLabel('Allergies').blur();
  await expect(page.getByRole('contentinfo').getByText('1 field is not saved yet.')).toBeVisible();
  await page.getByRole('link', { name: 'Overview' }).click();
  await page.getByRole('button', { name: 'Leave without it' }).click();
  await expect(page.getByText('Second Look does not answer.')).toBeVisible();
  await page.unroute('**/rpc/cases/update');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect.poll(async () => (await api.cases.get({ id })).allergies).toBe('Latex');
  violations.length = 0;
});

test('an unfinished case waits in its form, and can be restored after it is discarded', async ({ page }) => {
  await page.getByRole('link', { name: 'New case' }).click();
  await page.getByLabel('Patient’s name').fill('Ines Example');
  await page.getByRole('link', { name: 'All cases' }).click();
  await expect(page.getByText('The new case is not made yet.')).toBeVisible();
  await page.getByRole('link', { name: 'New case' }).click();
  await expect(page.getByLabel('Patient’s name')).toHaveValue('Ines Example');
  await page.getByRole('link', { name: 'Cancel' }).click();
  await expect(page.getByText('Everything is saved.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByLabel('Patient’s name')).toHaveValue('Ines Example');

  await page.getByRole('button', { name: 'Close the vault' }).click();
  await page.getByRole('button', { name: 'Leave without it' }).click();
  await page.getByRole('button', { name: 'Open my cases' }).click();
  await page.getByRole('link', { name: 'All cases' }).click();
  await page.getByRole('link', { name: 'New case' }).click();
  await expect(page.getByLabel('Patient’s name')).toHaveValue('');
});

test('text that was just typed is kept when the person leaves the page at once', async ({ page, api }) => {
  const { id } = await api.cases.create({ patient: 'Ines Example', born: '1960-03-12', question: 'Is it needed?' });
  await page.goto(new URL(`/cases/${id}/edit`, page.url()).href);
  await page.getByLabel('Allergies').pressSequentially('Latex');
  await page.getByRole('link', { name: 'Overview' }).click();
  await expect.poll(async () => (await api.cases.get({ id })).allergies).toBe('Latex');
});

test('a case is removed and restored', async ({ page, api }) => {
  for (const patient of ['Ines Example', 'Omar Example']) {
    await api.cases.create({ patient, born: '1960-03-12', question: 'Which treatment?', appointment: '2031-02-03T09:15' });
  }
  const ines = (await api.cases.list()).find(({ patient }) => patient === 'Ines Example');
  await page.reload();
  await page.getByRole('button', { name: 'More for Ines Example' }).click();
  await expectAccessible(page);
  await page.getByRole('menuitem', { name: 'Remove' }).click();
  await expect(page.getByRole('link', { name: 'Ines Example' })).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Omar Example' })).toBeFocused();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('link', { name: 'Ines Example' })).toBeFocused();

  await page.getByRole('button', { name: 'More for Omar Example' }).click();
  await page.getByRole('menuitem', { name: 'Remove' }).click();
  await expect(page.getByRole('link', { name: 'Omar Example' })).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('link', { name: 'Omar Example' })).toBeVisible();

  // The restore also works after its button is gone.
  await api.cases.remove({ id: ines?.id ?? '' });
  await page.getByText('Removed (1)').click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Bring back the case of Ines Example' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: 'Ines Example' })).toBeFocused();
  await expect(page.getByText('Removed (1)')).toHaveCount(0);
});

test('an import result names its case on another page, and is not repeated after reopening', async ({ page, api, home }) => {
  const { id } = await api.cases.create({ patient: 'Ines Example', born: '1960-03-12', question: 'Is it needed?' });
  await page.goto(new URL(`/cases/${id}/records`, page.url()).href);
  await addRecords(page, [await createPdf(home, 'MRI report.pdf', 'Magnetic resonance imaging of the spine')]);
  await page.getByRole('link', { name: 'All cases' }).click();
  const bar = page.getByRole('contentinfo');
  await expect(bar.getByText('Ines Example: 1 record added')).toBeVisible({ timeout: 30_000 });
  await page.getByRole('link', { name: 'Ines Example' }).click();
  await expect(bar.getByText('1 record added', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Close the vault' }).click();
  await page.getByRole('button', { name: 'Open my cases' }).click();
  await expect(bar.getByText('Everything is saved.')).toBeVisible();
  await expect(bar.getByText('1 record added')).toHaveCount(0);
});

test('two hundred cases are sorted by appointment, and the arrow keys move through them', async ({ page, api }) => {
  const made = Array.from({ length: 200 }, (_, index) =>
    api.cases.create({
      patient: `Patient ${index}`,
      born: '1960-03-12',
      question: 'Which treatment?',
      appointment: index % 5 ? `20${30 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-03T09:15` : null,
    }),
  );
  await Promise.all(made);
  await page.reload();
  await expect(page.getByText('200 cases, the next appointment first.')).toBeVisible();
  const names = page.getByRole('rowheader').getByRole('link');
  await expect(names).toHaveCount(200);
  await expect(names.first()).toHaveText('Patient 1');
  await names.first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(names.nth(1)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: /days until the appointment/ })).toBeVisible();
});
