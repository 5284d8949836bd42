import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { PDFDocument } from 'pdf-lib';
import { describe, expect, test } from 'vitest';
import type { PacketStyle } from '../../shared/domain/packet-style.ts';
import { runOnPdf, textOf } from '../read-pdf-text.ts';
import { createVaultWithCase, importInto, pdfWithText, waitForJob } from './invented-case.ts';
import { everyTransport, type OpenedApp, openApp } from './transports.ts';

const date = '2026-03-12';

async function madeBytes(openedApp: OpenedApp, caseId: string): Promise<Buffer> {
  const { result } = await waitForJob(openedApp, await openedApp.client.packets.make({ caseId, date }));
  if (result?.kind !== 'packet') throw new Error('no packet was made');
  return Buffer.from(await (await openedApp.ask(`/files/packets/${result.packetId}`)).arrayBuffer());
}

describe.each(everyTransport)('packets (%s)', (transport) => {
  test('are made by a job, stored in the vault, and identical when made twice', async () => {
    await using openedApp = await openApp(transport);
    const { client } = openedApp;
    const { id: caseId } = await createVaultWithCase(openedApp);
    await importInto(openedApp, caseId, [{ name: 'a.pdf', bytes: await pdfWithText('First', 2) }]);
    const first = await madeBytes(openedApp, caseId);
    const second = await madeBytes(openedApp, caseId);
    expect(first.subarray(0, 5).toString()).toBe('%PDF-');
    expect(second.equals(first)).toBe(true);
    const [kept] = await client.packets.list({ caseId });
    expect(kept).toMatchObject({
      bytes: first.length,
      sha256: createHash('sha256').update(first).digest('hex'),
      fileName: 'packet-2026-03-12.pdf',
    });
  });

  test('hold the chosen records, and their plan names what would be missing', async () => {
    await using openedApp = await openApp(transport);
    const { client } = openedApp;
    const { id: caseId } = await createVaultWithCase(openedApp);
    const outcomes = await importInto(openedApp, caseId, [
      { name: 'a.pdf', bytes: await pdfWithText('Stays') },
      { name: 'b.pdf', bytes: await pdfWithText('Leaves') },
    ]);
    const left = outcomes[1]?.recordId ?? '';
    const choice = await client.packets.choice({ caseId });
    await client.packets.choose({ caseId, choice: { ...choice, left: [{ recordId: left, reason: 'not for this physician' }] } });
    const { plan, findings } = await client.packets.plan({ caseId, date });
    expect(plan.sections.flatMap(({ entries }) => entries).map(({ id }) => id)).toEqual([outcomes[0]?.recordId]);
    expect(findings.filter(({ kind }) => kind === 'unreviewed')).toHaveLength(1);
    expect(findings.filter(({ kind }) => kind === 'missing').length).toBeGreaterThan(5);
  });

  test('predict the number of generated pages that the PDF then has', async () => {
    await using openedApp = await openApp(transport);
    const { client } = openedApp;
    const { id: caseId } = await createVaultWithCase(openedApp);
    await importInto(openedApp, caseId, [{ name: 'a.pdf', bytes: await pdfWithText('First', 2) }]);
    const note = await client.notes.create({ caseId, draft: { title: 'Talk', text: 'What was said.' } });
    const generated = await client.packets.generatedPages({ caseId, date });
    expect(generated.frontMatter.map(({ title }) => title)).toEqual(['Case at a glance', 'Contents']);
    expect(generated.entries).toEqual([{ id: note.id, pages: 1 }]);
    const pdf = await PDFDocument.load(await (await openedApp.ask(`/files/front-matter/${caseId}?date=${date}`)).arrayBuffer());
    const counted = [...generated.frontMatter, ...generated.entries].reduce(
      (sum, { pages }) => sum + pages,
      generated.sealed + generated.manifest,
    );
    expect(pdf.getPageCount()).toBe(counted);
    await client.notes.update({ id: note.id, change: { text: 'Something else.' } });
    expect((await client.packets.generatedPages({ caseId, date })).version).not.toBe(generated.version);
  });

  test('tell a host without a save dialog or reader to download', async () => {
    await using openedApp = await openApp(transport);
    const { client } = openedApp;
    const { id: caseId } = await createVaultWithCase(openedApp);
    await madeBytes(openedApp, caseId);
    const [kept] = await client.packets.list({ caseId });
    expect(await client.packets.save({ id: kept?.id ?? '' })).toEqual({ done: 'download' });
    expect(await client.packets.open({ id: kept?.id ?? '' })).toEqual({ done: 'download' });
  });

  test('open whole and under their file name in the host’s reader', async () => {
    const shown: { name: string; bytes: Buffer }[] = [];
    const openFile = async (name: string, content: AsyncIterable<Uint8Array>) => {
      shown.push({ name, bytes: await buffer(content) });
    };
    await using openedApp = await openApp(transport, { openFile });
    const { client } = openedApp;
    const { id: caseId } = await createVaultWithCase(openedApp);
    const bytes = await madeBytes(openedApp, caseId);
    const [kept] = await client.packets.list({ caseId });
    expect(await client.packets.open({ id: kept?.id ?? '' })).toEqual({ done: 'opened' });
    expect(shown).toEqual([{ name: 'packet-2026-03-12.pdf', bytes }]);
  });

  test('report progress and completion to every window', async () => {
    await using openedApp = await openApp(transport);
    const { client } = openedApp;
    const { id: caseId } = await createVaultWithCase(openedApp);
    const stop = new AbortController();
    const events = await client.jobs.events(undefined, { signal: stop.signal });
    const seen: string[] = [];
    const watching = (async () => {
      for await (const event of events) {
        seen.push(event.type === 'changed' ? `changed ${event.subject}` : event.type);
        if (event.type === 'job' && event.job.state !== 'running') return;
      }
    })();
    await madeBytes(openedApp, caseId);
    await watching;
    stop.abort();
    expect(seen).toContain('changed packets');
  });

  test('keep their contents after hand-over, whatever changes in the case', async () => {
    await using openedApp = await openApp(transport);
    const { client } = openedApp;
    const { id: caseId } = await createVaultWithCase(openedApp);
    const [one] = await importInto(openedApp, caseId, [{ name: 'a.pdf', bytes: await pdfWithText('First', 2) }]);
    const recordId = one?.recordId ?? '';
    await client.records.update({ id: recordId, change: { title: 'Visit', kind: 'consultation', serviceDate: '2026-01-14' } });
    const note = await client.notes.create({ caseId, draft: { title: 'Talk', text: 'What was said.' } });
    const bytes = await madeBytes(openedApp, caseId);
    const id = (await client.packets.list({ caseId }))[0]?.id ?? '';
    const held = await client.packets.contents({ id });
    expect(held?.entries).toMatchObject([
      { kind: 'record', id: recordId, title: 'Visit', firstPage: 3, pages: 2, section: 'Consultation notes of physicians' },
      { kind: 'note', id: note.id, title: 'Talk', firstPage: 5, pages: 1, sourceSha256: null },
    ]);
    expect(textOf(bytes, 3, 3)).toContain('First page 1');

    const providerId = (await client.providers.create({ caseId, draft: { name: 'Dr Second' } })).id;
    const issue = { on: '2026-03-12', providerId, recipient: 'Dr Second', method: 'portal' as const };
    expect(await client.packets.handOver({ id, issue })).toMatchObject({
      issue: { recipient: 'Dr Second', remarks: '' },
    });
    const corrected = await client.packets.handOver({ id, issue: { ...issue, on: '2026-03-13', method: 'in-person' } });
    expect(corrected.issue).toMatchObject({ on: '2026-03-13', method: 'in-person' });
    await expect(client.packets.remove({ id })).rejects.toMatchObject({ code: 'REFUSED' });

    await client.records.update({ id: recordId, change: { title: 'Another name' } });
    await client.records.remove({ ids: [recordId] });
    await client.notes.remove({ id: note.id });
    await client.cases.update({ id: caseId, change: { patient: 'Sample Person', condition: 'Another' } });
    expect(await client.packets.contents({ id })).toEqual(held);
    const again = Buffer.from(await (await openedApp.ask(`/files/packets/${id}`)).arrayBuffer());
    expect(again.equals(bytes)).toBe(true);
    const { result } = await waitForJob(openedApp, await client.vault.check());
    expect(result).toMatchObject({ kind: 'check', problems: [] });
  });

  test('cannot be handed over from the trash, nor to a physician of another case', async () => {
    await using openedApp = await openApp(transport);
    const { client } = openedApp;
    const { id: caseId } = await createVaultWithCase(openedApp);
    const other = await client.cases.create({ patient: 'Other Patient', born: '1970-01-01', question: 'Why?' });
    const otherProviderId = (await client.providers.create({ caseId: other.id, draft: { name: 'Dr Stranger' } })).id;
    await madeBytes(openedApp, caseId);
    const id = (await client.packets.list({ caseId }))[0]?.id ?? '';
    const issue = { on: '2026-03-12', providerId: null, recipient: 'Dr Second', method: 'mail' as const };
    await expect(client.packets.handOver({ id, issue: { ...issue, providerId: otherProviderId } })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await client.packets.remove({ id });
    await expect(client.packets.handOver({ id, issue })).rejects.toMatchObject({ code: 'REFUSED' });
    await client.packets.restore({ id });
    const listed = (await client.providers.create({ caseId, draft: { name: 'Dr Second' } })).id;
    // Without a chosen recipient, the name is looked up in the list.
    expect(await client.packets.handOver({ id, issue })).toMatchObject({ issue: { providerId: listed } });
    expect(await client.packets.undoHandOver({ id })).toMatchObject({ issue: null });
    const choice = await client.packets.choice({ caseId: other.id });
    const since = { caseId: other.id, choice: { ...choice, since: id } };
    await expect(client.packets.choose(since)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('hide the opinions, seal them, or supplement an earlier packet', async () => {
    await using openedApp = await openApp(transport);
    const { client } = openedApp;
    const { id: caseId } = await createVaultWithCase(openedApp);
    const outcomes = await importInto(openedApp, caseId, [
      { name: 'a.pdf', bytes: await pdfWithText('Evidence') },
      { name: 'b.pdf', bytes: await pdfWithText('Conclusion', 2) },
    ]);
    const [evidence = '', report = ''] = outcomes.map(({ recordId }) => recordId ?? '');
    for (const [recordId, title] of [
      [evidence, 'Evidence'],
      [report, 'Report'],
    ] as const)
      await client.records.update({ id: recordId, change: { title } });
    const claims = { diagnosis: { text: 'Hidden diagnosis', sources: [{ recordId: report, page: 2 }] } };
    await client.opinions.create({ caseId, draft: { physician: 'Dr First', recordIds: [report], claims } });

    const inStyle = async (style: PacketStyle) => {
      const choice = await client.packets.choice({ caseId });
      await client.packets.choose({ caseId, choice: { ...choice, style } });
      return client.packets.plan({ caseId, date });
    };
    expect((await inStyle('without-opinions')).facts).toEqual({ conclusions: [report], received: [] });
    const other = { physician: 'Dr Other', claims: { treatment: { text: 'Evidence', sources: [] } } };
    const { id: otherId } = await client.opinions.create({ caseId, draft: other });
    expect((await inStyle('without-opinions')).findings).toContainEqual(
      expect.objectContaining({ kind: 'reveals', recordId: evidence, text: '“Evidence” names “evidence” on its page 1.' }),
    );
    await client.opinions.remove({ id: otherId });
    expect(textOf(await madeBytes(openedApp, caseId))).not.toMatch(/Conclusion|Hidden|Report/);

    await inStyle('blind-first');
    const { sealed } = await client.packets.generatedPages({ caseId, date });
    expect(sealed).toBe(3);
    const blind = await madeBytes(openedApp, caseId);
    expect(textOf(blind, 1, 3)).not.toMatch(/Conclusion|Hidden|Report/);
    expect(textOf(blind, 6, 8)).toMatch(/Hidden diagnosis p\. 8.*Conclusion page 2/s);
    expect(runOnPdf(blind, 'qpdf', (file) => ['--check', file])).toContain('No syntax or stream encoding errors');
    const outlines = JSON.parse(runOnPdf(blind, 'qpdf', (file) => ['--json', '--json-key=outlines', file])).outlines;
    // No bookmark names sealed content, open or folded.
    expect(
      outlines
        .map((each: { title: string; destpageposfrom1: number; kids: unknown[] }) => [
          each.title,
          each.destpageposfrom1,
          each.kids.length,
        ])
        .slice(-3),
    ).toEqual([
      ['Insurance and the rest', 3, 1],
      ['The opinions so far', 4, 0],
      ['Manifest', 9, 0],
    ]);
    const about = runOnPdf(blind, 'pdfinfo', (file) => ['-meta', file]) + runOnPdf(blind, 'pdfinfo', (file) => ['-dests', file]);
    expect(about).not.toMatch(/Conclusion|Hidden|Report/);
    const issued = (await client.packets.list({ caseId }))[0];
    expect(issued).toMatchObject({ style: 'blind-first', fileName: 'packet-opinions-sealed-2026-03-12.pdf' });

    await inStyle('supplement');
    await expect(client.packets.make({ caseId, date })).rejects.toMatchObject({ code: 'REFUSED' });
    const issue = { on: date, providerId: null, recipient: 'Dr Third', method: 'mail' as const };
    await client.packets.handOver({ id: issued?.id ?? '', issue });
    await expect(client.packets.make({ caseId, date })).rejects.toMatchObject({ code: 'REFUSED' });
    await importInto(openedApp, caseId, [{ name: 'c.pdf', bytes: await pdfWithText('New result') }]);
    const supplement = textOf(await madeBytes(openedApp, caseId));
    expect(supplement).toContain('handed over to Dr Third that day. It holds only what came since: 1 record, 1 page.');
    expect(supplement).toMatch(/New result/);
    expect(supplement).not.toMatch(/Evidence|Conclusion|Hidden/);
    expect((await client.packets.list({ caseId }))[0]).toMatchObject({
      style: 'supplement',
      since: issued?.id,
      recipient: 'Dr Third',
    });
  });
});
