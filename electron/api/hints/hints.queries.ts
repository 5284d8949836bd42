import type { Db } from '../../store/open.ts';
import { hintsSeen } from '../../store/tables.ts';

/** The statements of the dismissed hints. */
export function hintQueries(db: Db) {
  const all = db.select().from(hintsSeen).orderBy(hintsSeen.hint).prepare();
  return {
    /** Dismissed hints, by name. */
    seen: (): string[] => all.all().map(({ hint }) => hint),
    dismiss(hint: string): void {
      db.insert(hintsSeen).values({ hint }).onConflictDoNothing().run();
    },
    showAll(): void {
      db.delete(hintsSeen).run();
    },
  };
}
