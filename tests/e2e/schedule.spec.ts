import { readFile } from 'node:fs/promises';
import { addDays } from '../../shared/dates/days.ts';
import { localDay } from '../../shared/dates/local-day.ts';
import { expect, expectAccessible, test } from './harness.ts';

test.use({ begin: 'vault' });

/** The day so many days from now, by the page's calendar. */
const inDays = (days: number) => addDays(localDay(), days);

test('the schedule asks for a date by keyboard, and each row then says when to ask', async ({ page, api }) => {
  const { id: caseId } = await api.cases.create({
    patient: 'Ines Example',
    born: '1960-03-12',
    question: 'Is it needed?',
    family: 'cancer',
  });
  await page.goto(new URL(`/cases/${caseId}/schedule`, page.url()).href);
  await expect(page.getByText('There is no day yet to count back from')).toBeVisible();
  await expect(page.getByRole('row', { name: /Slides.*If asked today, here by/ })).toBeVisible();
  await expectAccessible(page);

  await page.getByLabel('Safe to wait until').fill(inDays(200));
  await page.getByLabel('What they said of waiting').fill('Half a year is fine.');
  await page.getByLabel('Working days for the review').fill('a week');
  await expect(page.getByText('Write a whole number of days')).toBeVisible();
  await page.getByLabel('Working days for the review').fill('5');
  await expect.poll(() => api.cases.get({ id: caseId })).toMatchObject({ safeWords: 'Half a year is fine.', reviewDays: 5 });
  await expect(page.getByText(/In time so far: the next to ask for is/)).toBeVisible();
  await expect(page.getByRole('row', { name: /Slides.*Ask by/ })).toBeVisible();

  const slides = page.getByRole('button', { name: /^Slides/ });
  await page.getByRole('button', { name: /^Consultation/ }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('[data-row]:focus')).toHaveCount(1);
  await slides.focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('to (days)').fill('60');
  const waitOf = async () => (await api.checklist.get({ caseId })).items.find(({ key }) => key === 'cancer.slides')?.waitDays;
  await expect.poll(waitOf).toEqual([3, 60]);
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(slides).toBeFocused();
  await expect(slides).toHaveAttribute('aria-expanded', 'false');

  await page.getByRole('button', { name: /^Ask for it: Slides/ }).click();
  await expect(page).toHaveURL(/\/requests\?open=/);
});

test('a late item shows its remedies in both color schemes, and the appointment goes to the calendar', async ({ page, api }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  const { id: caseId } = await api.cases.create({
    patient: 'Ines Example',
    born: '1960-03-12',
    question: 'Is it needed?',
    appointment: `${inDays(16)}T10:30`,
    recipient: 'Dr Second',
  });
  await page.goto(new URL(`/cases/${caseId}/schedule`, page.url()).href);
  await expect(page.getByText(/cannot be here by|should have been asked for by now/)).toBeVisible();
  await page.getByRole('button', { name: /^Consultation/ }).click();
  await expect(page.getByText(/interim report/)).toBeVisible();
  await expectAccessible(page);
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save for the calendar' }).click();
  const calendar = await downloading;
  expect(calendar.suggestedFilename()).toBe('appointment.ics');
  expect(await readFile(await calendar.path(), 'utf8')).toContain('BEGIN:VCALENDAR');
  await page.setViewportSize({ width: 640, height: 800 });
  await expect(page.getByRole('row', { name: /Consultation/ })).toContainText('here by');
  await expectAccessible(page);
});
