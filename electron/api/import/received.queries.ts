import { and, count, eq, isNull, lt, notExists, or, sql } from 'drizzle-orm';
import type { Db } from '../../store/open.ts';
import { cases, files, packets, receivedFiles, records } from '../../store/tables.ts';

/** A received file: its content is in the vault, and nothing of it is read yet. */
export interface ReceivedFile {
  id: string;
  name: string;
  sha256: string;
  bytes: number;
  /** The password to try on it; null: none. */
  password: string | null;
  /** Whether its upload brought the content: only then a refusal takes the content away. */
  brought: boolean;
}

type WaitingFile = ReceivedFile & { caseId: string };

/** A file whose reading ended the program so often is no longer read by itself, only when a person asks. */
const MAX_ATTEMPTS = 3;

/** The statements of the received files that wait to be read. */
export function receivedQueries(db: Db) {
  const { id, caseId, name, sha256, password, brought } = receivedFiles;
  // A file of a case in the trash waits until the case is restored.
  const select = () =>
    db
      .select({ id, caseId, name, sha256, password, brought, bytes: files.bytes })
      .from(receivedFiles)
      .innerJoin(files, eq(files.sha256, receivedFiles.sha256))
      .innerJoin(cases, and(eq(cases.id, receivedFiles.caseId), isNull(cases.removed)));
  // What may not be readable comes last, so that it does not hold up the others.
  const order = [receivedFiles.attempts, sql`${receivedFiles}.rowid`];
  function remove(receivedId: string): void {
    db.delete(receivedFiles).where(eq(receivedFiles.id, receivedId)).run();
  }

  return {
    add(row: typeof receivedFiles.$inferInsert): void {
      db.insert(receivedFiles).values(row).run();
    },
    /** Files to read at an opening, in the order of their arrival. */
    list: (): WaitingFile[] =>
      select()
        .where(lt(receivedFiles.attempts, MAX_ATTEMPTS))
        .orderBy(...order)
        .all(),
    /** Of a case or of all, with those that are no longer read by themselves. */
    listAll: (ofCase?: string): WaitingFile[] =>
      select()
        .where(ofCase === undefined ? undefined : eq(caseId, ofCase))
        .orderBy(...order)
        .all(),
    /** How many files of the case wait, or of all cases. */
    count(ofCase?: string): number {
      const all = db.select({ files: count() }).from(receivedFiles);
      return (ofCase === undefined ? all : all.where(eq(caseId, ofCase))).get()?.files ?? 0;
    },
    /** Adds to the number of attempts: 1 before a reading, -1 when the reading was stopped in order. */
    addAttempt(receivedId: string, attempts: 1 | -1): void {
      db.update(receivedFiles)
        .set({ attempts: sql`${receivedFiles.attempts} + ${attempts}` })
        .where(eq(id, receivedId))
        .run();
    },
    /** The file is a record, or a duplicate of one. */
    remove,
    /** The file is no record. Its content is no longer registered, unless something else names it. */
    discard(file: Pick<ReceivedFile, 'id' | 'sha256'>): void {
      remove(file.id);
      const { sha256: hash } = file;
      const named = [
        db
          .select()
          .from(records)
          .where(or(eq(records.sourceSha256, hash), eq(records.pagesSha256, hash))),
        db.select().from(packets).where(eq(packets.sha256, hash)),
        db.select().from(receivedFiles).where(eq(sha256, hash)),
      ];
      db.delete(files)
        .where(and(eq(files.sha256, hash), ...named.map((rows) => notExists(rows))))
        .run();
    },
  };
}
