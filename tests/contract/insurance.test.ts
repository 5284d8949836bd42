import { describe, expect, test } from 'vitest';
import { textOf } from '../read-pdf-text.ts';
import { createVaultWithCase } from './invented-case.ts';
import { everyTransport, openApp } from './transports.ts';

describe.each(everyTransport)('insurance and contacts (%s)', (transport) => {
  test('an update changes only the named fields, even when two updates overlap', async () => {
    await using openedApp = await openApp(transport);
    const { client } = openedApp;
    const { id: caseId } = await createVaultWithCase(openedApp);
    const insurer = await client.providers.create({ caseId, draft: { name: 'Meadow Health Plan', kind: 'insurer' } });
    await client.insurance.change({ caseId, change: { insurerId: insurer.id, answers: { covered: 'Yes.' } } });
    await Promise.all([
      client.insurance.change({ caseId, change: { authorisation: { state: 'asked', asked: '2026-02-20' } } }),
      client.insurance.change({ caseId, change: { authorisation: { number: 'PA-1' }, answers: { share: '$20' } } }),
    ]);
    expect(await client.insurance.get({ caseId })).toMatchObject({
      insurerId: insurer.id,
      authorisation: { state: 'asked', asked: '2026-02-20', number: 'PA-1' },
      answers: { covered: 'Yes.', share: '$20' },
      denial: null,
    });
    await client.insurance.change({ caseId, change: { denial: { on: '2026-02-28' } } });
    expect((await client.insurance.change({ caseId, change: { denial: { reason: 'No.' } } })).denial).toMatchObject({
      on: '2026-02-28',
      reason: 'No.',
      result: 'open',
    });
    expect((await client.insurance.change({ caseId, change: { denial: null } })).denial).toBeNull();
  });

  test('the activities show milestones, and no activity or log shows the member number', async () => {
    await using openedApp = await openApp(transport);
    const { client, logged } = openedApp;
    const { id: caseId } = await createVaultWithCase(openedApp);
    await client.insurance.change({ caseId, change: { memberNumber: 'MHP0041189921', plan: 'Meadow Choice' } });
    await client.insurance.change({ caseId, change: { authorisation: { state: 'needed' } } });
    await client.insurance.change({ caseId, change: { denial: { on: '2026-02-28' } } });
    await client.contacts.create({ caseId, draft: { on: '2026-03-01T09:30', insurance: true } });
    await expect(client.insurance.change({ caseId, change: { memberNumber: 'MHP0041189921'.repeat(40) } })).rejects.toThrow();
    const { recentActivity } = await client.cases.overview({ id: caseId, today: '2026-03-01' });
    expect(recentActivity.map(({ what, subject }) => [what, subject]).slice(0, 3)).toEqual([
      ['contact-logged', 'Insurer'],
      ['insurance-changed', 'denied'],
      ['insurance-changed', 'authorization is needed'],
    ]);
    expect(JSON.stringify([recentActivity, logged])).not.toContain('MHP0041189921');
  });

  test('a contact can be changed, removed and restored', async () => {
    await using openedApp = await openApp(transport);
    const { client } = openedApp;
    const { id: caseId } = await createVaultWithCase(openedApp);
    const entry = await client.contacts.create({ caseId, draft: { on: '2026-02-27T14:05', insurance: true } });
    await client.contacts.create({ caseId, draft: { on: '2026-02-28' } });
    const change = { person: 'Ben', reference: 'C-1', words: 'Taken.', again: '2026-03-09' };
    await client.contacts.update({ id: entry.id, change });
    expect(await client.contacts.list({ caseId })).toMatchObject([{ on: '2026-02-28' }, { ...change, on: '2026-02-27T14:05' }]);
    await client.contacts.remove({ id: entry.id });
    expect(await client.contacts.list({ caseId })).toMatchObject([{ on: '2026-02-28' }]);
    await client.contacts.restore({ id: entry.id });
    expect(await client.contacts.list({ caseId })).toHaveLength(2);
  });

  test('an insurer or office of another case is rejected', async () => {
    await using openedApp = await openApp(transport);
    const { client } = openedApp;
    const first = await createVaultWithCase(openedApp);
    const second = await client.cases.create({ patient: 'Other', born: '1950-01-01', question: 'Why?' });
    const { id: insurerId } = await client.providers.create({ caseId: first.id, draft: { name: 'Plan', kind: 'insurer' } });
    const refused = { code: 'NOT_FOUND' };
    await expect(client.insurance.change({ caseId: second.id, change: { insurerId } })).rejects.toMatchObject(refused);
    const draft = { on: '2026-03-01', providerId: insurerId };
    await expect(client.contacts.create({ caseId: second.id, draft })).rejects.toMatchObject(refused);
    const { id } = await client.contacts.create({ caseId: second.id, draft: { on: '2026-03-01' } });
    await expect(client.contacts.update({ id, change: { providerId: insurerId } })).rejects.toMatchObject(refused);
    expect(await client.contacts.list({ caseId: first.id })).toEqual([]);
  });

  test('the call sheet masks the member number unless the person asks for the whole number', async () => {
    await using openedApp = await openApp(transport);
    const { client, ask, logged } = openedApp;
    const { id: caseId } = await createVaultWithCase(openedApp);
    await client.insurance.change({ caseId, change: { memberNumber: 'MHP0041189921' } });
    const printed = async (of: string) => {
      const answer = await ask(`/files/printouts/${caseId}/call-sheet?of=${of}&today=2026-03-01`);
      return textOf(Buffer.from(await answer.arrayBuffer()));
    };
    const [usual, whole] = [await printed(''), await printed('member-number')];
    expect([usual.includes('9921'), usual.includes('MHP0041189921')]).toEqual([true, false]);
    expect(whole).toContain('MHP0041189921');
    expect((await client.printouts.about({ caseId, kind: 'call-sheet', today: '2026-03-01' })).fileName).toBe(
      'call-sheet-2026-03-01.pdf',
    );
    expect(logged.join()).not.toContain('MHP0041189921');
  });

  test('the appeal letter follows the insurance data until the letter is sent', async () => {
    await using openedApp = await openApp(transport);
    const { client } = openedApp;
    const { id: caseId } = await createVaultWithCase(openedApp);
    const { id: insurerId } = await client.providers.create({ caseId, draft: { name: 'Meadow Health Plan', kind: 'insurer' } });
    await client.insurance.change({ caseId, change: { insurerId, denial: { on: '2026-02-20' } } });
    const { id } = await client.letters.create({
      caseId,
      draft: { kind: 'appeal', providerId: insurerId, requestId: null, date: '2026-03-01' },
    });
    const [drafted] = await client.letters.list({ caseId });
    expect(drafted?.text).toMatchObject({ subject: 'Appeal of your decision of 20 Feb 2026', sign: true });
    expect(drafted?.text.to).toContain('Meadow Health Plan\nAttention: Appeals');
    await client.insurance.change({ caseId, change: { denial: { on: '2026-02-21' } } });
    expect((await client.letters.update({ id, change: { sent: '2026-03-01' } })).text.subject).toContain('21 Feb 2026');
    await client.insurance.change({ caseId, change: { denial: { on: '2026-02-22' } } });
    expect((await client.letters.list({ caseId }))[0]?.text.subject).toContain('21 Feb 2026');
  });
});
