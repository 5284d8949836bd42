import { and, count, desc, eq, getTableColumns, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Handover } from '../../../shared/domain/packet.ts';
import { type Packet, PacketChoice, PacketContents } from '../../../shared/domain/packet.ts';
import { handedOverPackets } from '../../../shared/ledger/handed-over.ts';
import { packetFileName } from '../../../shared/packets/packet-styles.ts';
import type { Db } from '../../store/open.ts';
import { packetChoices, packets } from '../../store/tables.ts';
import { orNotFound } from '../preconditions.ts';

const { contents: _, ...others } = getTableColumns(packets);

/** The columns of a packet without its contents, which are as long as the packet. */
const COLUMNS = { ...others, listed: sql`${packets.contents} IS NOT NULL`.mapWith(Boolean) };

type Row = Omit<typeof packets.$inferSelect, 'contents'> & { listed: boolean };

const asPacket = ({ removed: _, ...row }: Row): Packet => ({ ...row, fileName: packetFileName(row.date, row.style) });

/** The statements of the packets. */
export function packetQueries(db: Db) {
  const choice = db
    .select({ choice: packetChoices.choice })
    .from(packetChoices)
    .where(eq(packetChoices.caseId, sql.placeholder('caseId')))
    .prepare();
  const list = db
    .select(COLUMNS)
    .from(packets)
    .where(and(eq(packets.caseId, sql.placeholder('caseId')), isNull(packets.removed)))
    .orderBy(desc(packets.made), desc(sql`rowid`))
    .prepare();
  const latest = db
    // The id is that of the latest: with a single max(), SQLite takes the other columns from the same row.
    .select({ caseId: packets.caseId, count: count(), made: sql<string>`max(${packets.made})`, id: packets.id })
    .from(packets)
    .where(isNull(packets.removed))
    .groupBy(packets.caseId)
    .prepare();
  const one = db
    .select(COLUMNS)
    .from(packets)
    .where(eq(packets.id, sql.placeholder('id')))
    .prepare();
  const contents = db
    .select({ contents: packets.contents })
    .from(packets)
    .where(eq(packets.id, sql.placeholder('id')))
    .prepare();
  const allIssued = db
    .select(COLUMNS)
    .from(packets)
    .where(and(isNull(packets.removed), isNotNull(packets.issue)))
    .orderBy(desc(packets.made), desc(sql`rowid`))
    .prepare();
  return {
    /** What was chosen, or the choice to begin with. */
    choice: (caseId: string): PacketChoice => PacketChoice.parse(choice.get({ caseId })?.choice ?? {}),
    setChoice(caseId: string, chosen: PacketChoice): void {
      db.insert(packetChoices)
        .values({ caseId, choice: chosen })
        .onConflictDoUpdate({ target: packetChoices.caseId, set: { choice: chosen } })
        .run();
    },
    /** The rows that are not removed, newest first. */
    list: (caseId: string): Packet[] => list.all({ caseId }).map(asPacket),
    /** The number of packets that are not removed, and the latest of them, by case. */
    byCase: (): Map<string, { count: number; latest: string; latestId: string }> =>
      new Map(latest.all().map(({ caseId, count, made, id }) => [caseId, { count, latest: made, latestId: id }])),
    /** Removed or not. Throws Problem NOT_FOUND. */
    get: (id: string): Packet => asPacket(orNotFound(one.get({ id }), 'This packet')),
    isRemoved: (id: string): boolean => orNotFound(one.get({ id }), 'This packet').removed !== null,
    /** The contents of a packet; null: they were not kept. Throws Problem NOT_FOUND. */
    contents(id: string): PacketContents | null {
      const row = orNotFound(contents.get({ id }), 'This packet');
      return row.contents === null ? null : PacketContents.parse(row.contents);
    },
    /** Packets that were handed over, the latest first. */
    handedOver: (caseId: string): Packet[] => handedOverPackets(list.all({ caseId }).map(asPacket)),
    handedOverByCase: (): Map<string, Packet[]> =>
      new Map(
        [...Map.groupBy(allIssued.all(), ({ caseId }) => caseId)].map(([id, rows]) => [
          id,
          handedOverPackets(rows.map(asPacket)),
        ]),
      ),
    add({ fileName: _, listed: __, ...row }: Packet, contents: PacketContents): void {
      db.insert(packets)
        .values({ ...row, contents })
        .run();
    },
    setIssue(id: string, issue: Handover | null): void {
      db.update(packets).set({ issue }).where(eq(packets.id, id)).run();
    },
    setRemoved(id: string, removed: string | null): void {
      db.update(packets).set({ removed }).where(eq(packets.id, id)).run();
    },
  };
}
