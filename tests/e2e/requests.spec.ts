import { expect, expectAccessible, test } from './harness.ts';

test.use({ begin: 'vault' });

test('requests are proposed, made, marked as sent and answered by keyboard', async ({ page, api }) => {
  const { id: caseId } = await api.cases.create({ patient: 'Ines Example', born: '1960-03-12', question: 'Is it needed?' });
  await api.providers.create({ caseId, draft: { name: 'City Imaging', kind: 'imaging' } });
  await page.goto(new URL(`/cases/${caseId}/requests`, page.url()).href);
  await expect(page.getByText('City Imaging').or(page.locator('input[value="City Imaging"]')).first()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: /^Make all/ }).press('Enter');
  await expect(page.getByRole('list', { name: 'Requests', exact: true }).locator('[aria-current]')).toBeFocused();
  await page.getByRole('button', { name: /City Imaging/ }).click();
  const details = page.getByRole('region', { name: 'Request', exact: true });
  await expect(details.getByRole('status')).toHaveText('Drafted');
  await expectAccessible(page);

  await details.getByRole('button', { name: 'Mark as sent today' }).press('Enter');
  await expect(details.getByRole('status')).toContainText('Sent · Day 0 of 30');
  await details.getByLabel('Words').fill('Handed in at the desk');
  const date = details.getByLabel('Sent', { exact: true });
  await date.fill('2 Mar 2020');
  await date.blur();
  await expect(details.getByRole('status')).toContainText('it was due 1 Apr 2020');
  await expect(page.getByRole('button', { name: /City Imaging/ })).toContainText('days late');
  await expect
    .poll(async () => (await api.requests.list({ caseId })).flatMap(({ steps }) => steps))
    .toEqual([{ what: 'sent', on: '2020-03-02', words: 'Handed in at the desk' }]);

  await details.getByRole('button', { name: 'Log what happened' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Refused' }).press('Enter');
  await expect(details.getByLabel('Refused', { exact: true })).toBeFocused();
  await expect(details.getByRole('status')).toContainText('Refused');
  await details.getByRole('button', { name: 'Take back: Refused' }).press('Enter');
  await expect(details.getByRole('button', { name: 'Log what happened' })).toBeFocused();
  await expect(details.getByRole('status')).toContainText('Sent');
  await expectAccessible(page);

  await details.getByRole('button', { name: 'Follow-up letter' }).press('Enter');
  await expect(page).toHaveURL(/\/letters\/[0-9a-f-]{36}$/);
  const [letter] = await api.letters.list({ caseId });
  expect(letter).toMatchObject({ kind: 'follow-up' });
  expect(letter?.text.body).toContain('On 2 Mar 2020 I asked you for copies of my records.');
});

test('slides are lent, tracked, reported late, removed and restored', async ({ page, api }) => {
  const { id: caseId } = await api.cases.create({ patient: 'Ines Example', born: '1960-03-12', question: 'Is it needed?' });
  await page.goto(new URL(`/cases/${caseId}/custody`, page.url()).href);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Add slides or a disc' }).press('Enter');
  await expect(page.getByLabel('What it is')).toBeFocused();
  await page.keyboard.type('4 slides S26-1042');
  await page.getByLabel('Due back').fill('2 Mar 2020');
  await page.getByLabel('Due back').blur();
  await page.getByRole('button', { name: 'Log a step' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Sent on' }).press('Enter');
  await expect(page.getByLabel('Sent on', { exact: true })).toBeFocused();
  await page.getByLabel('To whom').fill('Dr Second');
  await page.getByLabel('Tracking number').fill('1Z 555');
  await page.getByLabel('Tracking number').blur();
  await expect(page.getByRole('region', { name: 'Slides or disc' }).getByRole('status')).toHaveText(
    /On the way to Dr Second.*days late/,
  );
  await expectAccessible(page);
  await expect
    .poll(() => api.custody.list({ caseId }))
    .toMatchObject([{ what: '4 slides S26-1042', steps: [{ what: 'sent', who: 'Dr Second', number: '1Z 555' }] }]);
  await page.getByRole('button', { name: 'Remove', exact: true }).press('Enter');
  await expect(page.getByRole('button', { name: 'Add slides or a disc' })).toBeFocused();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.getByRole('button', { name: /4 slides/ })).toBeFocused();
});
