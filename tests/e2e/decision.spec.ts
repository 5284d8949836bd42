import { OpinionDraft } from '../../shared/domain/opinion.ts';
import { expect, expectAccessible, test } from './harness.ts';

test.use({ begin: 'vault' });

const opinionWith = (physician: string, treatment: string) =>
  OpinionDraft.parse({ physician, claims: { treatment: { text: treatment, sources: [] } } });

test('a decision is made, read, sent and reopened by keyboard', async ({ page, api }) => {
  const { id: caseId } = await api.cases.create({ patient: 'Ines Example', born: '1960-03-12', question: 'Is it needed?' });
  await api.opinions.create({ caseId, draft: opinionWith('Dr First', 'Lumbar fusion') });
  await api.opinions.create({ caseId, draft: opinionWith('Dr Second', 'Physical therapy first') });
  await page.goto(new URL(`/cases/${caseId}/decision`, page.url()).href);
  await expect(page.getByRole('heading', { name: 'What Dr First recommends' })).toBeVisible();

  // Without a plan, the focus moves to the choice of a plan.
  await page.getByRole('button', { name: 'This is my decision' }).press('Enter');
  await expect(page.getByRole('alert')).toContainText('No plan is chosen yet.');
  await expect(page.getByRole('radio', { name: /^What Dr First recommends/ })).toBeFocused();

  await page.getByRole('button', { name: /^Work/ }).press('Enter');
  await expect(page.getByLabel('What it means to me: Work')).toBeFocused();
  await page.keyboard.type('Half days are enough');
  await page.getByLabel('What else matters?').fill('To sleep through');
  await page.keyboard.press('Enter');
  const sleep = page.getByLabel('What matters, 2');
  await expect(sleep).toHaveValue('To sleep through');
  await sleep.press('Alt+ArrowUp');
  await expect(page.getByLabel('What matters, 1')).toHaveValue('To sleep through');
  await expect(page.getByLabel('What matters, 1')).toBeFocused();

  // The table is marked by keys, annotated, and left again.
  const cell = page.getByRole('button', { name: 'To sleep through, What Dr First recommends: Not marked' });
  await cell.focus();
  await page.keyboard.press('2');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('radio', { name: 'Helps' })).toBeFocused();
  await page.getByLabel('In my own words', { exact: true }).fill('After some weeks');
  await page.keyboard.press('Escape');
  const marked = page.getByRole('button', { name: 'To sleep through, What Dr Second recommends: Helps After some weeks' });
  await expect(marked).toBeFocused();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Not for me: Wait and watch' }).press('Enter');
  await expect(page.getByLabel('Why not: Wait and watch')).toBeFocused();
  await page.keyboard.type('I waited long enough');
  await page.getByRole('radio', { name: /^What Dr Second recommends/ }).press('Space');
  await page.getByLabel('When I look at it again').fill('1 Oct 2031');
  await page.getByLabel('Why this').fill('The operation stays possible');
  await page.getByLabel('Decided on').fill('3 Apr 2026');
  await page.getByRole('button', { name: 'This is my decision' }).press('Enter');

  await expect(page.getByText('Decided on 3 Apr 2026. It stays as it was written then.')).toBeVisible();
  await expect(page.locator('[data-decided="true"]')).toBeFocused();
  await expect(page.getByRole('note', { name: 'Hint' })).toBeHidden();
  await expect(page.getByText('What Dr Second recommends: Physical therapy first.')).toBeVisible();
  await expect(page.getByText('1. To sleep through. 2. Work. Half days are enough.')).toBeVisible();
  await expectAccessible(page);
  expect(await api.decision.get({ caseId })).toMatchObject({
    decided: '2026-04-03',
    lookAgain: '2031-10-01',
    why: 'The operation stays possible',
    options: { wait: { left: true, reason: 'I waited long enough' } },
  });

  await page.getByRole('button', { name: 'Reopen', exact: true }).press('Enter');
  await expect(page.getByRole('button', { name: 'Reopen the decision' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Earlier decisions' })).toBeVisible();
  await expect(page.locator('[data-decided="false"]')).toBeFocused();
  await expect(page.getByLabel('Why this')).toHaveValue('The operation stays possible');
  await page.getByRole('link', { name: 'Its record' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Decision record' })).toBeVisible();
});

test('a decision leads to letters and questions, and removed entries come back', async ({ page, api }) => {
  const { id: caseId } = await api.cases.create({ patient: 'Ines Example', born: '1960-03-12', question: 'Is it needed?' });
  await api.opinions.create({ caseId, draft: opinionWith('Dr First', 'Lumbar fusion') });
  await page.goto(new URL(`/cases/${caseId}/decision`, page.url()).href);

  await page.getByLabel('What do you not know yet?').fill('How long I would be away');
  await page.keyboard.press('Enter');
  // A pause between two words keeps the space.
  const whom = page.getByLabel('Whom to ask: How long I would be away');
  await whom.pressSequentially('Dr ');
  await expect.poll(async () => (await api.decision.get({ caseId })).unknowns[0]?.whom).toBe('Dr');
  await whom.pressSequentially('First');
  await expect(whom).toHaveValue('Dr First');
  await page.getByRole('button', { name: 'Put among the questions: How long I would be away' }).press('Enter');
  await page.getByRole('menuitem', { name: 'First physician' }).press('Enter');
  await expect(page.getByRole('link', { name: 'Among the questions: first physician' })).toBeFocused();
  expect(await api.questions.list({ caseId })).toMatchObject([{ text: 'How long I would be away', asked: 'first' }]);

  await page.getByRole('button', { name: 'Remove: How long I would be away' }).press('Enter');
  await expect(page.getByLabel('What do you not know yet?')).toBeFocused();
  await page.getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(page.getByLabel('Not known: How long I would be away')).toBeFocused();

  await page.getByRole('radio', { name: 'Wait and watch' }).press('Space');
  await page.getByRole('button', { name: 'This is my decision' }).press('Enter');
  await page.getByRole('button', { name: 'Write to Dr First' }).press('Enter');
  await expect(page).toHaveURL(/\/letters\/[0-9a-f-]{36}$/);
  const [letter] = await api.letters.list({ caseId });
  expect(letter).toMatchObject({ kind: 'decision', fixed: false });
  expect(letter?.text.body).toContain('I chose to wait and watch for now.');
});
