import type { Client } from '../../shared/contract/index.ts';
import type { Verdict } from '../../shared/domain/comparison.ts';
import type { ClaimKey } from '../../shared/domain/opinion.ts';
import { expect, expectAccessible, type Page, test } from './harness.ts';

test.use({ begin: 'vault' });

/** A case with a surgeon and a non-surgical specialist, their opinions, and the person's judgements. */
async function withOpinions(page: Page, api: Client, verdicts: Partial<Record<ClaimKey, Verdict>>): Promise<string> {
  const { id: caseId } = await api.cases.create({ patient: 'Ines Example', born: '1960-03-12', question: 'Is it needed?' });
  const add = async (name: string, institution: string, specialty: string, treatment: string) => {
    const provider = await api.providers.create({ caseId, draft: { name, institution, specialty } });
    const claims = { diagnosis: { text: 'Slip of L4', sources: [] }, treatment: { text: treatment, sources: [] } };
    return api.opinions.create({ caseId, draft: { providerId: provider.id, claims } });
  };
  const one = await add('Dr First', 'Spine Clinic', 'Spine surgery', 'Fusion');
  const other = await add('Dr Second', 'Spine Institute', 'Physical medicine', 'Physical therapy first');
  for (const [row, verdict] of Object.entries(verdicts))
    await api.comparison.judge({ row: row as ClaimKey, a: one.id, b: other.id, verdict, words: '' });
  await page.goto(new URL(`/cases/${caseId}/resolution`, page.url()).href);
  return caseId;
}

test('opinions that agree are shown as such, and open questions go on the list', async ({ page, api }) => {
  const caseId = await withOpinions(page, api, { diagnosis: 'agree', treatment: 'agree' });
  await expect(page.getByRole('heading', { name: 'They agree' })).toBeVisible();
  await expect(page.getByText('It is not certainty')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Add them to my questions for Dr Second' }).press('Enter');
  await expect(page.getByText(/^\d+ questions on the list for Dr Second\.$/)).toBeVisible();
  expect((await api.questions.list({ caseId })).length).toBeGreaterThan(8);
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(async () => (await api.questions.list({ caseId })).length).toBe(0);
  await page.getByRole('link', { name: 'Go on to the decision' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Decision', exact: true })).toBeVisible();
});

test('differing opinions lead by keyboard to requests for reasons, an answer and a third opinion', async ({ page, api }) => {
  const caseId = await withOpinions(page, api, { diagnosis: 'agree', treatment: 'differ' });
  const steps = page.getByRole('list', { name: 'Steps' });
  const details = page.getByRole('region', { name: 'Step', exact: true });
  await expect(steps.getByRole('button', { name: /^1 Name the difference/ })).toContainText('done · treatment');
  await expect(details.getByRole('heading', { name: 'Check that both saw the same' })).toBeVisible();
  await details.getByRole('button', { name: 'I have looked at it' }).press('Enter');
  await expect(details.getByRole('heading', { level: 2 })).toBeFocused();
  await expect(steps.getByRole('button', { name: /^2 / })).toContainText('you said that it is done');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(steps.getByRole('button', { name: /^2 / })).toContainText(
    'not written down what Dr First and Dr Second looked at',
  );

  // A step that is settled in the overview is settled here: the page opens at the remaining step.
  await page
    .getByRole('link', { name: /^Decision/ })
    .first()
    .press('Enter');
  await expect(page.getByRole('heading', { name: 'Decision', exact: true })).toBeVisible();
  await api.due.dismiss({ caseId, key: 'step.way.evidence.done', until: null });
  await page
    .getByRole('link', { name: /^Opinions/ })
    .first()
    .press('Enter');
  await page.getByRole('link', { name: 'The way on' }).press('Enter');
  await expect(steps.locator('[aria-current]')).toHaveText(/^3 /);

  await steps.getByRole('button', { name: /^1 / }).press('Enter');
  await expect(details.getByText('In general, not about your physicians.')).toBeVisible();
  await expectAccessible(page);
  await steps.getByRole('button', { name: /^1 / }).press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(steps.getByRole('button', { name: /^3 / })).toBeFocused();

  await details.getByRole('button', { name: 'Write the letter to Dr First' }).press('Enter');
  await expect(page.getByLabel('What it says')).toHaveValue(/“Fusion\.”/);
  await expect(page.getByLabel('What it says')).not.toHaveValue(/therapy/);
  await page.getByRole('button', { name: 'Sent today' }).press('Enter');
  await page.getByRole('link', { name: 'The way on' }).press('Enter');
  await expect(steps.locator('[aria-current]')).toHaveText(/^3 /);
  await expect(details.getByText(/^Sent /)).toBeVisible();

  await details.getByRole('button', { name: 'Write down the answer of Dr First' }).press('Enter');
  await expect(details.getByLabel('What they answered')).toBeFocused();
  await page.keyboard.type('The slip goes on without it.');
  await details.getByRole('button', { name: 'Add a source that they named' }).press('Enter');
  await page.getByRole('menuitem', { name: 'A study, guideline or address' }).press('Enter');
  await expect(details.getByLabel('Source', { exact: true })).toBeFocused();
  await page.keyboard.type('Sample registry, 2021');
  await details.getByLabel('Address or number').fill('javascript:alert(1)');
  await expect(details.getByText('Only a web address')).toBeVisible();
  await details.getByLabel('Address or number').fill('https://example.org/registry');
  await details.getByLabel('Address or number').blur();
  await expectAccessible(page);
  await expect
    .poll(() => api.replies.list({ caseId }))
    .toMatchObject([
      {
        claim: 'treatment',
        text: 'The slip goes on without it.',
        citations: [{ words: 'Sample registry, 2021', link: 'https://example.org/registry' }],
      },
    ]);
  await expect(steps.getByRole('button', { name: /^3 / })).toContainText('Dr First: answered');

  await steps.getByRole('button', { name: /^6 / }).click();
  await expect(details.getByRole('radio', { checked: true })).toHaveCount(0);
  await details.getByRole('radio', { name: /^A third opinion/ }).press('Space');
  await expect(details.getByText('Someone independent of Dr First and Dr Second')).toBeVisible();
  await expectAccessible(page);
  await api.providers.create({ caseId, draft: { name: 'Dr Near', institution: 'Spine Institute', role: 'candidate' } });
  await api.providers.create({ caseId, draft: { name: 'Dr Far', institution: 'University Hospital', role: 'candidate' } });
  await details.getByRole('link', { name: 'Compare and choose' }).press('Enter');
  await expect(page.getByText('Same institution as Dr Second: less independent.')).toBeVisible();
  await page.getByRole('button', { name: 'Choose Dr Far' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Back to candidate: Dr Far' })).toBeVisible();
  await page.goBack();
  await details.getByLabel('Appointment', { exact: true }).fill('5 jan 2027');
  await details.getByLabel('Time').pressSequentially('9:00');
  await page.keyboard.press('Tab');
  await expect.poll(async () => (await api.resolution.get({ caseId })).appointment).toBe('2027-01-05T09:00');
  await details.getByRole('radio', { name: /^Blind first/ }).press('Space');
  await details.getByRole('button', { name: 'Prepare this packet' }).press('Enter');
  await expect(page).toHaveURL(/\/packets$/);
  expect(await api.packets.choice({ caseId })).toMatchObject({ style: 'blind-first', recipient: 'Dr Far, University Hospital' });
});
