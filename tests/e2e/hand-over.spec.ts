import type { Client } from '../../shared/contract/index.ts';
import { expect, expectAccessible, type Page, test } from './harness.ts';

test.use({ begin: 'vault' });

/** A case with two physicians, a first opinion, a note and a diary; its packet page is open. */
async function withNotes(page: Page, api: Client): Promise<string> {
  const { id: caseId } = await api.cases.create({
    patient: 'Ines Example',
    born: '1960-03-12',
    question: 'Is it needed?',
    recipient: 'Dr Second',
  });
  const { id: first } = await api.providers.create({ caseId, draft: { name: 'Dr First' } });
  await api.providers.create({ caseId, draft: { name: 'Dr Second', institution: 'Spine Institute' } });
  await api.opinions.create({ caseId, draft: { providerId: first, date: '2026-01-14' } });
  await api.notes.create({ caseId, draft: { title: 'Talk with Dr First', text: 'Fusion.', providerId: first } });
  await api.notes.create({ caseId, draft: { title: 'Diary', text: 'It hurts less.' } });
  await page.goto(new URL(`/cases/${caseId}/packets`, page.url()).href);
  await expect(page.getByRole('heading', { level: 1, name: 'Packet for Dr Second' })).toBeVisible();
  return caseId;
}

test('a packet is handed over, corrected and taken back by keyboard, and the ledger shows who has what', async ({
  page,
  api,
}) => {
  const caseId = await withNotes(page, api);
  await page.getByRole('button', { name: 'Export PDF' }).press('Enter');
  await page.getByRole('region', { name: 'Export' }).getByRole('link', { name: 'Hand over' }).press('Enter', { timeout: 60_000 });
  await expect(page.getByLabel('How', { exact: true }).first()).toBeFocused();
  await expect(page.getByLabel('To whom').first()).toHaveValue('Dr Second');
  await page.getByRole('button', { name: 'Hand over' }).press('Enter');
  await expect(page.getByText('Say how it went.')).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('ArrowDown');
  await page.getByRole('option', { name: 'Mail', exact: true }).waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowDown');
  await page.getByRole('option', { name: 'Mail', exact: true }).click();
  await page.getByRole('button', { name: 'Hand over' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Handed over', exact: true })).toBeFocused();
  await expectAccessible(page);

  // The first page stays as it was handed over, even when the recipient is corrected.
  await page.getByLabel('To whom').first().fill('Dr First');
  await expect(page.getByText('Its first page says “For Dr Second”.')).toBeVisible();
  await page.getByLabel('To whom').first().fill('Dr Second, Spine Institute');
  await page.getByLabel('To whom').first().press('Tab');
  await expect(page.getByText(/^Its first page says/)).toHaveCount(0);
  await page.getByLabel('On', { exact: true }).fill('12 Mar 2026');
  await page.getByLabel('On', { exact: true }).blur();
  await expect(page.getByText(/^Handed over 12 Mar 2026, by mail/)).toBeVisible();
  await page.getByRole('button', { name: 'Not handed over after all' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Hand over', exact: true })).toBeFocused();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.getByRole('heading', { name: 'Handed over', exact: true })).toBeFocused();

  const [diary] = (await api.notes.list({ caseId })).filter(({ title }) => title === 'Diary');
  await api.notes.remove({ id: diary?.id ?? '' });
  await expect(page.getByRole('button', { name: /^Diary.*no longer in the case/ })).toBeVisible();
  await page.getByRole('button', { name: 'Back to the packet' }).press('Enter');
  const handed = page.getByRole('region', { name: 'Handed over' });
  await expect(handed.getByRole('button', { name: /^Remove/ })).toHaveCount(0);
  await handed.getByRole('link', { name: 'Who has what' }).press('Enter');
  const row = page.getByRole('row', { name: /^Diary/ });
  await expect(row).toContainText('no longer in the case');
  await expectAccessible(page);
  await row.getByRole('link', { name: /^page \d+$/ }).press('Enter');
  await expect(page).toHaveURL(/\/packets\/[\w-]{36}\?page=\d+$/);
  await expect(page.getByRole('region', { name: 'Pages of the packet' })).toBeFocused();
});

test('conclusions are sealed by keyboard, two recipients are compared, and one gets a supplement', async ({ page, api }) => {
  const caseId = await withNotes(page, api);
  const make = async (recipient: string, on: string) => {
    const { id } = await api.packets.make({ caseId, date: '2026-03-02' });
    const state = async () => (await api.jobs.list()).find((job) => job.id === id)?.state;
    await expect.poll(state, { timeout: 60_000 }).toBe('done');
    const [{ id: packetId } = { id: '' }] = await api.packets.list({ caseId });
    await api.packets.handOver({ id: packetId, issue: { on, providerId: null, recipient, method: 'mail', remarks: '' } });
  };
  await make('Dr Second', '2026-03-02');
  await page.getByRole('combobox', { name: 'Style' }).focus();
  await page.keyboard.press('ArrowDown');
  await page.getByRole('option', { name: /^Opinions sealed at the end/ }).click();
  const sealed = page.getByRole('list', { name: 'The opinions so far' });
  await expect(sealed.getByRole('button', { name: /^Talk with Dr First/, exact: false }).first()).toBeVisible();
  const diary = page.locator('[data-row]', { hasText: 'Diary' });
  await diary.focus();
  await page.keyboard.press('s');
  await expect(sealed.locator('[data-row]', { hasText: 'Diary' })).toBeFocused();
  await expect(page.getByRole('button', { name: 'Diary is sealed at the end' })).toHaveAttribute('aria-pressed', 'true');
  await expectAccessible(page);
  await page.keyboard.press('s');
  await expect(diary).toBeFocused();
  await expect(sealed.locator('[data-row]')).toHaveCount(1);
  const choice = () => api.packets.choice({ caseId });
  await expect.poll(async () => Object.values((await choice()).sealed)).toEqual([false]);
  await page.keyboard.press('Delete');
  await expect.poll(async () => (await choice()).notesLeft).toHaveLength(1);
  await make('Dr Third', '2026-03-09');

  await page.getByRole('link', { name: 'Who has what' }).first().press('Enter');
  await expect(page.getByRole('row', { name: /^Talk with Dr First/ })).toContainText('sealed');
  await page.getByRole('combobox', { name: 'Only the difference between' }).press('ArrowDown');
  await page.getByRole('option', { name: 'Dr Second' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Only Dr Second had 1 note. Both had 1 note.' })).toBeVisible();
  await expect(page.getByRole('row', { name: /^Talk with Dr First/ })).toHaveCount(0);
  await expectAccessible(page);

  await page.getByRole('link', { name: '9 Mar 2026, by mail' }).press('Enter');
  // The pages open later, and leave the focus where the person has moved it.
  const supplement = page.getByRole('button', { name: 'Make a supplement' });
  await supplement.focus();
  await expect(page.getByRole('region', { name: 'Pages of the packet' })).toBeVisible();
  await expect(supplement).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'Since the packet for' })).toHaveValue('Dr Third, 9 Mar 2026, by mail');
  await expect(page.getByRole('heading', { level: 1, name: 'Packet for Dr Third' })).toBeVisible();
  await expect(page.locator('[data-row]', { hasText: 'Talk with Dr First' })).toHaveCount(0);
  await expectAccessible(page);
});
