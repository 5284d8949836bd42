import type { EnclosedEntry, PacketChoice, PacketContents } from '../domain/packet.ts';
import type { PacketPlan } from '../domain/packet-plan.ts';
import type { PageRange } from './numbering.ts';

/**
 * Returns the contents of a made packet, to be stored with it. `ranges`: the packet pages of each entry. A record
 * that has only a notice page is left out.
 */
export function packetContents(plan: PacketPlan, ranges: ReadonlyMap<string, PageRange>, choice: PacketChoice): PacketContents {
  const entries = plan.sections.flatMap(({ title: section, sealed, entries: sectionEntries }) =>
    sectionEntries.flatMap((entry): EnclosedEntry[] => {
      const range = ranges.get(entry.id);
      if (!range) return [];
      const { id, title, provider } = entry;
      const common = { id, title, provider, pages: range.to - range.from + 1, firstPage: range.from, section, sealed };
      return entry.kind === 'record'
        ? [
            {
              ...common,
              kind: 'record',
              recordKind: entry.recordKind,
              serviceDate: entry.serviceDate,
              sourceSha256: entry.sourceSha256,
            },
          ]
        : [{ ...common, kind: 'note', recordKind: null, serviceDate: entry.date, sourceSha256: null }];
    }),
  );
  return { entries, choice };
}
