import { addDays } from '../../shared/dates/days.ts';
import { localDay } from '../../shared/dates/local-day.ts';
import { expect, expectAccessible, test } from './harness.ts';

const today = localDay();
const born = '1960-03-12';

test.describe('due entries', () => {
  test.use({ begin: 'vault' });

  test('appear on opening, and are found, done and dismissed by keyboard, with Undo', async ({ page, api }) => {
    const caseWithAppointment = await api.cases.create({
      patient: 'Ines Example',
      born,
      question: 'Why?',
      appointment: addDays(today, 40),
    });
    const otherCase = await api.cases.create({ patient: 'Omar Example', born, question: 'Why?' });
    await api.reminders.create({ caseId: caseWithAppointment.id, draft: { on: addDays(today, -1), what: 'Ring the clinic' } });
    await api.reminders.create({ caseId: otherCase.id, draft: { on: today, what: 'Look for the old X-rays' } });
    await page.reload();
    const notice = page.getByRole('region', { name: 'Due today' });
    await expect(notice).toContainText('1 thing is overdue');
    await notice.getByRole('link', { name: 'See what' }).press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Due' })).toBeVisible();
    await expect(notice.filter({ hasText: 'See what' })).toHaveCount(0);
    await expectAccessible(page);

    const ring = page.getByRole('link', { name: 'Ring the clinic' });
    await ring.focus();
    await page.keyboard.press('ArrowDown');
    await expect(ring).not.toBeFocused();
    await page.getByRole('button', { name: 'More for: Ring the clinic' }).press('Enter');
    await page.getByRole('menuitem', { name: 'Done' }).press('Enter');
    await expect(ring).toHaveCount(0);
    await page.keyboard.press('Control+z');
    await expect(ring).toBeFocused();

    await page.getByRole('button', { name: 'More for: Look for the old X-rays' }).press('Enter');
    await expectAccessible(page);
    await page.getByRole('menuitem', { name: 'Until tomorrow' }).press('Enter');
    await expect(page.getByRole('link', { name: 'Look for the old X-rays' })).toHaveCount(0);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByLabel('Find by patient or words').fill('omar rays');
    await expect(page.getByText('1 thing found.')).toBeVisible();
    await page.getByRole('link', { name: 'Look for the old X-rays' }).press('Enter');
    await expect(page.getByRole('heading', { name: 'No appointment yet' })).toBeVisible();
  });

  test('include a reminder from the overview, whose steps link to their subjects', async ({ page, api }) => {
    const { id } = await api.cases.create({ patient: 'Ines Example', born, question: 'Why?', firstPhysician: 'Dr First' });
    await page.goto(new URL(`/cases/${id}`, page.url()).href);
    await expect(page.getByRole('heading', { name: 'Begin: is a second opinion called for?' })).toBeVisible();
    await page.getByRole('button', { name: 'Add a reminder' }).press('Enter');
    await expect(page.getByLabel('Reminder')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByText('Say what is due.')).toBeVisible();
    await page.getByLabel('Reminder').fill('Ask about parking');
    await page.getByLabel('Day', { exact: true }).fill('7 dec 2031');
    await expectAccessible(page);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('link', { name: 'Ask about parking' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Add a reminder' })).toBeFocused();

    await api.review.answer({ caseId: id, change: { gate: 'can-wait', reasons: [{ key: 'uneasy', words: '' }] } });
    await expect(page.getByRole('heading', { name: 'Tell Dr First that you ask for a second opinion' })).toBeVisible();
    await page.getByRole('button', { name: 'They know already' }).press('Enter');
    await expect(page.getByRole('heading', { name: 'Add the first records' })).toBeVisible();
    const journeyRegion = page.getByRole('region', { name: 'The journey' });
    await expect(journeyRegion.getByRole('link', { name: 'done: Review' })).toBeVisible();
    await expect(journeyRegion.getByText('told · it can wait')).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect(page.getByRole('heading', { name: /^Tell Dr First/ })).toBeVisible();
    // The button of a step leads to its subject, also on the same page.
    await api.due.dismiss({ caseId: id, key: 'step.tell-first', until: null });
    await api.reminders.create({ caseId: id, draft: { on: today, what: 'Look for the card' } });
    await api.requests.create({ caseId: id, draft: { holder: 'records-office' } });
    await page.getByRole('button', { name: 'Show what is due' }).press('Enter');
    await expect(page.locator('#due')).toBeFocused();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('log a call to the ins');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Insurance' })).toBeVisible();
  });
});
