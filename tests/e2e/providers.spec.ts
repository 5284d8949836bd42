import { expect, expectAccessible, test } from './harness.ts';

test.use({ begin: 'vault' });

test.beforeEach(async ({ page, api }) => {
  const { id } = await api.cases.create({
    patient: 'Ines Example',
    born: '1960-03-12',
    question: 'Is it needed?',
    firstPhysician: 'Dr First, Spine Clinic',
  });
  await page.goto(new URL(`/cases/${id}/providers/comparison`, page.url()).href);
});

test('candidates are added, compared and chosen by keyboard, and Undo reverts the choice', async ({ page, api }) => {
  const [{ id: caseId = '' } = {}] = await api.cases.list();
  await expect(page.getByText('Your current doctors')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Add a candidate' }).press('Enter');
  await page.getByLabel('Name', { exact: true }).fill('Dr Second');
  await expect(page.getByRole('combobox', { name: 'To this case' })).toHaveValue('Candidate for another opinion');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Specialty')).toBeFocused();
  await page.getByLabel('Hospital, practice or group').fill('spine clinic');
  await page.getByLabel('Wait', { exact: true }).fill('3 weeks');
  await api.providers.create({ caseId, draft: { name: 'Dr First', institution: 'Spine Clinic' } });
  await api.providers.create({ caseId, draft: { name: 'Dr Third', role: 'candidate' } });
  await expect(page.getByText('Same institution as Dr First: less independent.')).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Compare candidates' }).click();
  await expect(page.getByRole('columnheader', { name: 'Dr Third' })).toBeVisible();
  await expect(page.getByLabel('Wait, Dr Second')).toHaveValue('3 weeks');
  await page.getByLabel('Wait, Dr Third').fill('6 weeks');
  await expect(page.getByRole('row', { name: /^Wait differs/ })).toBeVisible();
  await page.getByLabel('A criterion of your own').fill('Parking');
  await page.keyboard.press('Enter');
  await page.getByLabel('Parking, Dr Third').fill('easy');
  await page.getByLabel('Name of your criterion “Parking”').fill('Way in');
  await expect(page.getByLabel('Way in, Dr Third')).toHaveValue('easy');
  await page.getByRole('button', { name: 'Remove the criterion Way in' }).click();
  await expect(page.getByLabel('Way in, Dr Third')).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByLabel('Way in, Dr Third')).toHaveValue('easy');
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Choose Dr Third' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Back to candidate: Dr Third' })).toBeFocused();
  await expect.poll(() => api.cases.get({ id: caseId })).toMatchObject({ recipient: 'Dr Third', ownCriteria: ['Way in'] });
  await expect(page.getByRole('link', { name: 'Physicians chosen' })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.getByRole('button', { name: 'Choose Dr Third' })).toBeFocused();
  await expect
    .poll(() => api.cases.get({ id: caseId }))
    .toMatchObject({ recipient: '', firstPhysician: 'Dr First, Spine Clinic' });
});

test('the appointment is entered with what to bring, and printed', async ({ page, api }) => {
  const [{ id: caseId = '' } = {}] = await api.cases.list();
  await api.providers.create({ caseId, draft: { name: 'Dr Second', role: 'second', phone: '555-0190' } });
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.getByRole('link', { name: 'Appointment', exact: true }).click();
  await expect(page.getByText('With Dr Second')).toBeVisible();
  await page.getByLabel('Day').fill('11 Mar 2031');
  await page.getByLabel('Time').fill('10:30');
  await page.getByLabel('Place or link').fill('Room 12');
  await page.getByRole('button', { name: 'Add: Photo ID' }).press('Enter');
  await expect(page.getByLabel('Your list')).toHaveValue('Photo ID');
  await expect(page.getByRole('button', { name: 'Add: Photo ID' })).toHaveCount(0);
  await page.getByRole('button', { name: /^Add all/ }).click();
  await expect(page.getByLabel('Your list')).toHaveValue(/Photo ID\n.*referral/s);
  await expect(page.getByLabel('Your list')).toBeFocused();
  await expectAccessible(page);
  await expect
    .poll(() => api.cases.get({ id: caseId }))
    .toMatchObject({ appointment: '2031-03-11T10:30', appointmentPlace: 'Room 12', recipient: 'Dr Second' });
  await page.getByRole('link', { name: 'Print' }).click();
  await expect(page.getByRole('heading', { name: 'The appointment' })).toBeVisible();
});
