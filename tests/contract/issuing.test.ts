import { describe, expect, test } from 'vitest';
import type { Packet, PacketChoice } from '../../shared/domain/packet.ts';
import type { Issue } from '../../shared/domain/packet-style.ts';
import { textOf } from '../read-back.ts';
import { ended, importInto, pdfSaying, withCase } from './story.ts';
import { everyTransport, type Reached, reach } from './transports.ts';

const date = '2026-03-12';
const byMail: Issue = { on: date, providerId: null, recipient: 'Dr Second', method: 'mail', remarks: '' };

async function made({ client, ...reached }: Reached, caseId: string, change: Partial<PacketChoice> = {}): Promise<Packet> {
  const choice = await client.packets.choice({ caseId });
  await client.packets.choose({ caseId, choice: { ...choice, ...change } });
  const { result } = await ended({ client, ...reached }, await client.packets.make({ caseId, date }));
  const packet = (await client.packets.list({ caseId })).find(({ id }) => result?.kind === 'packet' && id === result.packetId);
  if (!packet) throw new Error('no packet was made');
  return packet;
}

/** A case with two records, two and one pages long, and the packet of both. */
async function withPacket(reached: Reached) {
  const { id: caseId } = await withCase(reached);
  const outcomes = await importInto(reached, caseId, [
    { name: 'long.pdf', bytes: await pdfSaying('Long', 2) },
    { name: 'short.pdf', bytes: await pdfSaying('Short') },
  ]);
  const [long = '', short = ''] = outcomes.map(({ recordId }) => recordId ?? '');
  return { caseId, long, short, packet: await made(reached, caseId) };
}

describe.each(everyTransport)('packets that are handed over, %s', (transport) => {
  test('stay as they went: not removed, opened when their records are gone, taken back by a word', async () => {
    await using reached = await reach(transport);
    const { client } = reached;
    const { caseId, long, packet } = await withPacket(reached);
    expect(await client.packets.issue({ id: packet.id, issue: byMail })).toMatchObject({ issue: byMail, listed: true });
    await expect(client.packets.remove({ id: packet.id })).rejects.toMatchObject({ code: 'REFUSED' });
    await client.records.remove({ ids: [long] });
    const kept = Buffer.from(await (await reached.ask(`/files/packets/${packet.id}`)).arrayBuffer());
    expect(textOf(kept)).toContain('Long page 2');
    expect((await client.packets.contents({ id: packet.id }))?.entries.map(({ id }) => id)).toContain(long);

    const corrected = { ...byMail, on: '2026-03-14', method: 'fax' as const };
    expect((await client.packets.issue({ id: packet.id, issue: corrected })).issue).toEqual(corrected);
    expect((await client.packets.unissue({ id: packet.id })).issue).toBeNull();
    await client.packets.remove({ id: packet.id });
    expect(await client.packets.list({ caseId })).toEqual([]);
    await expect(client.packets.issue({ id: packet.id, issue: byMail })).rejects.toMatchObject({ code: 'REFUSED' });
  });

  test('make the ledger: who has which record from which packet page, also of what left the case', async () => {
    await using reached = await reach(transport);
    const { client } = reached;
    const { caseId, long, short, packet } = await withPacket(reached);
    expect((await client.packets.ledger({ caseId })).recipients).toEqual([]);
    const second = await client.providers.create({ caseId, draft: { name: 'Dr Second' } });
    await client.packets.issue({ id: packet.id, issue: byMail });
    const another = await made(reached, caseId, { left: [{ recordId: long, reason: '' }] });
    await client.packets.issue({ id: another.id, issue: { ...byMail, recipient: 'Dr Third', method: 'portal' } });
    await client.records.remove({ ids: [short] });

    const ledger = await client.packets.ledger({ caseId });
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
    const bytes = Buffer.from(await (await reached.ask(`/files/packets/${packet.id}`)).arrayBuffer());
    expect(textOf(bytes, firstPage, firstPage)).toContain('Long page 1');

    await client.packets.unissue({ id: packet.id });
    expect((await client.packets.ledger({ caseId })).recipients.map(({ name }) => name)).toEqual(['Dr Third']);
  });

  test('are of one case: a physician of another is refused, and its ledger knows nothing of them', async () => {
    await using reached = await reach(transport);
    const { client } = reached;
    const { packet } = await withPacket(reached);
    const other = await client.cases.create({ patient: 'Other', born: '1950-01-01', question: 'Why?' });
    const { id: providerId } = await client.providers.create({ caseId: other.id, draft: { name: 'Dr Second' } });
    await expect(client.packets.issue({ id: packet.id, issue: { ...byMail, providerId } })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(client.packets.issue({ id: packet.id, issue: { ...byMail, recipient: ' ' } })).rejects.toThrow();
    await client.packets.issue({ id: packet.id, issue: byMail });
    expect(await client.packets.ledger({ caseId: other.id })).toEqual({ recipients: [], entries: [] });
  });
});

test('who has what is printed, a packet that was handed over by a word of its own', async () => {
  await using reached = await reach('direct');
  const { client } = reached;
  const { caseId, packet } = await withPacket(reached);
  await client.packets.issue({ id: packet.id, issue: byMail });
  const answer = await reached.ask(`/files/printed/${caseId}/ledger?today=${date}`);
  expect(answer.status).toBe(200);
  const text = textOf(Buffer.from(await answer.arrayBuffer()));
  expect(text).toContain('Dr Second');
  expect(text).toContain('12 Mar 2026, by mail: Full, ');
});
