import Database from 'better-sqlite3';

/** A connection to an encrypted database that exists. `key`: 32 bytes. Throws SQLite's error; for a wrong key that is SQLITE_NOTADB. */
export function connect(path: string, key: Uint8Array): Database.Database {
  const sqlite = new Database(path, { fileMustExist: true });
  try {
    setKey(sqlite, key);
    // The first read: a wrong key fails here.
    sqlite.pragma('journal_mode = WAL');
    // A commit survives a power cut.
    sqlite.pragma('synchronous = FULL');
    sqlite.pragma('foreign_keys = ON');
    sqlite.pragma('temp_store = MEMORY');
    // Encrypted pages are costly to read again: SQLite keeps 64 MiB of them.
    sqlite.pragma('cache_size = -65536');
  } catch (error) {
    sqlite.close();
    throw error;
  }
  return sqlite;
}

/** Tells SQLite the cipher and the key before anything is read; as bytes, since a text of the key could not be overwritten afterwards. */
export function setKey(sqlite: Database.Database, key: Uint8Array): void {
  sqlite.pragma("cipher = 'chacha20'");
  const raw = Buffer.concat([Buffer.from('raw:'), key]);
  sqlite.key(raw);
  raw.fill(0);
}
