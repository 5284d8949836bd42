import { describe, expect, test } from 'vitest';
import { createVaultWithCase, importInto, pdfWithText } from './invented-case.ts';
import { everyTransport, openApp } from './transports.ts';

describe.each(everyTransport)('the schedule (%s)', (transport) => {
  test('follows the case, its requests, its records and the person’s own waiting times', async () => {
    await using openedApp = await openApp(transport);
    const { client } = openedApp;
    const { id: caseId } = await createVaultWithCase(openedApp);
    const plan = () => client.schedule.get({ caseId, today: '2026-03-02' });
    const key = 'general.imaging-files';
    const item = async () => (await plan()).items.find((each) => each.key === key);
    expect(await plan()).toMatchObject({ goal: null, readyBy: null });

    await client.cases.update({ id: caseId, change: { safeUntil: '2026-05-29' } });
    expect(await plan()).toMatchObject({ goal: { on: '2026-05-29', from: 'safe' }, readyBy: '2026-05-15' });
    expect(await item()).toMatchObject({ state: 'to-ask', askBy: '2026-05-08' });

    const [proposed] = (await client.requests.proposed({ caseId })).filter(({ keys }) => keys.includes(key));
    if (!proposed) throw new Error('images are not proposed');
    const request = await client.requests.create({ caseId, draft: proposed.draft });
    const sent = (on: string) => client.requests.update({ id: request.id, change: { steps: [{ what: 'sent', on, words: '' }] } });
    await sent('2026-03-02');
    expect(await item()).toMatchObject({ state: 'asked', asked: '2026-03-02', expected: '2026-03-09', requestId: request.id });
    await sent('2026-02-26');
    expect(await item()).toMatchObject({ asked: '2026-02-26', expected: '2026-03-05' });

    await importInto(openedApp, caseId, [{ name: 'scan.pdf', bytes: await pdfWithText('Something') }]);
    const [{ id: recordId = '' } = {}] = await client.records.list({ caseId });
    await client.records.update({ id: recordId, change: { kind: 'imaging-study', title: 'MRI', reviewed: true } });
    expect(await item()).toMatchObject({ state: 'in-hand', expected: null });
    await client.records.remove({ ids: [recordId] });
    expect(await item()).toMatchObject({ state: 'asked', expected: '2026-03-05' });

    const { items } = await client.checklist.get({ caseId });
    const now = items.find((each) => each.key === key);
    if (!now) throw new Error('images are not on the checklist');
    const { name, why, kind, holder, must, lookBackMonths } = now;
    const edit = { name, why, kind, holder, must, lookBackMonths, waitDays: [10, 20] as [number, number] };
    await client.checklist.editItem({ caseId, key, item: edit });
    expect(await item()).toMatchObject({ expected: '2026-03-18' });
    await client.requests.remove({ id: request.id });
    expect(await item()).toMatchObject({ state: 'to-ask', asked: null, requestId: null, askBy: '2026-04-24' });
    await expect(client.schedule.get({ caseId: request.id, today: '2026-03-02' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('offers the appointment as a calendar file while the case has one', async () => {
    await using openedApp = await openApp(transport);
    const { client } = openedApp;
    const { id: caseId } = await createVaultWithCase(openedApp);
    await expect(client.schedule.calendar({ caseId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(client.schedule.saveCalendar({ caseId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await client.cases.update({ id: caseId, change: { appointment: '2026-03-12T10:30', recipient: 'Д-р Second' } });
    const { fileName, text } = await client.schedule.calendar({ caseId });
    expect(fileName).toBe('appointment.ics');
    expect(text).toContain('\r\nDTSTAMP:20260301T090000Z\r\n');
    expect(text).toContain('\r\nDTSTART:20260312T103000\r\n');
    expect(text).toContain('\r\nSUMMARY:Appointment: Д-р Second\r\n');
    expect(await client.schedule.saveCalendar({ caseId })).toEqual({ done: 'download' });
    expect(openedApp.logged.join('\n')).not.toContain('Second');
  });
});
