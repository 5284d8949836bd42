import { createHash } from 'node:crypto';
import { PDFDocument } from 'pdf-lib';
import { describe, expect, test } from 'vitest';
import { ended, importInto, pdfSaying, withCase } from './story.ts';
import { everyTransport, type Reached, reach } from './transports.ts';

const date = '2026-03-12';

async function madeBytes(reached: Reached, caseId: string): Promise<Buffer> {
  const { result } = await ended(reached, await reached.client.packets.make({ caseId, date }));
  if (result?.kind !== 'packet') throw new Error('no packet was made');
  return Buffer.from(await (await reached.ask(`/files/packets/${result.packetId}`)).arrayBuffer());
}

describe.each(everyTransport)('packets, %s', (transport) => {
  test('are made by a job, kept in the vault, and the same twice', async () => {
    await using reached = await reach(transport);
    const { client } = reached;
    const { id: caseId } = await withCase(reached);
    await importInto(reached, caseId, [{ name: 'a.pdf', bytes: await pdfSaying('First', 2) }]);
    const first = await madeBytes(reached, caseId);
    const second = await madeBytes(reached, caseId);
    expect(first.subarray(0, 5).toString()).toBe('%PDF-');
    expect(second.equals(first)).toBe(true);
    const [kept] = await client.packets.list({ caseId });
    expect(kept).toMatchObject({
      bytes: first.length,
      sha256: createHash('sha256').update(first).digest('hex'),
      fileName: 'packet-2026-03-12.pdf',
    });
  });

  test('hold what was chosen, and the plan says what would be missing', async () => {
    await using reached = await reach(transport);
    const { client } = reached;
    const { id: caseId } = await withCase(reached);
    const outcomes = await importInto(reached, caseId, [
      { name: 'a.pdf', bytes: await pdfSaying('Stays') },
      { name: 'b.pdf', bytes: await pdfSaying('Leaves') },
    ]);
    const left = outcomes[1]?.recordId ?? '';
    const choice = await client.packets.choice({ caseId });
    await client.packets.choose({ caseId, choice: { ...choice, left: [{ recordId: left, reason: 'not for this physician' }] } });
    const { plan, findings } = await client.packets.plan({ caseId, date });
    expect(plan.sections.flatMap(({ entries }) => entries).map(({ id }) => id)).toEqual([outcomes[0]?.recordId]);
    expect(findings.filter(({ kind }) => kind === 'unreviewed')).toHaveLength(1);
    expect(findings.filter(({ kind }) => kind === 'missing').length).toBeGreaterThan(5);
  });

  test('count the pages that Second Look sets in type as the PDF of them holds them', async () => {
    await using reached = await reach(transport);
    const { client } = reached;
    const { id: caseId } = await withCase(reached);
    await importInto(reached, caseId, [{ name: 'a.pdf', bytes: await pdfSaying('First', 2) }]);
    const note = await client.notes.create({ caseId, draft: { title: 'Talk', text: 'What was said.' } });
    const own = await client.packets.own({ caseId, date });
    expect(own.front.map(({ title }) => title)).toEqual(['Case at a glance', 'Contents']);
    expect(own.entries).toEqual([{ id: note.id, pages: 1 }]);
    const pdf = await PDFDocument.load(await (await reached.ask(`/files/front/${caseId}?date=${date}`)).arrayBuffer());
    const counted = [...own.front, ...own.entries].reduce((sum, { pages }) => sum + pages, own.manifest);
    expect(pdf.getPageCount()).toBe(counted);
    await client.notes.update({ id: note.id, change: { text: 'Something else.' } });
    expect((await client.packets.own({ caseId, date })).version).not.toBe(own.version);
  });

  test('tell a host without a save dialog to download', async () => {
    await using reached = await reach(transport);
    const { client } = reached;
    const { id: caseId } = await withCase(reached);
    await madeBytes(reached, caseId);
    const [kept] = await client.packets.list({ caseId });
    expect(await client.packets.save({ id: kept?.id ?? '' })).toEqual({ done: 'download' });
  });

  test('tell every window how far they are, and that there is a new one', async () => {
    await using reached = await reach(transport);
    const { client } = reached;
    const { id: caseId } = await withCase(reached);
    const stop = new AbortController();
    const events = await client.jobs.events(undefined, { signal: stop.signal });
    const seen: string[] = [];
    const watching = (async () => {
      for await (const event of events) {
        seen.push(event.type === 'changed' ? `changed ${event.subject}` : event.type);
        if (event.type === 'job' && event.job.state !== 'running') return;
      }
    })();
    await madeBytes(reached, caseId);
    await watching;
    stop.abort();
    expect(seen).toContain('changed packets');
  });
});
