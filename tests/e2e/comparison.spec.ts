import type { Client } from '../../shared/contract/index.ts';
import type { ClaimKey } from '../../shared/domain/opinion.ts';
import { CLAIM_LABELS } from '../../shared/opinions/opinion-labels.ts';
import { expect, expectAccessible, type Page, test } from './harness.ts';

test.use({ begin: 'vault' });

/** The row of a claim. */
const rowsOf = (page: Page) => (point: ClaimKey) => page.getByRole('row', { name: CLAIM_LABELS[point] });

async function withOpinions(
  page: Page,
  api: Client,
  opinions: Record<string, Partial<Record<ClaimKey, string>>>,
): Promise<string> {
  const { id: caseId } = await api.cases.create({ patient: 'Ines Example', born: '1960-03-12', question: 'Is it needed?' });
  for (const [physician, says] of Object.entries(opinions)) {
    const claims = Object.fromEntries(Object.entries(says).map(([key, text]) => [key, { text, sources: [] }]));
    await api.opinions.create({ caseId, draft: { physician, claims } });
  }
  await page.goto(new URL(`/cases/${caseId}/opinions/comparison`, page.url()).href);
  return caseId;
}

test('two opinions are judged row by row by keyboard', async ({ page, api }) => {
  const caseId = await withOpinions(page, api, {
    'Dr First': { diagnosis: 'Slip of L4', treatment: 'Fusion', urgency: 'Within three months', risks: 'Infection. '.repeat(60) },
    'Dr Second': { diagnosis: 'slip of L4.', treatment: 'Therapy' },
  });
  const evidence = page.getByRole('region', { name: 'First: did they see the same?' });
  await expect(evidence).toContainText('It is not written down what Dr First and Dr Second looked at.');
  const outcome = page.getByRole('region', { name: 'Then: do they agree?' });
  await expect(outcome.getByRole('status')).toContainText('Still open');
  await expectAccessible(page);

  const row = rowsOf(page);
  await row('diagnosis')
    .getByRole('button', { name: /^Agree\?.*The same words/ })
    .press('Enter');
  await expect(row('diagnosis').getByRole('radio', { name: 'Agree' })).toBeFocused();
  await expect(row('urgency')).toContainText('Only Dr First says it.');

  await row('urgency')
    .getByRole('button', { name: `Ask: ${CLAIM_LABELS.urgency}, Dr Second` })
    .press('Enter');
  await expect(row('urgency').getByRole('link', { name: /^It is on your questions/ })).toBeFocused();
  expect(await api.questions.list({ caseId })).toMatchObject([{ text: 'How long can I safely wait?', asked: 'other' }]);

  const treatment = row('treatment');
  await treatment.getByRole('radio', { name: 'Agree' }).focus();
  await page.keyboard.press('d');
  await expect(treatment.getByRole('radio', { name: 'Differ' })).toBeFocused();
  await treatment.getByLabel(/^Your words/).fill('Now, or therapy first');
  await treatment.getByLabel(/^Your words/).blur();
  await expect(outcome.getByRole('status')).toContainText('They differ.');
  await expect(outcome.getByRole('status')).toContainText('differ in the treatment. They agree on the diagnosis.');
  await expect(outcome.getByRole('list', { name: 'Dr First and Dr Second, by kind' })).toContainText('Treatment: differ');
  await expect
    .poll(() => api.comparison.judgements({ caseId }))
    .toMatchObject([
      { row: 'diagnosis', verdict: 'agree' },
      { row: 'treatment', verdict: 'differ', words: 'Now, or therapy first' },
    ]);

  await page.getByLabel('Only what differs or is open').press('Space');
  await expect(row('diagnosis')).toHaveCount(0);
  await page.getByRole('button', { name: /^More: Risks/ }).press('Enter');
  await expect(page.getByRole('button', { name: /^Less: Risks/ })).toBeFocused();
  await treatment.getByRole('button', { name: /^Take back/ }).press('Enter');
  await expect(treatment.getByRole('radio', { name: 'Agree' })).toBeFocused();
  await expect(outcome.getByRole('status')).toContainText('Still open');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(treatment.getByLabel(/^Your words/)).toHaveValue('Now, or therapy first');
  await expectAccessible(page);

  await page.setViewportSize({ width: 640, height: 900 });
  await expect(treatment.getByText('Dr Second', { exact: true })).toBeVisible();
  await outcome.getByRole('link', { name: 'The way on' }).press('Enter');
  await expect(page).toHaveURL(/\/resolution$/);
});

test('three opinions are judged in pairs or all at once, and a changed text is pointed out', async ({ page, api }) => {
  const caseId = await withOpinions(page, api, {
    'Dr First': { diagnosis: 'Slip of L4', treatment: 'Fusion' },
    'Dr Second': { diagnosis: 'Slip of L4', treatment: 'Therapy' },
    'Dr Third': { diagnosis: 'Slip of L4', treatment: 'Therapy' },
  });
  const row = rowsOf(page);
  const status = page.getByRole('region', { name: 'Then: do they agree?' }).getByRole('status');
  await row('treatment').getByRole('radio', { name: 'Differ' }).press('Space');
  await expect(status).toContainText('Dr First and Dr Second differ in the treatment.');
  await expect(status).toContainText('Not compared yet: Dr First and Dr Third; Dr Second and Dr Third.');

  const compare = page.getByRole('combobox', { name: 'Compare now' });
  await compare.click();
  await page.getByRole('option', { name: 'Dr Second and Dr Third' }).click();
  await row('treatment')
    .getByRole('button', { name: /^Agree\?/ })
    .press('Enter');
  await compare.click();
  await page.getByRole('option', { name: 'All of them at once' }).click();
  await expect(row('treatment')).toContainText('Dr First and Dr Second: differ');
  await row('diagnosis')
    .getByRole('button', { name: /^Agree\?/ })
    .press('Enter');
  await expect(status).toContainText('Dr Second and Dr Third agree on the diagnosis and the treatment.');
  await expectAccessible(page);

  // Nothing scrolls within the page: in a low window the table heads stay visible above the focused row.
  await page.setViewportSize({ width: 1280, height: 480 });
  await row('treatment').getByRole('radio', { name: 'Differ' }).focus();
  await expect(row('treatment').getByRole('radio', { name: 'Differ' })).toBeInViewport();
  await expect(page.getByRole('columnheader', { name: /Dr Third/ })).toBeInViewport({ ratio: 1 });

  const [first] = await api.opinions.list({ caseId });
  const claims = { treatment: { text: 'Decompression', sources: [] } };
  await api.opinions.update({ id: first?.id ?? '', change: { claims } });
  await compare.click();
  await page.getByRole('option', { name: 'Dr First and Dr Second' }).click();
  await expect(row('treatment')).toContainText('You said this of earlier words:');
  await row('treatment').getByRole('button', { name: 'Still: differ' }).press('Enter');
  await expect(row('treatment').getByRole('radio', { name: 'Differ' })).toBeFocused();
  await expect(row('treatment')).not.toContainText('You said this of earlier words:');
});
