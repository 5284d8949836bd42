import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import type { LostChanges } from '../../shared/domain/vault.ts';
import { readSealed, writeSealed } from './sealed-note.ts';

/**
 * Counts what was saved, in the database and in a sealed file beside it. The database is first, so the file is behind by what a kill
 * cut off, and never ahead. A database that is behind the file went back in time: its write-ahead log was lost, or an older copy was
 * put in its place. (A copy of the whole folder holds both, and they agree.)
 */
export interface ChangeCounter {
  /** What was lost before this opening, until the person has acknowledged it; null: nothing that is known. */
  lost(): LostChanges | null;
  /** Raises the number if a row changed, as part of the transaction that changed it. Throws SQLite's error. */
  raise(): void;
  /** Once something is saved: raises the number where the transaction did not, and writes the file. Never throws. */
  saved(): void;
  /** The person knows of the lost changes. */
  acknowledge(): void;
  /** Writes the file durably. Never throws. */
  close(): void;
}

interface CounterRow {
  count: number;
  at: string;
  lost: number | null;
  lost_after: string | null;
}

const SavedCount = z.object({ count: z.int().nonnegative() });

/** What a database says that it lost; for a connection that only reads. */
export function readLostChanges(sqlite: Database): LostChanges | null {
  const row = sqlite.prepare<[], CounterRow>('SELECT * FROM change_counter').get();
  return row?.lost ? { changes: row.lost, after: row.lost_after } : null;
}

/** Compares the database with the file at `path`, and counts from now on. Never keeps a vault from opening. */
export function openChangeCounter(sqlite: Database, path: string, key: Uint8Array, now: () => string): ChangeCounter {
  const read = sqlite.prepare<[], CounterRow>('SELECT * FROM change_counter');
  const update = sqlite.prepare<[string]>('UPDATE change_counter SET count = count + 1, at = ?');
  const totalChanges = sqlite.prepare<[], number>('SELECT total_changes()').pluck();
  const neverThrowing = (work: () => void) => {
    try {
      work();
    } catch {
      // The file stays behind, which a later save mends: a full disk or a closed database is said where something is saved.
    }
  };

  let lost: LostChanges | null = null;
  /** SQLite's count of changed rows when the number was raised, and when the file was written. */
  let raisedAt = 0;
  let writtenAt = 0;
  const raise = () => {
    if (totalChanges.get() === raisedAt) return;
    update.run(now());
    raisedAt = totalChanges.get() ?? 0;
  };
  const write = (durable: boolean) => {
    writeSealed(path, key, JSON.stringify({ count: read.get()?.count ?? 0 }), { durable });
    writtenAt = totalChanges.get() ?? 0;
  };

  neverThrowing(() => {
    lost = readLostChanges(sqlite);
    const { count = 0, at = '' } = read.get() ?? {};
    const saved = savedCount(path, key);
    if (saved > count) {
      lost = { changes: (lost?.changes ?? 0) + saved - count, after: lost ? lost.after : at || null };
      sqlite
        .prepare<[number, number, string | null]>('UPDATE change_counter SET count = ?, lost = ?, lost_after = ?')
        .run(saved, lost.changes, lost.after);
    }
    raisedAt = totalChanges.get() ?? 0;
    if (saved < count) write(false);
  });

  return {
    lost: () => lost,
    raise,
    saved: () =>
      neverThrowing(() => {
        if (sqlite.inTransaction || totalChanges.get() === writtenAt) return;
        raise();
        write(false);
      }),
    acknowledge() {
      sqlite.prepare('UPDATE change_counter SET lost = NULL, lost_after = NULL').run();
      lost = null;
    },
    close: () =>
      neverThrowing(() => {
        raise();
        write(true);
      }),
  };
}

/** The counter of a vault that is only read: says what `opened` found, and counts nothing. */
export function readingCounter({ lost }: Pick<ChangeCounter, 'lost'>): ChangeCounter {
  const nothing = () => {};
  return { lost, raise: nothing, saved: nothing, acknowledge: nothing, close: nothing };
}

/** The number in the file; 0: there is none that this vault has sealed. */
function savedCount(path: string, key: Uint8Array): number {
  const text = readSealed(path, key);
  if (text === null) return 0;
  const parsed = SavedCount.safeParse(JSON.parse(text));
  return parsed.success ? parsed.data.count : 0;
}
