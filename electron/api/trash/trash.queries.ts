import type { Database } from 'better-sqlite3';
import { desc, eq, sql } from 'drizzle-orm';
import type { Removal, Retention, TrashEntry, TrashKind } from '../../../shared/domain/trash.ts';
import { trashLabel } from '../../../shared/format/trash-labels.ts';
import { LETTER_KIND_LABELS } from '../../../shared/letters/letter-log.ts';
import type { Db } from '../../store/open.ts';
import { removals, trashSettings } from '../../store/tables.ts';

/** The table of each kind, and the name of one of its rows `t` as SQL. An empty name gets the kind's label. */
export const TRASH_TABLES: Readonly<Record<TrashKind, { table: string; name: string }>> = {
  case: { table: 'cases', name: 't.patient' },
  record: { table: 'records', name: "coalesce(nullif(t.title, ''), t.source_name)" },
  note: { table: 'notes', name: "coalesce(nullif(t.title, ''), t.text)" },
  opinion: { table: 'opinions', name: `coalesce(${providerName('t.provider_id')}, t.physician)` },
  reply: { table: 'replies', name: 't.text' },
  question: { table: 'questions', name: 't.text' },
  request: { table: 'requests', name: `coalesce(${providerName('t.provider_id')}, t.send_to)` },
  letter: { table: 'letters', name: `${letterKind()} || coalesce(', to ' || ${providerName('t.provider_id')}, '')` },
  packet: { table: 'packets', name: "trim(t.recipient || ', ' || t.date, ', ')" },
  provider: { table: 'providers', name: 't.name' },
  custody: { table: 'custody', name: 't.what' },
  contact: { table: 'contacts', name: `coalesce(${providerName('t.provider_id')}, t.words)` },
  reminder: { table: 'reminders', name: 't.what' },
};

function providerName(column: string): string {
  return `(SELECT nullif(p.name, '') FROM providers p WHERE p.id = ${column})`;
}

function letterKind(): string {
  const labels = Object.entries(LETTER_KIND_LABELS).map(
    ([kind, label]) => `WHEN '${kind}' THEN '${label.replaceAll("'", "''")}'`,
  );
  return `CASE t.kind ${labels.join(' ')} ELSE 'Letter' END`;
}

/** The tables of what can be removed within a case, by kind. */
const WITHIN_CASE = (Object.keys(TRASH_TABLES) as TrashKind[]).filter((kind) => kind !== 'case');

interface NamedRow {
  kind: TrashKind;
  id: string;
  caseId: string;
  name: string;
  removed: string | null;
}

/** The statements of the trash. */
export function trashQueries(db: Db, sqlite: Database) {
  const select = (kind: TrashKind, where: string) => {
    const { table, name } = TRASH_TABLES[kind];
    const caseId = kind === 'case' ? 't.id' : 't.case_id';
    return `SELECT '${kind}' AS kind, t.id, ${caseId} AS caseId, ${name} AS name, t.removed FROM ${table} t WHERE ${where}`;
  };
  const inCase = sqlite.prepare<{ caseId: string }, NamedRow>(
    `${WITHIN_CASE.map((kind) => select(kind, 't.case_id = :caseId AND t.removed IS NOT NULL')).join(' UNION ALL ')} ORDER BY removed DESC, name`,
  );
  const byId = sqlite.prepare<{ id: string }, NamedRow>(
    (Object.keys(TRASH_TABLES) as TrashKind[]).map((kind) => select(kind, 't.id = :id')).join(' UNION ALL '),
  );
  const asEntry = ({ name, ...row }: NamedRow): TrashEntry => ({ ...row, label: trashLabel(row.kind, name ?? '') });
  const settings = db
    .select()
    .from(trashSettings)
    .where(eq(trashSettings.caseId, sql.placeholder('caseId')))
    .prepare();
  return {
    /** What was removed in a case, the latest first. */
    list: (caseId: string): TrashEntry[] => inCase.all({ caseId }).map(asEntry),
    /** What an id names, removed or not. */
    find: (id: string): TrashEntry | undefined => byId.all({ id }).map(asEntry)[0],
    settings: (caseId: string): { days: Retention; agreed: string | null } =>
      settings.get({ caseId }) ?? { days: null, agreed: null },
    /** The cases whose trash has a limit. */
    limited: () =>
      db
        .select()
        .from(trashSettings)
        .all()
        .filter(({ days }) => days !== null),
    setSettings(caseId: string, setting: { days: Retention; agreed: string | null }): void {
      db.insert(trashSettings)
        .values({ caseId, ...setting })
        .onConflictDoUpdate({ target: trashSettings.caseId, set: setting })
        .run();
    },
    /** What was removed for good, the latest first. */
    removals: (): Removal[] => db.select().from(removals).orderBy(desc(removals.at), desc(sql`rowid`)).all(),
    addRemoval(removal: Removal): void {
      db.insert(removals).values(removal).run();
    },
  };
}
