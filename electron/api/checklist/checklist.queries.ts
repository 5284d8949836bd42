import { and, eq, isNull, sql } from 'drizzle-orm';
import type { ChecklistFacts } from '../../../shared/checklist/evaluate.ts';
import type { ItemEdit, Mark, RecordLink, SavedTemplate } from '../../../shared/domain/checklist.ts';
import type { Db } from '../../store/open.ts';
import {
  checklistConditions,
  checklistEdits,
  checklistMarks,
  checklistTemplates,
  checklistTies,
  records,
} from '../../store/tables.ts';
import { orNotFound } from '../preconditions.ts';

/** The statements of the checklists and their templates. */
export function checklistQueries(db: Db) {
  const marks = db
    .select()
    .from(checklistMarks)
    .where(eq(checklistMarks.caseId, sql.placeholder('caseId')))
    .prepare();
  const allMarks = db.select().from(checklistMarks).prepare();
  const link = { recordId: checklistTies.recordId, itemKey: checklistTies.itemKey, proves: checklistTies.proves };
  const joined = db
    .select({ caseId: records.caseId, ...link })
    .from(checklistTies)
    .innerJoin(records, eq(records.id, checklistTies.recordId));
  const allLinks = joined.prepare();
  const links = db
    .select(link)
    .from(checklistTies)
    .innerJoin(records, eq(records.id, checklistTies.recordId))
    .where(eq(records.caseId, sql.placeholder('caseId')))
    .prepare();
  const conditions = db
    .select()
    .from(checklistConditions)
    .where(eq(checklistConditions.caseId, sql.placeholder('caseId')))
    .prepare();
  const allConditions = db.select().from(checklistConditions).prepare();
  const edits = db
    .select()
    .from(checklistEdits)
    .where(eq(checklistEdits.caseId, sql.placeholder('caseId')))
    .prepare();
  const allEdits = db.select().from(checklistEdits).prepare();
  const templates = db
    .select()
    .from(checklistTemplates)
    .where(isNull(checklistTemplates.removed))
    .orderBy(sql`lower(${checklistTemplates.name})`)
    .prepare();
  const template = db
    .select()
    .from(checklistTemplates)
    .where(eq(checklistTemplates.id, sql.placeholder('id')))
    .prepare();
  return {
    /** By item. */
    marks: (caseId: string): Map<string, Mark> => new Map(marks.all({ caseId }).map((row) => [row.itemKey, row.mark])),
    links: (caseId: string): RecordLink[] => links.all({ caseId }),
    /** What the person answered, by condition. */
    conditions: (caseId: string): Map<string, boolean> =>
      new Map(conditions.all({ caseId }).map((row) => [row.conditionKey, row.applies])),
    /** Own items and changes, by item. */
    edits: (caseId: string): Map<string, ItemEdit> => new Map(edits.all({ caseId }).map((row) => [row.itemKey, row.item])),
    /** What a checklist is evaluated by, of every case, each table read once. */
    factsByCase(): (caseId: string) => Pick<ChecklistFacts, 'marks' | 'links' | 'conditions' | 'edits'> {
      const marksOf = Map.groupBy(allMarks.all(), (row) => row.caseId);
      const linksOf = Map.groupBy(allLinks.all(), (row) => row.caseId);
      const conditionsOf = Map.groupBy(allConditions.all(), (row) => row.caseId);
      const editsOf = Map.groupBy(allEdits.all(), (row) => row.caseId);
      return (caseId) => ({
        marks: new Map(marksOf.get(caseId)?.map((row) => [row.itemKey, row.mark])),
        links: linksOf.get(caseId) ?? [],
        conditions: new Map(conditionsOf.get(caseId)?.map((row) => [row.conditionKey, row.applies])),
        edits: new Map(editsOf.get(caseId)?.map((row) => [row.itemKey, row.item])),
      });
    },
    /** `null` takes the answer back. */
    answer(caseId: string, conditionKey: string, applies: boolean | null): void {
      if (applies === null)
        db.delete(checklistConditions)
          .where(and(eq(checklistConditions.caseId, caseId), eq(checklistConditions.conditionKey, conditionKey)))
          .run();
      else
        db.insert(checklistConditions)
          .values({ caseId, conditionKey, applies })
          .onConflictDoUpdate({
            target: [checklistConditions.caseId, checklistConditions.conditionKey],
            set: { applies },
          })
          .run();
    },
    /** `null` takes the change back, or the own item away. */
    edit(caseId: string, itemKey: string, item: ItemEdit | null): void {
      if (item === null)
        db.delete(checklistEdits)
          .where(and(eq(checklistEdits.caseId, caseId), eq(checklistEdits.itemKey, itemKey)))
          .run();
      else
        db.insert(checklistEdits)
          .values({ caseId, itemKey, item })
          .onConflictDoUpdate({ target: [checklistEdits.caseId, checklistEdits.itemKey], set: { item } })
          .run();
    },
    /** The rows that are not removed, by name. */
    templates: (): SavedTemplate[] => templates.all().map(({ id, name, items }) => ({ id, name, items })),
    /** Removed or not. Throws Problem NOT_FOUND. */
    template: (id: string): SavedTemplate => orNotFound(template.get({ id }), 'This template'),
    addTemplate(row: SavedTemplate & { created: string }): void {
      db.insert(checklistTemplates)
        .values({ ...row, removed: null })
        .run();
    },
    setTemplateRemoved(id: string, removed: string | null): void {
      db.update(checklistTemplates).set({ removed }).where(eq(checklistTemplates.id, id)).run();
    },
    /** `null` takes the mark back. */
    mark(caseId: string, itemKey: string, mark: Mark | null): void {
      if (mark === null)
        db.delete(checklistMarks)
          .where(and(eq(checklistMarks.caseId, caseId), eq(checklistMarks.itemKey, itemKey)))
          .run();
      else
        db.insert(checklistMarks)
          .values({ caseId, itemKey, mark })
          .onConflictDoUpdate({ target: [checklistMarks.caseId, checklistMarks.itemKey], set: { mark } })
          .run();
    },
    /** `null` leaves it to the rules again. */
    linkRecord(recordId: string, itemKey: string, proves: boolean | null): void {
      if (proves === null)
        db.delete(checklistTies)
          .where(and(eq(checklistTies.recordId, recordId), eq(checklistTies.itemKey, itemKey)))
          .run();
      else
        db.insert(checklistTies)
          .values({ recordId, itemKey, proves })
          .onConflictDoUpdate({ target: [checklistTies.recordId, checklistTies.itemKey], set: { proves } })
          .run();
    },
  };
}
