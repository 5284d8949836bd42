import type { Ledger, LedgerEntry, LedgerPacket, LedgerRecipient } from '../domain/ledger.ts';
import { hasText, type Note, noteTitle } from '../domain/note.ts';
import type { EnclosedEntry, Handover, Packet, PacketContents } from '../domain/packet.ts';
import type { Provider } from '../domain/provider.ts';
import type { Journey } from '../journey/journey.ts';
import { recordTitle } from '../packets/packet-plan.ts';
import { inSections } from '../packets/sections.ts';
import { findPerson, findProvider } from './recipients.ts';

export interface LedgerFacts {
  /** The packets that were handed over, the latest first, each with its contents; null: unknown. */
  handedOver: readonly { packet: Packet; contents: Pick<PacketContents, 'entries'> | null }[];
  /** What is in the case now, without removed entries. */
  records: readonly Pick<Journey['records'][number], 'id' | 'kind' | 'title' | 'serviceDate' | 'source'>[];
  notes: readonly Note[];
  providers: readonly Provider[];
}

interface HandedOver {
  packet: Packet;
  issue: Handover;
  entries: readonly EnclosedEntry[];
}

/** A recipient, while the ledger is computed. */
interface Group {
  providerId: string | null;
  name: string;
  names: string[];
  packets: HandedOver[];
}

const keyOf = ({ providerId, names: [first = ''] }: Group) => providerId ?? first;

/** Groups the packets by recipient, in the order of each recipient's first packet. */
function groupsOf(packets: readonly HandedOver[], providers: readonly Provider[]): Group[] {
  const groups: Group[] = [];
  for (const one of packets.toReversed()) {
    const { issue } = one;
    const listed = findProvider(issue, providers);
    const known = findPerson(issue, groups, providers);
    const group = known ?? { providerId: issue.providerId, name: issue.recipient, names: [], packets: [] };
    if (!known) groups.push(group);
    group.providerId = listed?.id ?? group.providerId ?? issue.providerId;
    group.name = listed?.name ?? group.name;
    group.names.push(issue.recipient);
    group.packets.unshift(one);
  }
  return groups;
}

function packetOf({ packet, issue }: HandedOver): LedgerPacket {
  const { id: packetId, style, pages, listed } = packet;
  return { packetId, on: issue.on, method: issue.method, style, pages, listed };
}

type NamedEntry = Omit<LedgerEntry, 'section' | 'had'>;

/** Returns the entries of the case under their present names, and those that only packets still name; by title. */
function namedEntries({ records, notes }: LedgerFacts, packets: readonly HandedOver[]): NamedEntry[] {
  const now: NamedEntry[] = [
    ...records.map((record): NamedEntry => {
      const { id, kind: recordKind, serviceDate } = record;
      return { kind: 'record', id, title: recordTitle(record), recordKind, serviceDate, present: true };
    }),
    ...notes.filter(hasText).map((note): NamedEntry => {
      const { id, date: serviceDate } = note;
      return { kind: 'note', id, title: noteTitle(note), recordKind: null, serviceDate, present: true };
    }),
  ];
  const all = new Map(now.map((entry) => [entry.id, entry]));
  for (const { kind, id, title, recordKind, serviceDate } of packets.flatMap(({ entries }) => entries)) {
    if (!all.has(id)) all.set(id, { kind, id, title, recordKind, serviceDate, present: false });
  }
  return [...all.values()].toSorted((a, b) => a.title.localeCompare(b.title));
}

/**
 * Computes who received what from the packets that were handed over. Recipients are matched by the list of providers, else by
 * name. Entries that left the case stay. A packet with unknown contents adds a recipient, but no entry.
 */
export function ledgerOf(facts: LedgerFacts): Ledger {
  const packets = facts.handedOver.flatMap(({ packet, contents }): HandedOver[] =>
    packet.issue ? [{ packet, issue: packet.issue, entries: packet.listed ? (contents?.entries ?? []) : [] }] : [],
  );
  const groups = groupsOf(packets, facts.providers);
  const recipients = groups.map((group): LedgerRecipient => {
    const { providerId, name, packets: groupPackets } = group;
    return { key: keyOf(group), name, providerId, packets: groupPackets.map(packetOf) };
  });
  const had = new Map<string, LedgerEntry['had']>();
  for (const group of groups)
    for (const { packet, issue, entries } of group.packets)
      for (const { id, firstPage, pages, sealed } of entries) {
        const one = { recipient: keyOf(group), packetId: packet.id, on: issue.on, firstPage, pages, sealed };
        had.set(id, [...(had.get(id) ?? []), one]);
      }
  const placed = namedEntries(facts, packets).map((entry) => ({ ...entry, date: entry.serviceDate }));
  const entries = inSections(placed, []).flatMap(({ title: section, entries: sectionEntries }) =>
    sectionEntries.map(({ date: _, ...entry }): LedgerEntry => ({ ...entry, section, had: had.get(entry.id) ?? [] })),
  );
  return { recipients, entries };
}

/** Computes the ledger of a journey. */
export function journeyLedger({
  handedOver,
  contentsOf,
  ...facts
}: Pick<Journey, 'handedOver' | 'contentsOf' | 'records' | 'notes' | 'providers'>): Ledger {
  return ledgerOf({ ...facts, handedOver: handedOver.map((packet) => ({ packet, contents: contentsOf(packet.id) })) });
}
