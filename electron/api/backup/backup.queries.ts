import type { Db } from '../../store/open.ts';
import { backupPlace } from '../../store/tables.ts';

export interface PlaceRow {
  path: string;
  maxBytes: number | null;
  last: string | null;
  missing: number;
}

/** The statements of the place for backups. The backup itself notes in the row when it was complete. */
export function backupQueries(db: Db) {
  const place = db.select().from(backupPlace).prepare();
  return {
    place: (): PlaceRow | null => place.get() ?? null,
    /** What is known of the last backup stays only with the same folder. */
    setPlace(path: string, maxBytes: number | null): void {
      const last = place.get()?.path === path ? {} : { last: null, missing: 0 };
      db.insert(backupPlace)
        .values({ id: 1, path, maxBytes })
        .onConflictDoUpdate({ target: backupPlace.id, set: { path, maxBytes, ...last } })
        .run();
    },
    /** When the latest version was made that is in the place already. */
    noteLast(last: string, missing: number): void {
      db.update(backupPlace).set({ last, missing }).run();
    },
    removePlace(): void {
      db.delete(backupPlace).run();
    },
  };
}
