import { describe, expect, test } from 'vitest';
import { createVaultWithCase } from './invented-case.ts';
import { everyTransport, openApp } from './transports.ts';

const today = '2026-03-01';

describe.each(everyTransport)('questions (%s)', (transport) => {
  test('come from proposals that fit the case, and a removed one is not proposed again', async () => {
    await using openedApp = await openApp(transport);
    const { client } = openedApp;
    const { id: caseId } = await createVaultWithCase(openedApp);
    await client.review.answer({ caseId, change: { reasons: [{ key: 'not-improving', words: '' }] } });
    const before = await client.questions.proposed({ caseId, today });
    expect(before).toContainEqual(expect.objectContaining({ key: 'second.not-improving', asked: 'second' }));
    expect(before.map(({ key }) => key)).toContain('spine.source');

    const keys = ['second.not-improving', 'second.wait', 'second.wait', 'cancer.biomarkers', 'no such key'];
    const taken = await client.questions.addProposed({ caseId, keys, today });
    expect(taken).toMatchObject([
      { source: 'second.not-improving', position: 1, answer: '' },
      { source: 'second.wait', position: 2 },
    ]);
    expect(await client.questions.addProposed({ caseId, keys, today })).toEqual([]);
    await client.questions.remove({ id: taken[0]?.id ?? '' });
    const left = (await client.questions.proposed({ caseId, today })).map(({ key }) => key);
    expect(left).not.toContain('second.not-improving');
    expect(await client.questions.list({ caseId })).toEqual([taken[1]]);
    await client.questions.restore({ id: taken[0]?.id ?? '' });
    expect(await client.questions.list({ caseId })).toEqual(taken);
  });

  test('keep their order, separately for each addressee', async () => {
    await using openedApp = await openApp(transport);
    const { client } = openedApp;
    const { id: caseId } = await createVaultWithCase(openedApp);
    const add = (text: string, asked: 'second' | 'first' = 'second') =>
      client.questions.create({ caseId, draft: { text, asked } });
    const [a, b, c] = [await add('a'), await add('b'), await add('c')];
    const other = await add('other', 'first');
    const texts = (list: { text: string }[]) => list.map(({ text }) => text).join(' ');
    expect(texts(await client.questions.move({ id: c.id, after: a.id }))).toBe('other a c b');
    expect(texts(await client.questions.move({ id: b.id, after: null }))).toBe('other b a c');
    const moved = await client.questions.update({ id: a.id, change: { asked: 'first' } });
    expect(moved).toMatchObject({ asked: 'first', position: other.position + 1 });
    expect(texts(await client.questions.list({ caseId }))).toBe('other a b c');
  });

  test('get the day and note of their first answer, and lose both with the answer', async () => {
    await using openedApp = await openApp(transport);
    const { client } = openedApp;
    const { id: caseId } = await createVaultWithCase(openedApp);
    const { id } = await client.questions.create({ caseId, draft: { text: 'How long can I wait?' } });
    const note = await client.notes.create({ caseId, draft: { text: 'The talk' } });
    const answered = await client.questions.update({ id, change: { answer: 'Three', noteId: note.id } });
    expect(answered).toMatchObject({ answer: 'Three', answered: '2026-03-01', noteId: note.id });
    await client.questions.update({ id, change: { answered: '2026-02-20' } });
    expect(await client.questions.update({ id, change: { answer: 'Three months' } })).toMatchObject({ answered: '2026-02-20' });
    const { recentActivity } = await client.cases.overview({ id: caseId, today });
    expect(recentActivity.filter(({ what }) => what === 'question-answered')).toMatchObject([
      { subject: 'How long can I wait?' },
    ]);
    expect(await client.questions.update({ id, change: { answer: ' ' } })).toMatchObject({ answered: null, noteId: null });
  });

  test('stay within their case', async () => {
    await using openedApp = await openApp(transport);
    const { client } = openedApp;
    const one = await createVaultWithCase(openedApp);
    const two = await client.cases.create({ patient: 'Other', born: '1950-01-01', question: 'Why?' });
    const mine = await client.questions.create({ caseId: one.id, draft: { text: 'Mine?' } });
    const questionOfOtherCase = await client.questions.create({ caseId: two.id, draft: { text: 'Theirs?' } });
    const theirNote = await client.notes.create({ caseId: two.id, draft: { text: 'Theirs' } });
    const theirDoctor = await client.providers.create({ caseId: two.id, draft: { name: 'Dr Other' } });
    const myNote = await client.notes.create({ caseId: one.id, draft: { text: 'Mine' } });
    const refused = [
      client.questions.move({ id: mine.id, after: questionOfOtherCase.id }),
      client.questions.update({ id: mine.id, change: { noteId: theirNote.id } }),
      client.notes.update({ id: myNote.id, change: { providerId: theirDoctor.id } }),
      client.notes.update({ id: myNote.id, change: { recordIds: [mine.id] } }),
    ];
    for (const call of refused) await expect(call).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await client.questions.list({ caseId: one.id })).toEqual([mine]);
  });

  test('are printed for one addressee, and a note only for its own case', async () => {
    await using openedApp = await openApp(transport);
    const { client, ask } = openedApp;
    const one = await createVaultWithCase(openedApp);
    const two = await client.cases.create({ patient: 'Other', born: '1950-01-01', question: 'Why?' });
    const note = await client.notes.create({ caseId: one.id, draft: { text: 'It can wait.', recommended: 'Therapy' } });
    const status = async (caseId: string, piece: string) =>
      (await ask(`/files/printouts/${caseId}/${piece}&today=${today}`)).status;
    expect(await status(one.id, 'questions?of=second')).toBe(200);
    expect(await status(one.id, 'questions?of=nobody')).toBe(404);
    expect(await status(one.id, `note?of=${note.id}`)).toBe(200);
    expect(await status(two.id, `note?of=${note.id}`)).toBe(404);
  });
});
