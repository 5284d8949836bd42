import { describe, expect, test } from 'vitest';
import { createVaultWithCase } from './invented-case.ts';
import { everyTransport, type OpenedApp, openApp } from './transports.ts';

const claim = (text: string) => ({ text, sources: [] });
const TODAY = '2026-03-02';

/** Two physicians who agree on the diagnosis and differ in the treatment. */
async function withTwo(openedApp: OpenedApp) {
  const { client } = openedApp;
  const { id: caseId } = await createVaultWithCase(openedApp);
  const add = async (name: string, treatment: string) => {
    const provider = await client.providers.create({ caseId, draft: { name } });
    const claims = { diagnosis: claim('Slip of L4'), treatment: claim(treatment) };
    return { provider, opinion: await client.opinions.create({ caseId, draft: { providerId: provider.id, claims } }) };
  };
  const first = await add('Dr First', 'Fusion');
  const second = await add('Dr Second', 'Physical therapy');
  const pair = { a: first.opinion.id, b: second.opinion.id, words: '' };
  await client.comparison.judge({ ...pair, row: 'diagnosis', verdict: 'agree' });
  await client.comparison.judge({ ...pair, row: 'treatment', verdict: 'differ' });
  const states = async () => {
    const { steps } = await client.resolution.steps({ caseId, today: TODAY });
    return Object.fromEntries(steps.map(({ key, state }) => [key, state]));
  };
  return { caseId, first, second, states };
}

describe.each(everyTransport)('the resolution (%s)', (transport) => {
  test('follows letters, answers, skipped steps and the choice, and their undoing', async () => {
    await using openedApp = await openApp(transport);
    const { client } = openedApp;
    const { caseId, first, second, states } = await withTwo(openedApp);
    expect(await states()).toEqual({
      name: 'done',
      evidence: 'open',
      ask: 'open',
      share: 'open',
      settle: 'not-needed',
      choose: 'open',
    });

    const draft = { kind: 'ask-reasons' as const, providerId: first.provider.id, opinionId: first.opinion.id, date: TODAY };
    const letter = await client.letters.create({ caseId, draft });
    expect(letter.text.body).toContain('• Treatment: “Fusion.”');
    expect(letter.text.body).not.toContain('therapy');
    await client.letters.update({ id: letter.id, change: { sent: TODAY } });
    await client.opinions.update({ id: first.opinion.id, change: { claims: { treatment: claim('Fusion of two levels') } } });
    expect((await client.letters.get({ id: letter.id })).text.body).toContain('“Fusion.”');

    await client.replies.create({
      caseId,
      draft: { opinionId: first.opinion.id, text: 'It moves.', letterId: letter.id, on: '2026-03-04' },
    });
    expect((await client.letters.get({ id: letter.id })).answered).toBe('2026-03-04');
    const other = await client.replies.create({ caseId, draft: { opinionId: second.opinion.id, text: 'It does not.' } });
    expect((await states()).ask).toBe('done');
    const share = await client.letters.create({ caseId, draft: { ...draft, kind: 'share-reasons' } });
    expect(share.text.body).toContain('Answer: “It does not.”');
    await client.replies.remove({ id: other.id });
    expect((await states()).ask).toBe('under-way');
    expect((await client.letters.get({ id: share.id })).text.body).not.toContain('It does not.');
    await client.replies.restore({ id: other.id });

    const skippedStep = { caseId, key: 'step.way.evidence.done', until: null };
    await client.due.dismiss(skippedStep);
    expect((await states()).evidence).toBe('done');
    await client.due.dismiss({ ...skippedStep, restore: true });
    expect((await states()).evidence).toBe('open');

    const none = { caseId, way: null, words: '', providerId: null, appointment: null, appointmentPlace: '' };
    expect(await client.resolution.get({ caseId })).toEqual(none);
    await client.resolution.change({ caseId, change: { way: 'primary-care', words: 'She knows me.' } });
    const thirdAppointment = { providerId: first.provider.id, appointment: '2026-03-20T10:30', appointmentPlace: 'Room 2' };
    await client.resolution.change({ caseId, change: thirdAppointment });
    expect(await client.resolution.get({ caseId })).toEqual({
      caseId,
      way: 'primary-care',
      words: 'She knows me.',
      ...thirdAppointment,
    });
    // Physician and date belonged to the earlier option.
    const decided = { ...none, way: 'decide', words: 'She knows me.' };
    expect(await client.resolution.change({ caseId, change: { way: 'decide' } })).toEqual(decided);
    expect(await client.resolution.get({ caseId })).toEqual(decided);
    expect((await states()).choose).toBe('done');
    const { recentActivity } = await client.cases.overview({ id: caseId, today: TODAY });
    expect(recentActivity.map(({ what }) => what)).toEqual(
      expect.arrayContaining(['way-chosen', 'reply-written', 'letter-sent']),
    );

    await client.opinions.remove({ id: second.opinion.id });
    expect(await client.resolution.steps({ caseId, today: TODAY })).toEqual({ outcome: 'too-few', steps: [] });
  });

  test('keeps cases apart, and keeps no source address that could run code', async () => {
    await using openedApp = await openApp(transport);
    const { client } = openedApp;
    const { caseId, first } = await withTwo(openedApp);
    const { id: elsewhere } = await client.cases.create({ patient: 'Another Person', born: '1970-01-01', question: 'Is it?' });
    const opinionId = first.opinion.id;
    await expect(client.replies.create({ caseId: elsewhere, draft: { opinionId } })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const letterOfOtherCase = await client.letters.create({ caseId: elsewhere, draft: { kind: 'own', date: TODAY } });
    await expect(client.replies.create({ caseId, draft: { opinionId, letterId: letterOfOtherCase.id } })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(
      client.resolution.change({ caseId: elsewhere, change: { way: 'board', providerId: first.provider.id } }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const cited = (link: string) => ({ opinionId, citations: [{ words: 'Trial', link, page: null }] });
    await expect(client.replies.create({ caseId, draft: cited('javascript:alert(1)') })).rejects.toMatchObject({
      code: 'REFUSED',
    });
    const { id } = await client.replies.create({ caseId, draft: cited('doi:10.1000/182') });
    await expect(
      client.replies.update({ id, change: { citations: cited('file:///etc/passwd').citations } }),
    ).rejects.toMatchObject({ code: 'REFUSED' });
    expect(await client.replies.list({ caseId })).toMatchObject([{ citations: [{ link: 'doi:10.1000/182' }] }]);
    expect(await client.replies.list({ caseId: elsewhere })).toEqual([]);
  });

  test('has one third physician, who is a candidate again after a replacement', async () => {
    await using openedApp = await openApp(transport);
    const { client } = openedApp;
    const { caseId } = await withTwo(openedApp);
    const before = await client.cases.get({ id: caseId });
    const add = (name: string) => client.providers.create({ caseId, draft: { name, role: 'candidate' } });
    const [far, near] = [await add('Dr Far'), await add('Dr Near')];
    await client.providers.update({ id: far.id, change: { role: 'third' } });
    await client.providers.update({ id: near.id, change: { role: 'third' } });
    const roles = (await client.providers.list({ caseId })).map(({ name, role }) => `${name} ${role}`);
    expect(roles).toEqual(expect.arrayContaining(['Dr Far candidate', 'Dr Near third']));
    const { recipient, firstPhysician } = await client.cases.get({ id: caseId });
    expect([recipient, firstPhysician]).toEqual([before.recipient, before.firstPhysician]);
  });
});
