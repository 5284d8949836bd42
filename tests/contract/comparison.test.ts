import { describe, expect, test } from 'vitest';
import { compare } from '../../shared/comparison/compare.ts';
import type { Client } from '../../shared/contract/index.ts';
import { createVaultWithCase } from './invented-case.ts';
import { everyTransport, openApp } from './transports.ts';

const opinionWith = (text: string) => ({ claims: { treatment: { text, sources: [] } } });

async function twoOpinions(client: Client, caseId: string) {
  const a = await client.opinions.create({ caseId, draft: { physician: 'Dr First', ...opinionWith('Fusion') } });
  const b = await client.opinions.create({ caseId, draft: { physician: 'Dr Second', ...opinionWith('Therapy') } });
  return { a, b };
}

describe.each(everyTransport)('a judgement of two opinions (%s)', (transport) => {
  test('is the same in either order of the opinions, and keeps both texts of that moment', async () => {
    await using openedApp = await openApp(transport);
    const { client } = openedApp;
    const { id: caseId } = await createVaultWithCase(openedApp);
    const { a, b } = await twoOpinions(client, caseId);
    await client.comparison.judge({ row: 'treatment', a: b.id, b: a.id, verdict: 'unclear' });
    await client.comparison.judge({ row: 'treatment', a: a.id, b: b.id, verdict: 'differ', words: 'Now or later' });
    const texts = { a: 'Fusion', b: 'Therapy' };
    const judgement = { caseId, row: 'treatment', a: a.id, b: b.id, verdict: 'differ', words: 'Now or later', texts };
    expect(await client.comparison.judgements({ caseId })).toEqual([judgement]);

    // A judgement replaces the earlier one, even after the opinions change their order.
    await client.opinions.move({ id: b.id, after: null });
    await client.comparison.judge({ row: 'treatment', a: a.id, b: b.id, verdict: 'agree' });
    expect(await client.comparison.judgements({ caseId })).toMatchObject([{ a: b.id, b: a.id, verdict: 'agree' }]);
    await client.comparison.judge({ row: 'treatment', a: a.id, b: b.id, verdict: null });
    expect(await client.comparison.judgements({ caseId })).toEqual([]);
  });

  test('leaves and returns with its opinion, and is marked when a text changes', async () => {
    await using openedApp = await openApp(transport);
    const { client } = openedApp;
    const { id: caseId } = await createVaultWithCase(openedApp);
    const { a, b } = await twoOpinions(client, caseId);
    await client.comparison.judge({ row: 'treatment', a: a.id, b: b.id, verdict: 'differ' });
    await client.opinions.remove({ id: b.id });
    expect(await client.comparison.judgements({ caseId })).toEqual([]);
    await client.opinions.restore({ id: b.id });
    expect(await client.comparison.judgements({ caseId })).toMatchObject([{ verdict: 'differ' }]);

    await client.opinions.update({ id: a.id, change: opinionWith('Therapy first') });
    const { pairs, outcome } = compare(await client.opinions.list({ caseId }), await client.comparison.judgements({ caseId }));
    expect(outcome).toBe('differ');
    expect(pairs[0]?.rows.find(({ row }) => row === 'treatment')).toMatchObject({ stale: true, before: { a: 'Fusion' } });
  });

  test('is rejected for one opinion with itself, and for opinions of two cases', async () => {
    await using openedApp = await openApp(transport);
    const { client } = openedApp;
    const { id: caseId } = await createVaultWithCase(openedApp);
    const { a } = await twoOpinions(client, caseId);
    const other = await client.cases.create({ patient: 'Other', born: '1950-01-01', question: 'Why?' });
    const opinionOfOtherCase = await client.opinions.create({ caseId: other.id, draft: opinionWith('Wait') });
    const judge = (b: string) => client.comparison.judge({ row: 'treatment', a: a.id, b, verdict: 'agree' });
    await expect(judge(a.id)).rejects.toMatchObject({ code: 'REFUSED' });
    await expect(judge(opinionOfOtherCase.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await client.comparison.judgements({ caseId })).toEqual([]);
    expect(await client.comparison.judgements({ caseId: other.id })).toEqual([]);
  });
});
