import type { PacketChoice } from '../domain/packet.ts';
import type { PacketStyle } from '../domain/packet-style.ts';

type Named = { kind: 'record' | 'note'; id: string };

/** The choice with a record or note in the packet. */
export function includeEntry(choice: PacketChoice, { kind, id }: Named): PacketChoice {
  return kind === 'record'
    ? { ...choice, left: choice.left.filter(({ recordId }) => recordId !== id) }
    : { ...choice, notesLeft: choice.notesLeft.filter((note) => note !== id) };
}

/** The choice without it, and for a record why: empty where no reason is given. */
export function excludeEntry(choice: PacketChoice, entry: Named, reason = ''): PacketChoice {
  const without = includeEntry(choice, entry);
  return entry.kind === 'record'
    ? { ...without, left: [...without.left, { recordId: entry.id, reason }] }
    : { ...without, notesLeft: [...without.notesLeft, entry.id] };
}

/** The choice with why a record is left out. */
export function withReason(choice: PacketChoice, id: string, reason: string): PacketChoice {
  return { ...choice, left: choice.left.map((left) => (left.recordId === id ? { ...left, reason } : left)) };
}

/** The choice with these entries, all of one section, in this order. */
export function orderEntries(choice: PacketChoice, ids: readonly string[]): PacketChoice {
  return { ...choice, order: [...choice.order.filter((id) => !ids.includes(id)), ...ids] };
}

/** The choice in another style, which is for another reader and may follow another packet: each begins as the rules propose. */
export function withStyle(choice: PacketChoice, style: PacketStyle): PacketChoice {
  return style === choice.style ? choice : { ...choice, style, recipient: '', since: null };
}
