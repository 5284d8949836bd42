import type { PacketChoice, StyleFacts } from '../domain/packet.ts';
import { SEALED_SECTION, SOURCES_SECTION } from './packet-styles.ts';
import { isSealed } from './sealed.ts';
import { inSections, type Placed } from './sections.ts';

interface Section<Entry> {
  title: string;
  /** Behind a cover of its own, at the end. */
  sealed: boolean;
  entries: Entry[];
}

type Chosen = Pick<PacketChoice, 'style' | 'order' | 'sealed'>;

/** Why the style of a packet leaves a record or note out: it carries a conclusion, or was in a packet before. Null: it does not. */
export function excludedByStyle(
  choice: Pick<PacketChoice, 'style' | 'sealed'>,
  { conclusions, received }: StyleFacts,
): (entry: { id: string }) => 'opinion' | 'had' | null {
  if (choice.style !== 'without-opinions' && choice.style !== 'supplement') return () => null;
  const before = new Set(received);
  const known = new Set(conclusions);
  // A supplement knows conclusions only where it follows a packet without them; marks by hand are of such styles alone.
  const silent = choice.style === 'without-opinions' || known.size > 0;
  return (entry) => (before.has(entry.id) ? 'had' : silent && isSealed(entry, known, choice) ? 'opinion' : null);
}

/**
 * Entries in the sections of a packet of this style: what physicians concluded in a sealed section at the end (blind first) or in
 * one at the front, in the order of the opinions (primary care); all others as they are read.
 */
export function arrangeSections<Entry extends Placed>(
  entries: readonly Entry[],
  choice: Chosen,
  { conclusions }: StyleFacts,
): Section<Entry>[] {
  const plain = (some: readonly Entry[]) => inSections(some, choice.order).map((section) => ({ ...section, sealed: false }));
  if (choice.style !== 'blind-first' && choice.style !== 'primary-care') return plain(entries);
  const known = new Set(conclusions);
  const parted = Map.groupBy(entries, (entry) => isSealed(entry, known, choice));
  const others = plain(parted.get(false) ?? []);
  const place = new Map([...choice.order, ...conclusions.filter((id) => !choice.order.includes(id))].map((id, at) => [id, at]));
  const placeOf = ({ id }: Entry) => place.get(id) ?? place.size;
  const opinions = (parted.get(true) ?? []).toSorted((a, b) => placeOf(a) - placeOf(b));
  if (choice.style === 'blind-first') return [...others, { title: SEALED_SECTION, sealed: true, entries: opinions }];
  return opinions.length === 0 ? others : [{ title: SOURCES_SECTION, sealed: false, entries: opinions }, ...others];
}
