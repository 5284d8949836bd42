import { describe, expect, test } from 'vitest';
import { createVaultWithCase } from './invented-case.ts';
import { everyTransport, openApp } from './transports.ts';

const date = '2026-03-01';

describe.each(everyTransport)('the review and letters (%s)', (transport) => {
  test('the review is answered in parts and makes one activity', async () => {
    await using openedApp = await openApp(transport);
    const { client } = openedApp;
    const { id: caseId } = await createVaultWithCase(openedApp);
    expect(await client.review.get({ caseId })).toMatchObject({ gate: null, reasons: [], updated: null });
    const reasons = [{ key: 'major-procedure' as const, words: 'Подождать?' }];
    await client.review.answer({ caseId, change: { gate: 'not-known' } });
    expect(await client.review.answer({ caseId, change: { reasons } })).toMatchObject({ gate: 'not-known', reasons });
    const { recentActivity } = await client.cases.overview({ id: caseId, today: date });
    expect(recentActivity.filter(({ what }) => what === 'review-answered')).toHaveLength(1);
    const { plan } = await client.packets.plan({ caseId, date });
    expect(plan.reasons).toBe('A major or irreversible procedure is recommended: Подождать?');
    await expect(client.review.get({ caseId: '00000000-0000-4000-8000-000000000000' })).rejects.toThrow();
  });

  test('a letter follows the case until its sending, and can be edited when the sending is undone', async () => {
    await using openedApp = await openApp(transport);
    const { client } = openedApp;
    const { id: caseId } = await createVaultWithCase(openedApp);
    const provider = await client.providers.create({ caseId, draft: { name: 'Dr First', role: 'first' } });
    const { id, text } = await client.letters.create({ caseId, draft: { kind: 'tell-first', date } });
    expect(text).toMatchObject({ to: 'Dr First', sign: false });
    await client.cases.update({ id: caseId, change: { safeUntil: '2026-04-03' } });
    expect((await client.letters.get({ id })).text.body).toContain('3 Apr 2026');

    const sent = await client.letters.update({ id, change: { sent: '2026-03-02', method: 'portal' } });
    expect(sent).toMatchObject({ fixed: true, sent: '2026-03-02' });
    await client.cases.update({ id: caseId, change: { safeUntil: null } });
    await client.providers.remove({ id: provider.id });
    expect((await client.letters.get({ id })).text).toEqual(sent.text);

    await client.letters.update({ id, change: { answered: '2026-03-05', answer: 'Until May.' } });
    const { recentActivity } = await client.cases.overview({ id: caseId, today: date });
    expect(recentActivity.map(({ what }) => what)).toEqual(expect.arrayContaining(['letter-sent', 'letter-answered']));

    const other = { ...sent.text, body: 'Something else.' };
    for (const change of [{ text: other }, { text: null }, { date: '2026-03-04' }])
      await expect(client.letters.update({ id, change })).rejects.toMatchObject({ code: 'REFUSED' });
    expect(await client.letters.get({ id })).toMatchObject({ text: sent.text, date });
    expect(await client.letters.update({ id, change: { sent: null, text: other } })).toMatchObject({ text: other, sent: null });
    await client.letters.update({ id, change: { text: null, sent: '2026-03-03' } });
    expect(await client.letters.update({ id, change: { sent: null } })).toMatchObject({ fixed: false });
    const anew = await client.letters.update({ id, change: { text: null } });
    expect(anew.fixed).toBe(false);
    expect(anew.text.body).toContain('how long can I safely wait');
  });

  test('own wording stays until the letter is written anew, and never reaches another case', async () => {
    await using openedApp = await openApp(transport);
    const { client } = openedApp;
    const { id: caseId } = await createVaultWithCase(openedApp);
    const other = await client.cases.create({ patient: 'Other', born: '1950-01-01', question: 'Why?' });
    const foreign = await client.providers.create({ caseId: other.id, draft: { name: 'Dr Other' } });
    const { id, text } = await client.letters.create({ caseId, draft: { kind: 'own', date } });
    const ownText = { ...text, subject: 'A word', body: 'Thank you.' };
    expect(await client.letters.update({ id, change: { text: ownText } })).toMatchObject({ text: ownText, fixed: true });
    await expect(client.letters.update({ id, change: { providerId: foreign.id } })).rejects.toThrow();
    expect(await client.letters.list({ caseId: other.id })).toEqual([]);
    await client.letters.remove({ id });
    expect(await client.letters.list({ caseId })).toEqual([]);
    await client.letters.restore({ id });
    expect(await client.letters.list({ caseId })).toMatchObject([{ text: ownText }]);
  });
});
