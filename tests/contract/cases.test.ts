import { describe, expect, test } from 'vitest';
import { createVaultWithCase } from './invented-case.ts';
import { everyTransport, openApp } from './transports.ts';

describe.each(everyTransport)('cases (%s)', (transport) => {
  test('change only in the fields that an update names', async () => {
    await using openedApp = await openApp(transport);
    const { client } = openedApp;
    const { id } = await createVaultWithCase(openedApp);
    await client.cases.update({ id, change: { allergies: 'Penicillin' } });
    const after = await client.cases.update({ id, change: { patient: 'Sample P. Patient' } });
    expect(after).toMatchObject({
      patient: 'Sample P. Patient',
      allergies: 'Penicillin',
      family: 'spine',
      question: 'Is fusion needed now?',
    });
  });

  test('are sorted by appointment, then those without one, then past ones, with their missing items', async () => {
    await using openedApp = await openApp(transport);
    const { client } = openedApp;
    await createVaultWithCase(openedApp);
    const draft = { born: '1950-01-01', question: 'Why?' };
    await client.cases.create({ ...draft, patient: 'Later', appointment: '2026-05-01' });
    await client.cases.create({ ...draft, patient: 'Sooner', appointment: '2026-04-01T08:30' });
    await client.cases.create({ ...draft, patient: 'Long over', appointment: '2019-03-12' });
    await client.cases.create({ ...draft, patient: 'Just over', appointment: '2020-04-01T08:30' });
    const rows = await client.cases.list();
    expect(rows.map(({ patient }) => patient)).toEqual(['Sooner', 'Later', 'Sample Patient', 'Just over', 'Long over']);
    expect(rows[0]).toMatchObject({ records: 0, inHand: 0, missing: 9, applicable: 11 });
  });

  test('come back when their removal is undone', async () => {
    await using openedApp = await openApp(transport);
    const { client } = openedApp;
    const { id } = await createVaultWithCase(openedApp);
    await client.cases.remove({ id });
    expect(await client.cases.list()).toEqual([]);
    await expect(client.cases.get({ id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await client.cases.removed()).toMatchObject([{ id, patient: 'Sample Patient', removed: '2026-03-01T09:00:00.000Z' }]);
    await client.cases.restore({ id });
    expect(await client.cases.removed()).toEqual([]);
    expect(await client.cases.get({ id })).toMatchObject({ patient: 'Sample Patient' });
  });

  test('are rejected without a name or with a date that does not exist', async () => {
    await using openedApp = await openApp(transport);
    const { client } = openedApp;
    await createVaultWithCase(openedApp);
    await expect(client.cases.create({ patient: ' ', born: '1960-02-29', question: 'Why?' })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    });
    await expect(client.cases.create({ patient: 'A', born: '1961-02-29', question: 'Why?' })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    });
    expect(await client.cases.list()).toHaveLength(1);
  });

  test('show the days left by the person’s own calendar, and the next step', async () => {
    await using openedApp = await openApp(transport);
    const { client } = openedApp;
    const { id } = await createVaultWithCase(openedApp);
    await client.cases.update({ id, change: { appointment: '2028-03-01T10:30' } });
    const overview = await client.cases.overview({ id, today: '2028-02-28' });
    expect(overview.daysLeft).toBe(2);
    expect(overview.nextStep).toMatchObject({ title: 'Add the first records', task: 'records.open' });
    expect(overview.recentActivity).toMatchObject([{ what: 'appointment-set' }, { what: 'case-made' }]);
  });
});
