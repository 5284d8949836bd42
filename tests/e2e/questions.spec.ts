import { expect, expectAccessible, test } from './harness.ts';

test.use({ begin: 'vault' });

test.beforeEach(async ({ page, api }) => {
  const { id: caseId } = await api.cases.create({
    patient: 'Ines Example',
    born: '1960-03-12',
    question: 'Fusion?',
    family: 'spine',
  });
  await api.review.answer({ caseId, change: { reasons: [{ key: 'major-procedure', words: '' }] } });
  await page.goto(new URL(`/cases/${caseId}/questions`, page.url()).href);
});

test('questions are added, reordered, answered, removed and restored by keyboard', async ({ page, api }) => {
  const [{ id: caseId = '' } = {}] = await api.cases.list();
  const texts = async () =>
    (await api.questions.list({ caseId })).filter(({ asked }) => asked === 'second').map(({ text }) => text);
  const list = page.getByRole('list', { name: 'Questions for the second physician' });
  await expect(page.getByText('You ticked: a major operation is recommended').first()).toBeVisible();
  await expectAccessible(page);

  const proposed = page.getByRole('list', { name: 'Proposed questions' });
  const [first = '', second = ''] = await proposed.getByRole('listitem').locator('p:first-child').allTextContents();
  await page.getByRole('button', { name: `Add: ${first}` }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: `Add: ${second}` })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect.poll(texts).toEqual([first, second]);
  await expect(page.getByRole('button', { name: `Add: ${first}` })).toHaveCount(0);

  await page.getByRole('button', { name: 'Write a question' }).press('Enter');
  await page.keyboard.type('May my daughter listen?');
  await page.keyboard.press('Enter');
  await page.keyboard.type('When can I ride a horse?');
  await page.keyboard.press('Enter');
  await expect.poll(texts).toEqual([first, second, 'May my daughter listen?', 'When can I ride a horse?']);

  const horse = list.getByLabel('Question 4');
  await horse.focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(page.getByText('Moved up: now question 3 of 4.')).toBeAttached();
  await expect(list.getByLabel('Question 3')).toBeFocused();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(list.getByLabel('Question 2')).toHaveValue('When can I ride a horse?');
  await page.keyboard.press('End');
  await page.keyboard.type(' Or a bicycle?');
  await expect.poll(texts).toEqual([first, 'When can I ride a horse? Or a bicycle?', second, 'May my daughter listen?']);

  await page.getByRole('button', { name: 'Answer: When can I ride' }).press('Enter');
  await expect(list.getByLabel('Answer', { exact: true })).toBeFocused();
  await page.keyboard.type('After three months.');
  await expect.poll(async () => (await api.questions.list({ caseId }))[1]?.answer).toBe('After three months.');
  await expect(list.getByLabel('Answered on')).not.toHaveValue('');
  await expectAccessible(page);
  await list.getByLabel('To ask').click();
  await page.getByRole('option', { name: 'First physician' }).click();
  await expect(page.getByText('First physician · 1')).toBeVisible();
  await expect(list.getByLabel('Question 2')).toBeFocused();
  await expect(list.getByLabel('Question 2')).toHaveValue(second);

  await page.getByRole('button', { name: `Remove: ${first}` }).press('Enter');
  await expect(list.getByLabel('Question 1')).toHaveValue(second);
  await expect(list.getByLabel('Question 1')).toBeFocused();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(list.getByLabel('Question 1')).toHaveValue(first);
  await expect(list.getByLabel('Question 1')).toBeFocused();
  await page.setViewportSize({ width: 640, height: 800 });
  await expectAccessible(page);
});

test('a conversation is recorded live: lines get times, questions get answers, a day gets a reminder', async ({ page, api }) => {
  const [{ id: caseId = '' } = {}] = await api.cases.list();
  const { id: providerId } = await api.providers.create({ caseId, draft: { name: 'Dr First', role: 'first' } });
  await api.questions.addProposed({ caseId, keys: ['first.wait'], today: '2026-03-02' });
  await api.notes.create({ caseId, draft: { providerId, text: 'Written before.' } });
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.getByRole('link', { name: 'Notes', exact: true }).click();
  await page.getByRole('button', { name: /Written before/ }).press('Enter');

  /** Sets the page's clock to so many minutes after 10 o'clock. */
  const clock = async (minute: number) =>
    page.clock.setFixedTime(await page.evaluate((at) => new Date(2026, 2, 2, 10, at).getTime(), minute));
  await clock(42);
  await page.getByLabel('The talk is now').check();
  const conversation = page.getByLabel('What was said');
  await expect(conversation).toBeFocused();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type('\nHe would wait.\n\n');
  await clock(50);
  await page.keyboard.type('Three months.');
  const text = 'Written before.\n10:42 He would wait.\n\n10:50 Three months.';
  await expect(conversation).toHaveValue(text);
  await page.getByLabel('The talk is now').uncheck();
  await conversation.focus();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type('\nAfterwards.');
  await expect(conversation).toHaveValue(`${text}\nAfterwards.`);

  await page.getByLabel('How long can I safely wait before deciding?').fill('About three months.');
  await expect.poll(() => api.questions.list({ caseId })).toMatchObject([{ answer: 'About three months.' }]);
  await page.getByLabel('Who was there').fill('My daughter');
  await page.getByLabel('Next steps').fill('Call about the date on 12 March');
  await page.getByRole('button', { name: 'Remind me on 12 Mar 2026: Call about the date on 12 March' }).press('Enter');
  await expect(page.getByText('Reminder set')).toBeVisible();
  await expectAccessible(page);
  await expect
    .poll(() => api.notes.list({ caseId }))
    .toMatchObject([
      { text: `${text}\nAfterwards.`, date: '2026-03-02', present: 'My daughter', nextSteps: 'Call about the date on 12 March' },
    ]);
  expect(await api.reminders.list({ caseId })).toMatchObject([{ on: '2026-03-12' }]);

  await page.getByRole('link', { name: 'Questions', exact: true }).click();
  await page.getByText('First physician · 1').click();
  await page.getByRole('link', { name: 'Written before.' }).click();
  await expect(page.getByLabel('Who was there')).toHaveValue('My daughter');
});
