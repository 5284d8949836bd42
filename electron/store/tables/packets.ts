/** What was chosen for the packet, and the packets that were made. */
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Handover, PacketChoice, PacketContents, Paper } from '../../../shared/domain/packet.ts';
import type { PacketStyle } from '../../../shared/domain/packet-style.ts';

export const packetChoices = sqliteTable('packet_choices', {
  caseId: text('case_id').primaryKey(),
  choice: text({ mode: 'json' }).$type<PacketChoice>().notNull(),
});

export const packets = sqliteTable('packets', {
  id: text().primaryKey(),
  caseId: text('case_id').notNull(),
  recipient: text().notNull(),
  paper: text().$type<Paper>().notNull(),
  date: text().notNull(),
  made: text().notNull(),
  pages: integer().notNull(),
  sha256: text().notNull(),
  bytes: integer().notNull(),
  removed: text(),
  style: text().$type<PacketStyle>().notNull(),
  since: text(),
  contents: text({ mode: 'json' }).$type<PacketContents>(),
  issue: text({ mode: 'json' }).$type<Handover>(),
});
