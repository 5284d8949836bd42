import { describe, expect, test } from 'vitest';
import type { Opinion } from '../../../shared/domain/opinion.ts';
import type { Packet, PacketContents } from '../../../shared/domain/packet.ts';
import { packetContents } from '../../../shared/packets/contents.ts';
import { planPacket } from '../../../shared/packets/packet-plan.ts';
import { followingOf } from '../../../shared/packets/supplement.ts';
import { anOpinion } from '../invented-journey.ts';
import { aChoice, aNote, anInput, aRecord, CASE_ID, id } from './invented-case.ts';

function aPacket(name: string, on: string | null, change: Partial<Packet> = {}): Packet {
  return {
    id: id(name),
    caseId: CASE_ID,
    recipient: 'Dr Second',
    paper: 'letter',
    date: '2026-03-01',
    made: '2026-03-01T09:00:00.000Z',
    pages: 9,
    bytes: 1000,
    sha256: '0'.repeat(64),
    fileName: 'packet-2026-03-01.pdf',
    style: 'full',
    since: null,
    issue: on === null ? null : { on, providerId: null, recipient: 'Dr Second', method: 'portal', remarks: '' },
    listed: true,
    ...change,
  };
}

function holding(...names: string[]): PacketContents {
  const plan = planPacket(anInput({ records: names.map((name) => aRecord(name)) }));
  const pagesById = new Map(names.map((name, index) => [id(name), { from: index + 4, to: index + 4 }]));
  return packetContents(plan, pagesById, aChoice());
}

describe('the stored contents of a packet', () => {
  test('keep packet page, pages, section and source as made', () => {
    const plan = planPacket(
      anInput({ records: [aRecord('Visit'), aRecord('Locked', { pagesSha256: null })], notes: [aNote('Diary')] }),
    );
    const pagesById = new Map([
      [id('Visit'), { from: 3, to: 5 }],
      [id('Diary'), { from: 7, to: 7 }],
    ]);
    expect(packetContents(plan, pagesById, aChoice()).entries).toEqual([
      {
        kind: 'record',
        id: id('Visit'),
        title: 'Visit',
        recordKind: 'consultation',
        serviceDate: '2026-01-14',
        provider: '',
        pages: 3,
        firstPage: 3,
        section: 'Consultation notes of physicians',
        sourceSha256: id('Visit').replaceAll('-', '').repeat(2),
        sealed: false,
      },
      expect.objectContaining({
        kind: 'note',
        id: id('Diary'),
        firstPage: 7,
        pages: 1,
        serviceDate: '2026-01-20',
        sourceSha256: null,
      }),
    ]);
  });
});

describe('the base of a supplement', () => {
  const base = aPacket('base', '2026-02-01');
  const between = aPacket('between', '2026-03-01', { style: 'supplement', since: base.id });
  const held = new Map([
    [base.id, { packet: base, contents: holding('a', 'b') }],
    [between.id, { packet: between, contents: holding('c') }],
  ]);
  const following = (since: string | null, issued = [between, base], opinions: Opinion[] = []) =>
    followingOf({ since }, issued, (packet) => held.get(packet) ?? null, opinions);

  test('is the latest packet handed over, or the chosen one, with its whole chain', () => {
    expect(following(null)).toMatchObject({ followedId: between.id, received: [id('c'), id('a'), id('b')] });
    expect(following(base.id)).toMatchObject({ followedId: base.id, received: [id('a'), id('b')] });
    expect(following(base.id).follows).toEqual({ date: '2026-03-01', recipient: 'Dr Second', on: '2026-02-01' });
  });

  test('is absent when nothing was handed over, or the contents are unknown', () => {
    const none = { follows: null, followedId: null, received: [] };
    expect(following(null, [])).toMatchObject(none);
    expect(following(null, [aPacket('draft', null)])).toMatchObject(none);
    expect(following(null, [aPacket('old', '2026-01-01', { listed: false })])).toMatchObject(none);
    expect(following(id('gone'))).toMatchObject(none);
  });

  test('hides the opinions when any packet of the chain did', () => {
    expect(following(null).blind).toBe(false);
    held.set(base.id, { packet: { ...base, style: 'blind-first' }, contents: holding('a', 'b') });
    expect(following(null).blind).toBe(true);
  });

  test('stops hiding the opinions once the reader has given one', () => {
    held.set(base.id, { packet: { ...base, style: 'blind-first' }, contents: holding('a', 'b') });
    const blindAfter = (physician: string, date: string | null) =>
      following(null, [between, base], [anOpinion('own', { treatment: 'Wait' }, { physician, date })]).blind;
    expect(blindAfter('Dr. Second', '2026-03-02')).toBe(false);
    expect(blindAfter('Dr. Second', '2026-02-27')).toBe(true);
    expect(blindAfter('Dr. Second', null)).toBe(true);
    expect(blindAfter('Dr Other', '2026-03-02')).toBe(true);
  });

  test('knows whether the reader has all opinions side by side', () => {
    expect(following(null).showsAllOpinions).toBe(false);
    held.set(base.id, { packet: { ...base, style: 'primary-care' }, contents: holding('a', 'b') });
    expect(following(null).showsAllOpinions).toBe(true);
  });
});
