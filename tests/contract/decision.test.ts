import { describe, expect, test } from 'vitest';
import { type DecisionChange, type DecisionRecordBlock, NO_DECISION } from '../../shared/domain/decision.ts';
import { OpinionDraft } from '../../shared/domain/opinion.ts';
import { createVaultWithCase } from './invented-case.ts';
import { everyTransport, openApp } from './transports.ts';

const [work, sleep] = ['0f8fad5b-d9cb-469f-a165-70867728950e', '7c9e6679-7425-40de-944b-e07fc1f90ae7'];
const opinionWith = (treatment: string) =>
  OpinionDraft.parse({ physician: 'Dr First', claims: { treatment: { text: treatment, sources: [] } } });
const wordsOf = (blocks: readonly DecisionRecordBlock[]) => JSON.stringify(blocks);

describe.each(everyTransport)('the decision (%s)', (transport) => {
  test('keeps both of two quick changes to different fields', async () => {
    await using openedApp = await openApp(transport);
    const { client } = openedApp;
    const { id: caseId } = await createVaultWithCase(openedApp);
    expect(await client.decision.get({ caseId })).toEqual({ ...NO_DECISION, caseId });
    await client.decision.change({
      caseId,
      change: {
        values: [
          { id: work, text: 'To work' },
          { id: sleep, text: 'To sleep' },
        ],
      },
    });
    await Promise.all([
      client.decision.change({ caseId, change: { marks: { wait: { [work]: { mark: 'helps' } } } } }),
      client.decision.change({ caseId, change: { marks: { wait: { [sleep]: { mark: 'unknown' } } } } }),
      client.decision.change({ caseId, change: { marks: { wait: { [work]: { words: 'No time away' } } } } }),
      client.decision.change({ caseId, change: { options: { wait: { words: 'Until spring' } } } }),
      client.decision.change({ caseId, change: { needs: { sure: { answer: 'not-yet' } } } }),
      client.decision.change({ caseId, change: { plan: 'Wait until spring.' } }),
    ]);
    expect(await client.decision.get({ caseId })).toMatchObject({
      marks: { wait: { [work]: { mark: 'helps', words: 'No time away' }, [sleep]: { mark: 'unknown', words: '' } } },
      options: { wait: { words: 'Until spring' } },
      needs: { sure: { answer: 'not-yet' } },
      plan: 'Wait until spring.',
    });
    const { values } = await client.decision.change({
      caseId,
      change: { values: [{ id: sleep }, { id: work, words: 'Half days' }] },
    });
    expect(values.map(({ text, words }) => [text, words])).toEqual([
      ['To sleep', ''],
      ['To work', 'Half days'],
    ]);
  });

  test('needs a plan, and stays as recorded when an opinion changes later', async () => {
    await using openedApp = await openApp(transport);
    const { client } = openedApp;
    const { id: caseId } = await createVaultWithCase(openedApp);
    const { id } = await client.opinions.create({ caseId, draft: opinionWith('Lumbar fusion') });
    await expect(client.decision.decide({ caseId, on: '2026-04-03' })).rejects.toMatchObject({ code: 'REFUSED' });

    await client.decision.change({ caseId, change: { chosen: `opinion:${id}`, lookAgain: '2026-10-01' } });
    expect(await client.decision.decide({ caseId, on: '2026-04-03' })).toMatchObject({ decided: '2026-04-03' });
    await expect(client.decision.change({ caseId, change: { plan: 'Something else' } })).rejects.toMatchObject({
      code: 'REFUSED',
      data: { todo: 'Reopen the decision to write on.' },
    });
    await client.opinions.update({ id, change: { claims: { treatment: { text: 'Physical therapy', sources: [] } } } });
    const [standing] = await client.decision.history({ caseId });
    expect(standing).toMatchObject({ decided: '2026-04-03', reopened: null });
    expect(wordsOf(standing?.record.blocks ?? [])).toContain('What Dr First recommends: Lumbar fusion.');
    const { recentActivity } = await client.cases.overview({ id: caseId, today: '2026-04-03' });
    expect(recentActivity.map(({ what }) => what)).toContain('decided');
  });

  test('is reopened with all its texts, while the earlier record stays unchanged', async () => {
    await using openedApp = await openApp(transport);
    const { client } = openedApp;
    const { id: caseId } = await createVaultWithCase(openedApp);
    await client.decision.change({ caseId, change: { plan: 'Wait until spring.' } });
    await client.decision.decide({ caseId, on: '2026-04-03' });
    expect(await client.decision.reopen({ caseId })).toMatchObject({ decided: null, plan: 'Wait until spring.' });
    await client.decision.change({ caseId, change: { plan: 'Operate in May.' } });
    await client.decision.decide({ caseId, on: '2026-04-20' });

    const history = await client.decision.history({ caseId });
    expect(history.map(({ decided, record }) => [decided, record.plan])).toEqual([
      ['2026-04-20', 'Operate in May.'],
      ['2026-04-03', 'Wait until spring.'],
    ]);
    const [, earlier] = history;
    const printed = (of: string) => client.printouts.about({ caseId, kind: 'decision', of, today: '2026-05-01' });
    expect(await printed('')).toEqual({ title: 'Decision record', fileName: 'decision-2026-04-20.pdf' });
    expect(await printed(earlier?.id ?? '')).toEqual({ title: 'Decision record', fileName: 'decision-2026-04-03.pdf' });
    await expect(printed(work)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('appears in the letter to a physician, and its review date becomes due', async () => {
    await using openedApp = await openApp(transport);
    const { client } = openedApp;
    const { id: caseId } = await createVaultWithCase(openedApp);
    const { id: opinionId } = await client.opinions.create({ caseId, draft: opinionWith('Lumbar fusion') });
    const { id } = await client.letters.create({ caseId, draft: { kind: 'decision', opinionId, date: '2026-04-03' } });
    const bodyOf = async () => (await client.letters.get({ id })).text.body;
    expect(await bodyOf()).toContain('I have not decided yet.');
    await client.decision.change({ caseId, change: { chosen: 'wait', why: 'There is time', lookAgain: '2026-10-01' } });
    await client.decision.decide({ caseId, on: '2026-04-03' });
    expect(await bodyOf()).toContain('On 3 Apr 2026 I chose to wait and watch for now.');
    const looks = async () =>
      (await client.due.list({ caseId, today: '2026-09-21' }))
        .filter(({ task }) => task === 'decision.open')
        .map(({ key }) => key);
    expect(await looks()).toEqual(['decision.look.2026-10-01']);
    await client.decision.reopen({ caseId });
    expect(await looks()).toEqual([]);
  });

  test('rejects what belongs to another case', async () => {
    await using openedApp = await openApp(transport);
    const { client } = openedApp;
    const { id: caseId } = await createVaultWithCase(openedApp);
    const other = await client.cases.create({ patient: 'Other', born: '1950-01-01', question: 'Why?' });
    const { id } = await client.opinions.create({ caseId: other.id, draft: opinionWith('Rest') });
    const { id: questionId } = await client.questions.create({ caseId: other.id, draft: { text: 'How long?' } });
    const changes: DecisionChange[] = [
      { chosen: `opinion:${id}` },
      { marks: { [`opinion:${id}`]: { [work]: { mark: 'helps' } } } },
      { unknowns: [{ id: work, text: 'How long', questionId }] },
    ];
    for (const change of changes)
      await expect(client.decision.change({ caseId, change })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
