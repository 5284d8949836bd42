import { expect, expectAccessible, test } from './harness.ts';
import { addRecords, createPdf } from './invented-files.ts';

test.use({ begin: 'vault' });

test('text of a report is captured into a field with its page, by mouse and by keyboard', async ({ page, api, home }) => {
  const { id: caseId } = await api.cases.create({ patient: 'Ines Example', born: '1960-03-12', question: 'Is it needed?' });
  await api.providers.create({ caseId, draft: { name: 'Dr Second', specialty: 'Spine surgery', role: 'second' } });
  await page.goto(new URL(`/cases/${caseId}/records`, page.url()).href);
  await addRecords(page, [await createPdf(home, 'report.pdf', 'Stable slip of L4', { pages: 3 })]);
  await expect.poll(async () => (await api.records.list({ caseId })).length).toBe(1);
  const [record] = await api.records.list({ caseId });
  if (!record) throw new Error('No record came.');
  await api.records.update({ id: record.id, change: { title: 'Letter', kind: 'consultation' } });

  await page.goto(new URL(`/cases/${caseId}/opinions`, page.url()).href);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'From a written report' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Dr Second' })).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Which report' })).toBeFocused();
  await page.keyboard.type('let');
  await page.getByRole('option', { name: 'Letter' }).waitFor();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'Another report' })).toHaveValue('');
  const hint = page.getByRole('note', { name: 'Hint' });
  await expect(hint).toBeVisible();
  await page.getByRole('button', { name: 'Read beside the fields: Letter' }).press('Enter');

  // The hint of the opinions list does not cover the report.
  await expect(hint).toBeHidden();
  const passage = page.getByRole('region', { name: 'Page 1 of 3' }).getByText('Stable slip of L4, page 1');
  await passage.click({ clickCount: 3 });
  const taking = page.getByRole('region', { name: 'From the page into a field' });
  await expect(taking.getByRole('status')).toContainText('Selected for “What they found (diagnosis)”: Stable slip of L4, page 1');
  await taking.getByRole('button', { name: 'Put it there' }).click();
  await expect(page.getByRole('textbox', { name: 'What they found (diagnosis)' })).toHaveValue('Stable slip of L4, page 1');
  await expectAccessible(page);

  // The field that had the focus last takes the selection; the text of a page can be selected by keyboard.
  await page.getByRole('textbox', { name: 'How soon' }).focus();
  await taking.getByRole('button', { name: 'Show as plain text' }).press('Enter');
  await expect(page.getByRole('textbox', { name: 'Words of page 1 of Letter' })).toBeFocused();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Next page' }).press('Enter');
  await expect(page.getByRole('textbox', { name: 'Words of page 2 of Letter' })).toBeFocused();
  await page.keyboard.press('ControlOrMeta+Shift+ArrowRight');
  await page.keyboard.press('Delete');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'How soon' })).toHaveValue('Stable');
  // The caret stays behind the inserted text, and Alt with an arrow moves to the next field.
  await page.keyboard.press('Alt+ArrowDown');
  await page.keyboard.press('ControlOrMeta+Shift+ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'What it should bring (expected benefit)' })).toHaveValue('slip');
  await taking.getByRole('combobox', { name: 'Into the field' }).click();
  await page.getByRole('option', { name: 'Risks and side effects' }).click();
  await taking.getByRole('button', { name: 'Page 2 is its source' }).press('Enter');

  const sourceOnPage = (number: number) => [{ recordId: record.id, page: number }];
  await expect
    .poll(async () => (await api.opinions.list({ caseId }))[0]?.claims)
    .toEqual({
      diagnosis: { text: 'Stable slip of L4, page 1', sources: sourceOnPage(1) },
      urgency: { text: 'Stable', sources: sourceOnPage(2) },
      benefit: { text: 'slip', sources: sourceOnPage(2) },
      risks: { text: '', sources: sourceOnPage(2) },
    });

  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'No longer a source: page 2 of Letter' }).last().press('Enter');
  await page.getByRole('button', { name: 'Back to the opinions' }).press('Enter');
  await expect(page.getByRole('list', { name: /^Opinions/ }).locator('[aria-current]')).toBeFocused();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'page 2 of Letter', exact: true }).first().press('Enter');
  await expect(page.getByRole('region', { name: 'Page 2 of 3' })).toBeInViewport();
});

test('the first opinion is begun from the case, moved, removed and restored by keyboard', async ({ page, api }) => {
  const { id: caseId } = await api.cases.create({
    patient: 'Ines Example',
    born: '1960-03-12',
    question: 'Is it needed?',
    condition: 'Slip of L4',
    treatment: 'Fusion',
    firstPhysician: 'Dr First',
  });
  const note = await api.notes.create({ caseId, draft: { title: 'Talk', recommended: 'Fusion soon', why: 'It will slip' } });
  await api.opinions.create({ caseId, draft: { physician: 'Dr Second' } });
  await page.goto(new URL(`/cases/${caseId}/opinions`, page.url()).href);
  await page.getByRole('button', { name: 'Add an opinion' }).press('Enter');
  await page.getByRole('menuitem', { name: 'The first one, as the case tells it' }).press('Enter');
  await expect(page.getByRole('textbox', { name: 'What they found (diagnosis)' })).toHaveValue('Slip of L4');
  const rows = page.getByRole('list', { name: /^Opinions/ }).getByRole('button');
  await expect(rows).toHaveText([/^Dr First.*First opinion.*2 of 12/, /^Dr Second.*Second opinion.*nothing written/]);

  const [first] = await api.opinions.list({ caseId });
  await api.opinions.update({ id: first?.id ?? '', change: { noteIds: [note.id] } });
  const offer = page.getByRole('region', { name: /^Your note “Talk”/ });
  await offer.getByRole('button', { name: 'Use these words' }).press('Enter');
  await expect(page.getByRole('textbox', { name: 'What they recommend (treatment)' })).toHaveValue('Fusion\nFusion soon');
  await expect(page.getByRole('textbox', { name: 'How they came to it (reasoning)' })).toHaveValue('It will slip');
  await expect(offer).toBeHidden();
  await expectAccessible(page);

  await rows.first().focus();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(rows).toHaveText([/^Dr Second/, /^Dr First.*Second opinion/]);
  await expect(rows.last()).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(rows).toHaveText([/^Dr Second/]);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(rows).toHaveText([/^Dr Second/, /^Dr First/]);
  await expect(rows.last()).toBeFocused();
});
