import type { PacketChoice, StyleFacts } from '../domain/packet.ts';
import { isSealed } from './sealed.ts';
import { inSections, type Placed } from './sections.ts';
import { SEALED_SECTION, SOURCES_SECTION } from './styles.ts';

export interface Section<Entry> {
  title: string;
  /** Behind a cover of its own, at the end. */
  sealed: boolean;
  entries: Entry[];
}

type Chosen = Pick<PacketChoice, 'style' | 'order' | 'sealed'>;

/** Why the style of a packet leaves a record or note out: it carries a conclusion, or was in a packet before. Null: it does not. */
export function leftByStyle(
  choice: Pick<PacketChoice, 'style' | 'sealed'>,
  { conclusions, had }: StyleFacts,
): (entry: { id: string }) => 'opinion' | 'had' | null {
  if (choice.style === 'supplement') {
    const before = new Set(had);
    return ({ id }) => (before.has(id) ? 'had' : null);
  }
  if (choice.style !== 'without-opinions') return () => null;
  const known = new Set(conclusions);
  return (entry) => (isSealed(entry, known, choice) ? 'opinion' : null);
}

/**
 * Entries in the sections of a packet of this style: what physicians concluded in a sealed section at the end (blind first) or in
 * one at the front, in the order of the opinions (primary care); all others as they are read.
 */
export function arranged<Entry extends Placed>(
  entries: readonly Entry[],
  choice: Chosen,
  { conclusions }: StyleFacts,
): Section<Entry>[] {
  const plain = (some: readonly Entry[]) => inSections(some, choice.order).map((section) => ({ ...section, sealed: false }));
  if (choice.style !== 'blind-first' && choice.style !== 'primary-care') return plain(entries);
  const known = new Set(conclusions);
  const parted = Map.groupBy(entries, (entry) => isSealed(entry, known, choice));
  const [others, concluding] = [plain(parted.get(false) ?? []), parted.get(true) ?? []];
  if (choice.style === 'blind-first') {
    const sealed = plain(concluding).flatMap(({ entries: own }) => own);
    return [...others, { title: SEALED_SECTION, sealed: true, entries: sealed }];
  }
  const place = new Map([...conclusions, ...choice.order].map((id, index) => [id, index]));
  const byHand = new Set(choice.order);
  const placeOf = ({ id }: Entry) =>
    byHand.has(id) ? -1 / (1 + (place.get(id) ?? 0)) : (place.get(id) ?? Number.MAX_SAFE_INTEGER);
  const sources = concluding.toSorted((a, b) => placeOf(a) - placeOf(b));
  return sources.length === 0 ? others : [{ title: SOURCES_SECTION, sealed: false, entries: sources }, ...others];
}
