import type { PacketChoice, StyleFacts } from '../domain/packet.ts';
import { SEALED_SECTION, SOURCES_SECTION } from './packet-styles.ts';
import { isSealed } from './sealed.ts';
import { inSections, type Placed } from './sections.ts';

interface Section<Entry> {
  title: string;
  /** Whether it is at the end, behind its own cover. */
  sealed: boolean;
  entries: Entry[];
}

type Chosen = Pick<PacketChoice, 'style' | 'order' | 'sealed'>;

/**
 * Returns a function that tells why the style excludes an entry: it contains a conclusion, or an earlier packet had it. Null: it
 * does not.
 */
export function excludedByStyle(
  choice: Pick<PacketChoice, 'style' | 'sealed'>,
  { conclusions, received }: StyleFacts,
): (entry: { id: string }) => 'opinion' | 'received' | null {
  if (choice.style !== 'without-opinions' && choice.style !== 'supplement') return () => null;
  const before = new Set(received);
  const known = new Set(conclusions);
  // In a supplement, conclusions matter only after a packet without them. Choices by hand apply to such styles only.
  const hidesConclusions = choice.style === 'without-opinions' || known.size > 0;
  return (entry) => (before.has(entry.id) ? 'received' : hidesConclusions && isSealed(entry, known, choice) ? 'opinion' : null);
}

/**
 * Arranges entries in the sections of a style. `blind-first` seals the conclusions at the end; `primary-care` puts them first,
 * in the order of the opinions.
 */
export function arrangeSections<Entry extends Placed>(
  entries: readonly Entry[],
  choice: Chosen,
  { conclusions }: StyleFacts,
): Section<Entry>[] {
  const unsealedSections = (chosen: readonly Entry[]) =>
    inSections(chosen, choice.order).map((section) => ({ ...section, sealed: false }));
  if (choice.style !== 'blind-first' && choice.style !== 'primary-care') return unsealedSections(entries);
  const known = new Set(conclusions);
  const groups = Map.groupBy(entries, (entry) => isSealed(entry, known, choice));
  const others = unsealedSections(groups.get(false) ?? []);
  const positions = new Map(
    [...choice.order, ...conclusions.filter((id) => !choice.order.includes(id))].map((id, index) => [id, index]),
  );
  const positionOf = ({ id }: Entry) => positions.get(id) ?? positions.size;
  const opinions = (groups.get(true) ?? []).toSorted((a, b) => positionOf(a) - positionOf(b));
  if (choice.style === 'blind-first') return [...others, { title: SEALED_SECTION, sealed: true, entries: opinions }];
  return opinions.length === 0 ? others : [{ title: SOURCES_SECTION, sealed: false, entries: opinions }, ...others];
}
