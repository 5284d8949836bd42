import { and, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import type { RecordEvidence } from '../../../shared/checklist/record-evidence.ts';
import type { MedicalRecord, RecordChange, RecordHit } from '../../../shared/domain/record.ts';
import type { Journey } from '../../../shared/journey/journey.ts';
import type { Db } from '../../store/open.ts';
import { files, recordPages, records } from '../../store/tables.ts';
import { orNotFound } from '../preconditions.ts';
import { recordsNaming, searchRecords } from './record-search.ts';

const COLUMNS = {
  id: records.id,
  caseId: records.caseId,
  kind: records.kind,
  title: records.title,
  serviceDate: records.serviceDate,
  providerId: records.providerId,
  remarks: records.remarks,
  keyEvent: records.keyEvent,
  reviewed: records.reviewed,
  source: { name: records.sourceName, format: records.sourceFormat, sha256: records.sourceSha256, bytes: files.bytes },
  reading: records.reading,
  loss: records.loss,
  pagesSha256: records.pagesSha256,
  pages: records.pages,
  textPages: records.textPages,
  added: records.added,
  removed: records.removed,
};

const EVIDENCE = {
  id: records.id,
  kind: records.kind,
  title: records.title,
  serviceDate: records.serviceDate,
  providerId: records.providerId,
  reviewed: records.reviewed,
  source: { name: records.sourceName },
  reading: records.reading,
  added: records.added,
};

/** What the rules of the journey read of a record. */
type CaseEvidence = RecordEvidence & Journey['records'][number];

/** The row of a record. */
export type NewRecord = typeof records.$inferInsert;

/** The statements of the records. */
export function recordQueries(db: Db) {
  const select = () => db.select(COLUMNS).from(records).innerJoin(files, eq(files.sha256, records.sourceSha256));
  const newest = [
    sql`${records.serviceDate} is not null`,
    sql`${records.serviceDate} desc`,
    sql`${records.added} desc`,
    sql`${records}.rowid`,
  ];
  const one = select()
    .where(eq(records.id, sql.placeholder('id')))
    .prepare();
  const bySource = select()
    .where(and(eq(records.caseId, sql.placeholder('caseId')), eq(records.sourceSha256, sql.placeholder('sha256'))))
    .orderBy(sql`${records.removed} is not null`)
    .limit(1)
    .prepare();
  const evidence = db
    .select(EVIDENCE)
    .from(records)
    .where(and(eq(records.caseId, sql.placeholder('caseId')), isNull(records.removed)))
    .prepare();
  const allEvidence = db
    .select({ caseId: records.caseId, ...EVIDENCE })
    .from(records)
    .where(isNull(records.removed))
    .prepare();
  const thumbnail = db
    .select({ thumbnail: records.thumbnail })
    .from(records)
    .where(eq(records.id, sql.placeholder('id')))
    .prepare();
  const firstPages = db
    .select({ text: recordPages.text })
    .from(recordPages)
    .where(eq(recordPages.recordId, sql.placeholder('id')))
    .orderBy(recordPages.number)
    .limit(2)
    .prepare();

  const isFile = db
    .select({ sha256: files.sha256 })
    .from(files)
    .where(eq(files.sha256, sql.placeholder('sha256')))
    .prepare();

  return {
    /** Newest service date first, undated on top. */
    list(caseId: string, { removed = false }: { removed?: boolean } = {}): MedicalRecord[] {
      return select()
        .where(and(eq(records.caseId, caseId), removed ? isNotNull(records.removed) : isNull(records.removed)))
        .orderBy(...newest)
        .all();
    },
    /** Records by words in their titles, providers and pages. */
    search: (caseId: string, text: string): RecordHit[] => searchRecords(db, caseId, text, newest),
    /** Records with one of these phrases on their pages: the first phrase found, and its page. */
    namedIn: (caseId: string, phrases: readonly string[]) => recordsNaming(db, caseId, phrases),
    /** Removed or not. Throws Problem NOT_FOUND. */
    get: (id: string): MedicalRecord => orNotFound(one.get({ id }), 'This record'),
    /** The record of a case with this source file. A record in the trash is the last choice. */
    bySource: (caseId: string, sha256: string): MedicalRecord | undefined => bySource.get({ caseId, sha256 }),
    /** What the rules of the checklist read of the records that are not removed. */
    evidence: (caseId: string): CaseEvidence[] => evidence.all({ caseId }),
    evidenceByCase: (): Map<string, CaseEvidence[]> => Map.groupBy(allEvidence.all(), (row) => row.caseId),
    /** WebP; undefined where there is none. */
    thumbnail: (id: string): Buffer | undefined => thumbnail.get({ id })?.thumbnail ?? undefined,
    /** The text of the first two pages. */
    firstPages: (id: string): string[] => firstPages.all({ id }).map((row) => row.text),
    /** Whether a row names this file of the vault's content. */
    isFile: (sha256: string): boolean => isFile.get({ sha256 }) !== undefined,
    add(row: NewRecord): void {
      db.insert(records).values(row).run();
    },
    change(id: string, change: RecordChange | Partial<NewRecord>): void {
      db.update(records).set(change).where(eq(records.id, id)).run();
    },
    setRemoved(ids: readonly string[], removed: string | null): void {
      for (const id of ids) db.update(records).set({ removed }).where(eq(records.id, id)).run();
    },
    /** The cases that these records belong to. */
    casesOf: (ids: string[]): string[] =>
      db
        .selectDistinct({ caseId: records.caseId })
        .from(records)
        .where(inArray(records.id, ids))
        .all()
        .map((row) => row.caseId),
    /** Texts of pages `from`, `from + 1`, …, counted from 0. A call may come before the record has its row. */
    addTexts(recordId: string, from: number, texts: readonly string[]): void {
      const rows = texts.map((text, i) => ({ recordId, number: from + i, text }));
      if (rows.length > 0) db.insert(recordPages).values(rows).run();
    },
    dropTexts(recordId: string): void {
      db.delete(recordPages).where(eq(recordPages.recordId, recordId)).run();
    },
    /** Removes the texts that a stopped import or unlock left without a record that was read. */
    dropOrphanTexts(): void {
      db.run(sql`delete from record_pages where record_id not in (select id from records where reading <> 'locked')`);
    },
  };
}
