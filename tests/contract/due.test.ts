import { describe, expect, test } from 'vitest';
import { createVaultWithCase } from './invented-case.ts';
import { everyTransport, openApp } from './transports.ts';

describe.each(everyTransport)('due entries (%s)', (transport) => {
  test('cover one case or all cases, and can be dismissed until a day or for good', async () => {
    await using openedApp = await openApp(transport);
    const { client } = openedApp;
    const { id: caseId } = await createVaultWithCase(openedApp);
    const other = await client.cases.create({
      patient: 'Ines Example',
      born: '1950-01-01',
      question: 'Why?',
      appointment: '2026-03-20',
    });
    const reminder = await client.reminders.create({ caseId, draft: { on: '2026-03-05', what: 'Call' } });
    const due = async (of: string | null, today = '2026-03-01') =>
      (await client.due.list({ caseId: of, today })).map(({ what, patient, days }) => `${patient}: ${what}, ${days}`);
    const call = 'Sample Patient: Call, 4';
    expect(await due(caseId)).toEqual([call]);
    expect(await due(null)).toContain(call);
    expect(await due(null)).toContain('Ines Example: The appointment for the second opinion, 19');
    expect(await due(other.id)).not.toContain(call);

    const key = `reminder.${reminder.id}`;
    await client.due.dismiss({ caseId, key, until: '2026-03-02' });
    expect(await due(caseId)).toEqual([]);
    expect(await due(caseId, '2026-03-02')).toEqual(['Sample Patient: Call, 3']);
    await client.due.dismiss({ caseId, key, until: null });
    expect(await due(caseId, '2026-03-10')).toEqual([]);
    await client.due.dismiss({ caseId, key, until: null, restore: true });
    expect(await due(caseId)).toEqual([call]);

    await client.reminders.update({ id: reminder.id, change: { done: true } });
    expect(await due(caseId)).toEqual([]);
    await client.reminders.update({ id: reminder.id, change: { done: false, on: '2026-02-28' } });
    expect(await due(caseId)).toEqual(['Sample Patient: Call, -1']);
    await client.reminders.remove({ id: reminder.id });
    expect(await due(caseId)).toEqual([]);
    await client.reminders.restore({ id: reminder.id });
    expect(await client.cases.list()).toMatchObject([
      { patient: 'Ines Example', part: 'prepare' },
      { patient: 'Sample Patient', part: 'decide', nextDue: { on: '2026-02-28', what: 'Call' } },
    ]);
  });

  test('give way to the next step when the person marks a step as settled', async () => {
    await using openedApp = await openApp(transport);
    const { client } = openedApp;
    const { id } = await createVaultWithCase(openedApp);
    const step = async () => (await client.cases.overview({ id, today: '2026-03-01' })).nextStep;
    expect(await step()).toMatchObject({ task: 'review.answer' });
    await client.review.answer({ caseId: id, change: { gate: 'can-wait', reasons: [{ key: 'uneasy', words: '' }] } });
    const nextStep = await step();
    expect(nextStep).toMatchObject({ task: 'letters.open', settle: { key: 'step.tell-first' } });
    await client.due.dismiss({ caseId: id, key: nextStep.settle?.key ?? '', until: null });
    expect(await step()).toMatchObject({ title: 'Add the first records' });
    await client.review.answer({ caseId: id, change: { gate: 'emergency' } });
    expect(await step()).toMatchObject({ title: 'Do not wait for a second opinion' });
  });
});

describe('the system notification', () => {
  test('counts the due entries on opening without any name, and never those of the sample', async () => {
    const notified: string[] = [];
    await using openedApp = await openApp('direct', { notify: (title, body) => void notified.push(`${title}: ${body}`) });
    const { client } = openedApp;
    const { id: caseId } = await createVaultWithCase(openedApp);
    await client.reminders.create({ caseId, draft: { on: '2026-03-01', what: 'Ask for the biopsy' } });
    await client.reminders.create({ caseId, draft: { on: '2026-02-20', what: 'Call Dr First' } });
    expect(notified).toEqual([]);
    await client.vault.lock();
    await client.vault.unlock({ passphrase: null });
    expect(notified).toEqual(['Second Look: 1 thing is overdue, 1 is due today.']);
  });
});
