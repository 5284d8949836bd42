import { readdirSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import type { AffectedPacket, RemovalCount, RemovalPlan, TrashItem, TrashKind } from '../../../shared/domain/trash.ts';
import { migrationCopies } from '../../store/scrub.ts';
import { vaultLayout } from '../../vault/vault-paths.ts';
import { assertAllowed, orNotFound } from '../preconditions.ts';
import type { OpenSession } from '../vault/vault-session.ts';
import { backupsThatHold } from './backups-that-hold.ts';
import { contentsOf, type DependentRows, dependentRows, type Rows, rowOf, valuesOf } from './dependent-rows.ts';
import { TRASH_TABLES } from './trash.queries.ts';

/** What a removal would do. */
export interface PreparedRemoval {
  plan: RemovalPlan;
  dependents: DependentRows;
  contents: { sha256: string; bytes: number }[];
}

/** A removal of these things: they, what hangs on them, and packets that contain them. Throws Problem NOT_FOUND. */
export function prepareRemoval(opened: OpenSession, items: readonly TrashItem[], packetIds: readonly string[]): PreparedRemoval {
  const { vault } = opened;
  const { sqlite } = vault;
  const roots: Rows = new Map();
  const addRoot = (kind: TrashKind, id: string) => {
    const { table } = TRASH_TABLES[kind];
    roots.set(table, (roots.get(table) ?? new Set()).add(orNotFound(rowOf(sqlite, table, id), 'This')));
  };
  for (const { kind, id } of items) addRoot(kind, id);
  const first = dependentRows(sqlite, roots).rows;
  const containing = packetsWith(sqlite, first);
  const drafts = containing.filter(({ handedOver, certain }) => handedOver === null && certain);
  for (const { id } of drafts) addRoot('packet', id);
  addWaiting(sqlite, first, roots);
  const evidence = containing.filter((packet) => !drafts.includes(packet));
  for (const { id } of evidence) if (packetIds.includes(id)) addRoot('packet', id);
  const dependents = dependentRows(sqlite, roots);
  const { only, shared } = contentsOf(sqlite, dependents.rows);
  return {
    dependents,
    contents: only,
    plan: {
      counts: countsOf(dependents.rows),
      files: only.length,
      bytes: only.reduce((sum, { bytes }) => sum + bytes, 0),
      shared,
      packets: drafts.map(shown),
      evidence: [...evidence, ...packetsIn(sqlite, first)].map(shown),
      databaseCopies: migrationCopies(vaultLayout(vault.dir).database).length,
      damagedCopies: readdirSync(vault.dir).filter((name) => /^vault\.db\.(damaged|repaired)-[\d-]+$/.test(name)),
      backups: backupsThatHold(
        opened,
        only.map(({ sha256 }) => sha256),
        oldestOf(sqlite, roots),
      ),
    },
  };
}

/** Throws Problem REFUSED for a case with packets that were handed over, unless the person chose all of them to go. */
export function assertEvidenceChosen({ plan, dependents }: PreparedRemoval, packetIds: readonly string[]): void {
  if (!dependents.rows.has('cases')) return;
  const kept = plan.evidence.filter(({ id, handedOver }) => handedOver !== null && !packetIds.includes(id));
  if (kept.length === 0) return;
  const names = kept.map(({ recipient, handedOver }) => `the one for ${recipient || 'no name'} of ${handedOver}`);
  assertAllowed({
    happened: `Packets of this case were handed over: ${names.join(', ')}. They show who has what.`,
    kept: 'Nothing was removed.',
    todo: 'Save them first where you may need them. The case goes only together with them: say so for each.',
  });
}

/** Adds files that were received in the same case and wait to be read, with the same content as a record that goes. */
function addWaiting(sqlite: Database, rows: Rows, roots: Rows): void {
  const find = sqlite
    .prepare<[string, string], number>('SELECT rowid FROM received_files WHERE case_id = ? AND sha256 = ?')
    .pluck();
  for (const row of rows.get('records') ?? []) {
    const record: Rows = new Map([['records', new Set([row])]]);
    const [caseId = ''] = valuesOf(sqlite, record, 'records', 'case_id');
    const [sha256 = ''] = valuesOf(sqlite, record, 'records', 'source_sha256');
    const waiting = find.all(caseId, sha256);
    for (const number of waiting) roots.set('received_files', (roots.get('received_files') ?? new Set()).add(number));
  }
}

/** Since when the oldest of the rows has been there. */
function oldestOf(sqlite: Database, rows: Rows): string {
  const moments = [...rows.keys()].flatMap((table) =>
    valuesOf(sqlite, rows, table, { records: 'added', packets: 'made', received_files: 'received' }[table] ?? 'created'),
  );
  return moments.sort()[0] ?? '';
}

/** Throws Problem REFUSED for a thing that is not in the trash, NOT_FOUND for one that is nowhere. */
export function assertInTrash({ queries }: OpenSession, items: readonly TrashItem[]): void {
  for (const { kind, id } of items) {
    const entry = orNotFound(queries.trash.find(id), 'This');
    assertAllowed(entry.kind === kind && entry.removed !== null ? null : NOT_IN_TRASH);
  }
}

const NOT_IN_TRASH = {
  happened: 'Only what is in the trash can be removed for good.',
  kept: 'It is there as before.',
  todo: 'Remove it first. Until it is removed for good it can be restored.',
};

interface FoundPacket extends AffectedPacket {
  /** Whether its contents are known, and name what goes. */
  certain: boolean;
}

const shown = ({ id, date, recipient, handedOver }: AffectedPacket): AffectedPacket => ({ id, date, recipient, handedOver });

interface PacketRow {
  id: string;
  date: string;
  recipient: string;
  handedOver: string | null;
  contents: string | null;
}

const PACKET =
  "SELECT id, date, coalesce(issue ->> 'recipient', recipient) AS recipient, issue ->> 'on' AS handedOver, contents FROM packets";

/** The other packets that contain one of these records or notes, or whose contents are not known. */
function packetsWith(sqlite: Database, rows: Rows): FoundPacket[] {
  const gone = new Set(['records', 'notes'].flatMap((table) => valuesOf(sqlite, rows, table, 'id')));
  const cases = new Set(['records', 'notes'].flatMap((table) => valuesOf(sqlite, rows, table, 'case_id')));
  const packets = new Set(valuesOf(sqlite, rows, 'packets', 'id'));
  const all = sqlite.prepare<[string], PacketRow>(`${PACKET} WHERE case_id = ? ORDER BY made`);
  return [...cases]
    .flatMap((caseId) => all.all(caseId))
    .filter(({ id, contents }) => !packets.has(id) && (contents === null || enclosed(contents).some((entry) => gone.has(entry))))
    .map(({ contents, ...packet }) => ({ ...packet, certain: contents !== null }));
}

/** The packets among these rows that were handed over. */
function packetsIn(sqlite: Database, rows: Rows): AffectedPacket[] {
  const one = sqlite.prepare<[number], PacketRow>(`${PACKET} WHERE rowid = ? AND issue IS NOT NULL`);
  return [...(rows.get('packets') ?? [])].flatMap((row) => one.get(row) ?? []);
}

function enclosed(contents: string): string[] {
  const { entries = [] } = JSON.parse(contents) as { entries?: { id: string }[] };
  return entries.map(({ id }) => id);
}

/** How many rows go, by kind; rows of all other tables are parts. */
function countsOf(rows: Rows): RemovalCount[] {
  const kinds = Object.entries(TRASH_TABLES) as [TrashKind, { table: string }][];
  const counts: RemovalCount[] = kinds.map(([kind, { table }]) => ({ kind, count: rows.get(table)?.size ?? 0 }));
  const tables = new Set(kinds.map(([, { table }]) => table));
  const parts = [...rows].filter(([table]) => !tables.has(table)).reduce((sum, [, numbers]) => sum + numbers.size, 0);
  return [...counts, { kind: 'part' as const, count: parts }].filter(({ count }) => count > 0);
}
