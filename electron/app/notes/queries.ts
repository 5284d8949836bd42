import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import type { Note, NoteChange } from '../../../shared/domain/note.ts';
import type { Db } from '../../store/open.ts';
import { notes } from '../../store/tables.ts';
import { found } from '../not-found.ts';

export function noteQueries(db: Db) {
  const list = db
    .select()
    .from(notes)
    .where(and(eq(notes.caseId, sql.placeholder('caseId')), isNull(notes.removed)))
    .orderBy(desc(sql`coalesce(${notes.date}, ${notes.created})`), desc(notes.created))
    .prepare();
  const one = db
    .select()
    .from(notes)
    .where(eq(notes.id, sql.placeholder('id')))
    .prepare();
  return {
    /** Those not removed, newest first. */
    list: (caseId: string): Note[] => list.all({ caseId }),
    /** Removed or not. Throws Problem NOT_FOUND. */
    get: (id: string): Note => found(one.get({ id }), 'This note'),
    add(row: Note): void {
      db.insert(notes).values(row).run();
    },
    change(id: string, change: NoteChange & { updated?: string; removed?: string | null }): void {
      db.update(notes).set(change).where(eq(notes.id, id)).run();
    },
  };
}
