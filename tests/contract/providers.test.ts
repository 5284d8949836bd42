import { describe, expect, test } from 'vitest';
import type { Client } from '../../shared/contract/index.ts';
import { createVaultWithCase } from './invented-case.ts';
import { everyTransport, type OpenedApp, openApp } from './transports.ts';

/** A case whose text names its first physician, with three physicians. */
async function withPeople(openedApp: OpenedApp) {
  const { client } = openedApp;
  const { id: caseId } = await createVaultWithCase(openedApp);
  await client.cases.update({ id: caseId, change: { firstPhysician: 'Dr First, neurosurgery' } });
  const add = (name: string, institution = '') => client.providers.create({ caseId, draft: { name, institution } });
  const first = await add('Dr First', 'Spine Clinic');
  const second = await add('Dr Second', 'Spine Institute');
  const third = await add('Dr Third', 'University Hospital');
  return { caseId, first, second, third };
}

async function standing(client: Client, caseId: string) {
  const { firstPhysician, recipient } = await client.cases.get({ id: caseId });
  const roles = Object.fromEntries((await client.providers.list({ caseId })).map(({ name, role }) => [name, role]));
  return { firstPhysician, recipient, roles };
}

describe.each(everyTransport)('the physicians of a case (%s)', (transport) => {
  test('choosing another second physician, or none, changes the case, the packet and the activities', async () => {
    await using openedApp = await openApp(transport);
    const { client } = openedApp;
    const { caseId, second, third } = await withPeople(openedApp);
    for (const { id } of [second, third]) await client.providers.update({ id, change: { role: 'candidate' } });
    await client.providers.update({ id: second.id, change: { role: 'second' } });
    expect(await standing(client, caseId)).toMatchObject({
      recipient: 'Dr Second, Spine Institute',
      roles: { 'Dr Second': 'second' },
    });
    await client.providers.update({ id: third.id, change: { role: 'second' } });
    expect(await standing(client, caseId)).toMatchObject({
      recipient: 'Dr Third, University Hospital',
      roles: { 'Dr Second': 'candidate', 'Dr Third': 'second' },
    });
    const planned = async () => (await client.packets.plan({ caseId, date: '2026-03-01' })).plan.recipient;
    expect(await planned()).toBe('Dr Third, University Hospital');
    const choice = await client.packets.choice({ caseId });
    await client.packets.choose({ caseId, choice: { ...choice, recipient: 'Second Opinion Office' } });
    await client.providers.update({ id: third.id, change: { name: 'Dr Anna Third' } });
    expect(await standing(client, caseId)).toMatchObject({ recipient: 'Dr Anna Third, University Hospital' });
    expect(await planned()).toBe('Second Opinion Office');
    await client.providers.update({ id: third.id, change: { role: 'candidate' } });
    expect(await standing(client, caseId)).toMatchObject({ recipient: '', roles: { 'Dr Anna Third': 'candidate' } });
    const { recentActivity } = await client.cases.overview({ id: caseId, today: '2026-03-01' });
    expect(recentActivity.filter(({ what }) => what === 'physician-chosen').map(({ subject }) => subject)).toEqual([
      'Dr Third, University Hospital',
      'Dr Second, Spine Institute',
    ]);
  });

  test('the first physician is the same in the list and in the case, whichever is edited', async () => {
    await using openedApp = await openApp(transport);
    const { client } = openedApp;
    const { caseId, first, third } = await withPeople(openedApp);
    await client.providers.update({ id: first.id, change: { role: 'first' } });
    expect((await standing(client, caseId)).firstPhysician).toBe('Dr First, neurosurgery');
    await client.providers.update({ id: third.id, change: { role: 'first' } });
    expect(await standing(client, caseId)).toMatchObject({
      firstPhysician: 'Dr Third, University Hospital',
      roles: { 'Dr First': 'none', 'Dr Third': 'first' },
    });
    await client.cases.update({ id: caseId, change: { firstPhysician: 'Dr First' } });
    expect((await standing(client, caseId)).roles).toMatchObject({ 'Dr First': 'first', 'Dr Third': 'none' });
    await client.cases.update({ id: caseId, change: { firstPhysician: 'Dr Elsewhere' } });
    expect((await standing(client, caseId)).roles).toMatchObject({ 'Dr First': 'none', 'Dr Third': 'none' });
  });

  test('a restored physician has the role again unless another physician holds it', async () => {
    await using openedApp = await openApp(transport);
    const { client } = openedApp;
    const { caseId, second, third } = await withPeople(openedApp);
    await client.providers.update({ id: second.id, change: { role: 'second' } });
    await client.providers.remove({ id: second.id });
    await client.providers.remove({ id: second.id });
    expect((await standing(client, caseId)).recipient).toBe('');
    await client.providers.restore({ id: second.id });
    expect(await standing(client, caseId)).toMatchObject({
      recipient: 'Dr Second, Spine Institute',
      roles: { 'Dr Second': 'second' },
    });
    await client.providers.remove({ id: second.id });
    await client.providers.update({ id: third.id, change: { role: 'second' } });
    await client.providers.restore({ id: second.id });
    expect(await standing(client, caseId)).toMatchObject({
      recipient: 'Dr Third, University Hospital',
      roles: { 'Dr Second': 'candidate', 'Dr Third': 'second' },
    });
  });

  test('an update of criteria changes only the given ones, own criteria too', async () => {
    await using openedApp = await openApp(transport);
    const { client } = openedApp;
    const { second } = await withPeople(openedApp);
    const write = (criteria: Parameters<Client['providers']['update']>[0]['change']['criteria']) =>
      client.providers.update({ id: second.id, change: { criteria } });
    await Promise.all([write({ volume: 'about 200 a year' }), write({ network: 'in' }), write({ own: { Parking: 'easy' } })]);
    expect((await write({ own: { Lift: 'yes' }, wantsSlides: true })).criteria).toMatchObject({
      volume: 'about 200 a year',
      network: 'in',
      wait: '',
      wantsSlides: true,
      own: { Parking: 'easy', Lift: 'yes' },
    });
  });

  test('own criteria keep their answers when they are renamed or restored', async () => {
    await using openedApp = await openApp(transport);
    const { client } = openedApp;
    const { caseId, second } = await withPeople(openedApp);
    const set = (...criteria: [string, string | null][]) =>
      client.providers.customCriteria({ caseId, criteria: criteria.map(([name, formerName]) => ({ name, formerName })) });
    await set(['Parking', null], ['Lift', null]);
    await client.providers.update({ id: second.id, change: { criteria: { own: { Parking: 'easy', Lift: 'yes' } } } });
    expect((await set(['Way in', 'Parking'])).ownCriteria).toEqual(['Way in']);
    await set(['Way in', 'Way in'], ['Lift', 'Lift']);
    const of = async () => (await client.providers.list({ caseId })).find(({ id }) => id === second.id)?.criteria.own;
    expect(await of()).toEqual({ 'Way in': 'easy', Lift: 'yes' });
    await expect(set(['Lift', null], ['lift', null])).rejects.toMatchObject({ code: 'REFUSED' });
    expect((await client.cases.get({ id: caseId })).ownCriteria).toEqual(['Way in', 'Lift']);
  });

  test('a new or moved appointment makes an activity', async () => {
    await using openedApp = await openApp(transport);
    const { client } = openedApp;
    const { caseId } = await withPeople(openedApp);
    const set = (appointment: string | null) => client.cases.update({ id: caseId, change: { appointment } });
    await set('2026-04-01T10:30');
    await set('2026-04-01T10:30');
    await set('2026-04-08');
    await set(null);
    const { recentActivity } = await client.cases.overview({ id: caseId, today: '2026-03-01' });
    expect(recentActivity.filter(({ what }) => what === 'appointment-set').map(({ subject }) => subject)).toEqual([
      '8 Apr 2026',
      '1 Apr 2026, 10:30',
    ]);
  });

  test('choosing a physician in one case never changes another case', async () => {
    await using openedApp = await openApp(transport);
    const { client } = openedApp;
    const { caseId, second } = await withPeople(openedApp);
    const other = await client.cases.create({ patient: 'Other', born: '1950-01-01', question: 'Why?', recipient: 'Dr Second' });
    const namesake = await client.providers.create({ caseId: other.id, draft: { name: 'Dr Second', role: 'second' } });
    await client.providers.update({ id: second.id, change: { role: 'second' } });
    await client.providers.update({ id: second.id, change: { role: 'candidate' } });
    expect(await standing(client, caseId)).toMatchObject({ recipient: '' });
    expect(await standing(client, other.id)).toMatchObject({ recipient: 'Dr Second', roles: { 'Dr Second': 'second' } });
    await expect(
      client.letters.create({ caseId, draft: { kind: 'own', date: '2026-03-01', providerId: namesake.id } }),
    ).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});
