import type { PacketChoice } from '../domain/packet.ts';
import type { PacketStyle } from '../domain/packet-style.ts';

type Named = { kind: 'record' | 'note'; id: string };

/** Puts a record or note into the packet. */
export function includeEntry(choice: PacketChoice, { kind, id }: Named): PacketChoice {
  return kind === 'record'
    ? { ...choice, left: choice.left.filter(({ recordId }) => recordId !== id) }
    : { ...choice, notesLeft: choice.notesLeft.filter((note) => note !== id) };
}

/** Leaves a record or note out; for a record with a reason, which may be empty. */
export function excludeEntry(choice: PacketChoice, entry: Named, reason = ''): PacketChoice {
  const without = includeEntry(choice, entry);
  return entry.kind === 'record'
    ? { ...without, left: [...without.left, { recordId: entry.id, reason }] }
    : { ...without, notesLeft: [...without.notesLeft, entry.id] };
}

/** Sets why a record is left out. */
export function withReason(choice: PacketChoice, id: string, reason: string): PacketChoice {
  return { ...choice, left: choice.left.map((left) => (left.recordId === id ? { ...left, reason } : left)) };
}

/** Puts the entries of one section in this order. */
export function orderEntries(choice: PacketChoice, ids: readonly string[]): PacketChoice {
  return { ...choice, order: [...choice.order.filter((id) => !ids.includes(id)), ...ids] };
}

/** Sets the style. Another style has another reader and may follow another packet, so both start from the defaults. */
export function withStyle(choice: PacketChoice, style: PacketStyle): PacketChoice {
  return style === choice.style ? choice : { ...choice, style, recipient: '', since: null };
}
