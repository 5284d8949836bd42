import type { EnclosedEntry, Handover } from '../../../shared/domain/packet.ts';
import { type Packet, PacketChoice, type PacketContents } from '../../../shared/domain/packet.ts';
import { CASE_ID, id } from '../invented-journey.ts';

/** A handed-over packet by recipient and date, with records of two pages each from packet page 5 on. */
export function handedOverTo(
  recipient: string,
  day: string,
  titles: readonly string[] = [],
  { providerId = null, ...change }: Partial<Packet> & Partial<Pick<Handover, 'providerId'>> = {},
): { packet: Packet; contents: PacketContents | null } {
  const name = `${recipient} ${day}`;
  const packet: Packet = {
    id: id(name),
    caseId: CASE_ID,
    recipient,
    paper: 'letter',
    date: day,
    made: `${day}T09:00:00.000Z`,
    pages: 20,
    bytes: 1000,
    sha256: 'a'.repeat(64),
    fileName: `packet-${day}.pdf`,
    style: 'full',
    since: null,
    issue: { on: day, providerId, recipient, method: 'mail', remarks: '' },
    listed: true,
    ...change,
  };
  const entries = titles.map((title, at): EnclosedEntry => ({ ...enclosed(title), firstPage: 5 + at * 2 }));
  return { packet, contents: packet.listed ? { entries, choice: PacketChoice.parse({}) } : null };
}

/** A record as a packet contained it. */
function enclosed(title: string): EnclosedEntry {
  return {
    kind: 'record',
    id: id(title),
    title,
    recordKind: 'consultation',
    serviceDate: '2026-01-14',
    provider: '',
    pages: 2,
    firstPage: 5,
    section: 'Consultation notes of physicians',
    sourceSha256: 'b'.repeat(64),
    sealed: false,
  };
}
