import { expect, test } from 'vitest';
import type { Handover, Packet, PacketChoice } from '../../shared/domain/packet.ts';
import { textOf } from '../read-pdf-text.ts';
import { createVaultWithCase, importInto, pdfWithText, waitForJob } from './invented-case.ts';
import { everyTransport, type OpenedApp, openApp } from './transports.ts';

const date = '2026-03-12';
const byMail: Handover = { on: date, providerId: null, recipient: 'Dr Second', method: 'mail', remarks: '' };

async function makePacket(
  { client, ...openedApp }: OpenedApp,
  caseId: string,
  change: Partial<PacketChoice> = {},
): Promise<Packet> {
  const choice = await client.packets.choice({ caseId });
  await client.packets.choose({ caseId, choice: { ...choice, ...change } });
  const { result } = await waitForJob({ client, ...openedApp }, await client.packets.make({ caseId, date }));
  const packet = (await client.packets.list({ caseId })).find(({ id }) => result?.kind === 'packet' && id === result.packetId);
  if (!packet) throw new Error('no packet was made');
  return packet;
}

test.each(everyTransport)(
  'the ledger names who has which record from which packet page, even after its removal (%s)',
  async (transport) => {
    await using openedApp = await openApp(transport);
    const { client } = openedApp;
    const { id: caseId } = await createVaultWithCase(openedApp);
    const outcomes = await importInto(openedApp, caseId, [
      { name: 'long.pdf', bytes: await pdfWithText('Long', 2) },
      { name: 'short.pdf', bytes: await pdfWithText('Short') },
    ]);
    const [long = '', short = ''] = outcomes.map(({ recordId }) => recordId ?? '');
    const packet = await makePacket(openedApp, caseId);
    expect((await client.ledger.get({ caseId })).recipients).toEqual([]);
    const second = await client.providers.create({ caseId, draft: { name: 'Dr Second' } });
    await client.packets.handOver({ id: packet.id, issue: byMail });
    const another = await makePacket(openedApp, caseId, { left: [{ recordId: long, reason: '' }] });
    await client.packets.handOver({ id: another.id, issue: { ...byMail, recipient: 'Dr Third', method: 'portal' } });
    await client.records.remove({ ids: [short] });

    const ledger = await client.ledger.get({ caseId });
    expect(ledger.recipients.map(({ key, name, packets }) => [key, name, packets.length])).toEqual(
      expect.arrayContaining([
        [second.id, 'Dr Second', 1],
        ['Dr Third', 'Dr Third', 1],
      ]),
    );
    const entry = (id: string) => ledger.entries.find((each) => each.id === id);
    expect(entry(long)).toMatchObject({ present: true, had: [{ recipient: second.id, packetId: packet.id, pages: 2 }] });
    expect(entry(short)).toMatchObject({ present: false });
    expect(entry(short)?.had).toHaveLength(2);
    const [{ firstPage = 0 } = {}] = entry(long)?.had ?? [];
    const bytes = Buffer.from(await (await openedApp.ask(`/files/packets/${packet.id}`)).arrayBuffer());
    expect(textOf(bytes, firstPage, firstPage)).toContain('Long page 1');

    const printed = await openedApp.ask(`/files/printouts/${caseId}/ledger?today=${date}`);
    expect(printed.status).toBe(200);
    expect(textOf(Buffer.from(await printed.arrayBuffer()))).toContain('12 Mar 2026, by mail: Full, ');
    const other = await client.cases.create({ patient: 'Other', born: '1950-01-01', question: 'Why?' });
    expect(await client.ledger.get({ caseId: other.id })).toEqual({ recipients: [], entries: [] });

    await client.packets.undoHandOver({ id: packet.id });
    expect((await client.ledger.get({ caseId })).recipients.map(({ name }) => name)).toEqual(['Dr Third']);
  },
);
