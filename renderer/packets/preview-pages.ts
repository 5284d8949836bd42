import type { Paper } from '../../shared/domain/packet.ts';
import type { OwnCounts, PacketPlan } from '../../shared/domain/packet-plan.ts';
import { formatDate } from '../../shared/format/format-date.ts';
import type { TreeEntry, TreeSection } from '../../shared/packets/contents-tree.ts';
import type { Numbering } from '../../shared/packets/numbering.ts';
import { placePage } from '../../shared/packets/page-placement.ts';
import type { Sheet, Size } from '../viewer/viewer-pages.ts';
import { FRONT, MANIFEST, SECTION } from './contents-rows.ts';

/** Every page of the packet as it will be printed, and with which of them each row of the contents begins. */
export interface PacketSheets {
  sheets: Sheet[];
  starts: ReadonlyMap<string, number>;
  /** The row that a sheet belongs to. */
  rows: string[];
}

/** Lays the whole packet out for looking: own pages from their PDF at `ownUrl`, pages of records with their paper and footer. */
export function packetSheets(
  tree: readonly TreeSection[],
  numbers: Numbering,
  own: OwnCounts,
  ownUrl: string,
  paper: Paper,
  { patient, born, mark }: Pick<PacketPlan, 'patient' | 'born' | 'mark'>,
): PacketSheets {
  const sheets: Sheet[] = [];
  const rows: string[] = [];
  const starts = new Map<string, number>();
  const lay = (page: Size) => placePage(page, paper);
  const who = `${patient} · ${formatDate(born)}`;

  const begin = (row: string) => starts.has(row) || starts.set(row, sheets.length);
  const add = (row: string, sheet: Sheet) => {
    sheets.push(sheet);
    rows.push(row);
  };
  /** Pages of the own PDF, `from` counted from 0; the keys stay when other pages come before them. */
  const addOwn = (row: string, from: number, pages: number) => {
    begin(row);
    for (let page = 0; page < pages; page++) add(row, { key: `${row}:${page}`, url: ownUrl, page: from + page + 1 });
  };
  const addRecord = (entry: TreeEntry, section: string) => {
    begin(entry.id);
    const first = numbers.entries.get(entry.id)?.from ?? 0;
    for (let page = 0; page < entry.pages; page++) {
      const footer = {
        mark,
        left: `${who} · ${section} · ${entry.title}`,
        own: entry.pages > 1 ? ` · ${page + 1}/${entry.pages}` : '',
        right: `Packet page ${first + page} of ${numbers.total}`,
      };
      add(entry.id, { key: `${entry.id}:${page}`, url: `/files/records/${entry.id}/pages`, page: page + 1, lay, footer });
    }
  };

  let ownPage = 0;
  own.front.forEach(({ pages }, index) => {
    addOwn(`${FRONT}${index}`, ownPage, pages);
    ownPage += pages;
  });
  const places = new Map<string, { from: number; pages: number }>();
  for (const { id, pages } of own.entries) {
    places.set(id, { from: ownPage, pages });
    ownPage += pages;
  }
  for (const { title, sealed, entries } of tree) {
    begin(SECTION + title);
    // A sealed section begins with its cover.
    if (sealed) addOwn(SECTION + title, ownPage, own.sealed);
    for (const entry of entries) {
      const place = places.get(entry.id);
      if (place) addOwn(entry.id, place.from, place.pages);
      else if (entry.kind === 'record' && !entry.locked) addRecord(entry, title);
    }
  }
  addOwn(MANIFEST, ownPage + own.sealed, own.manifest);
  return { sheets, starts, rows };
}
