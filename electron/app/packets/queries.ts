import { and, count, desc, eq, isNull, sql } from 'drizzle-orm';
import { type Packet, PacketChoice } from '../../../shared/domain/packet.ts';
import { packetFileName } from '../../../shared/packet/plan.ts';
import type { Db } from '../../store/open.ts';
import { packetChoices, packets } from '../../store/tables.ts';
import { found } from '../not-found.ts';

type Row = typeof packets.$inferSelect;

const asPacket = ({ removed: _, ...row }: Row): Packet => ({ ...row, fileName: packetFileName(row.date) });

export function packetQueries(db: Db) {
  const choice = db
    .select({ choice: packetChoices.choice })
    .from(packetChoices)
    .where(eq(packetChoices.caseId, sql.placeholder('caseId')))
    .prepare();
  const list = db
    .select()
    .from(packets)
    .where(and(eq(packets.caseId, sql.placeholder('caseId')), isNull(packets.removed)))
    .orderBy(desc(packets.made))
    .prepare();
  const latest = db
    .select({ caseId: packets.caseId, count: count(), made: sql<string>`max(${packets.made})` })
    .from(packets)
    .where(isNull(packets.removed))
    .groupBy(packets.caseId)
    .prepare();
  const one = db
    .select()
    .from(packets)
    .where(eq(packets.id, sql.placeholder('id')))
    .prepare();
  return {
    /** What was chosen, or the choice to begin with. */
    choice: (caseId: string): PacketChoice => PacketChoice.parse(choice.get({ caseId })?.choice ?? {}),
    choose(caseId: string, chosen: PacketChoice): void {
      db.insert(packetChoices)
        .values({ caseId, choice: chosen })
        .onConflictDoUpdate({ target: packetChoices.caseId, set: { choice: chosen } })
        .run();
    },
    /** Those not removed, newest first. */
    list: (caseId: string): Packet[] => list.all({ caseId }).map(asPacket),
    /** How many are not removed and when the latest was made, by case. */
    byCase: (): Map<string, { count: number; latest: string }> =>
      new Map(latest.all().map(({ caseId, count, made }) => [caseId, { count, latest: made }])),
    /** Removed or not. Throws Problem NOT_FOUND. */
    get: (id: string): Packet => asPacket(found(one.get({ id }), 'This packet')),
    add({ fileName: _, ...row }: Packet): void {
      db.insert(packets).values(row).run();
    },
    setRemoved(id: string, removed: string | null): void {
      db.update(packets).set({ removed }).where(eq(packets.id, id)).run();
    },
  };
}
