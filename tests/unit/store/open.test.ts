import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { connect } from '../../../electron/store/connection.ts';
import type { Migration } from '../../../electron/store/migrate.ts';
import { versionOf } from '../../../electron/store/migrate.ts';
import { makeStore, openStore } from '../../../electron/store/open.ts';

const KEY = new Uint8Array(32).fill(7);
const FIRST: Migration = { version: 10, sql: 'CREATE TABLE cases (id TEXT PRIMARY KEY, patient TEXT NOT NULL) STRICT' };
const SECOND: Migration = { version: 20, sql: "ALTER TABLE cases ADD COLUMN born TEXT NOT NULL DEFAULT ''" };
const BROKEN: Migration = { version: 20, sql: 'ALTER TABLE cases ADD COLUMN born TEXT; INSERT INTO nowhere VALUES (1)' };

let dir: string;
let path: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'second-look-test-'));
  path = join(dir, 'vault.db');
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const problemWith = (code: string) => expect.objectContaining({ name: 'Problem', code });

/** A database of the first version with one patient in it. */
function older() {
  makeStore(path, KEY, [FIRST]);
  const { sqlite } = openStore(path, KEY, [FIRST]);
  sqlite.exec("INSERT INTO cases VALUES ('c', 'Marker Person')");
  sqlite.close();
}

describe('the database', () => {
  test('keeps committed data, enforces foreign keys, uses no temporary file, and caches 64 MiB', () => {
    makeStore(path, KEY);
    const { sqlite } = openStore(path, KEY);
    const pragma = (name: string) => sqlite.pragma(name, { simple: true });
    expect([pragma('journal_mode'), pragma('synchronous'), pragma('foreign_keys')]).toEqual(['wal', 2, 1]);
    expect([pragma('temp_store'), pragma('cache_size')]).toEqual([2, -65536]);
    sqlite.close();
  });

  // SECURITY: 16
  test('is private to its owner, with the files that SQLite writes beside it', () => {
    makeStore(path, KEY);
    const { sqlite } = openStore(path, KEY);
    sqlite.exec("INSERT INTO files VALUES ('a', 1, '')");
    expect(readdirSync(dir).sort()).toEqual(['vault.db', 'vault.db-shm', 'vault.db-wal']);
    for (const name of readdirSync(dir)) expect(statSync(join(dir, name)).mode & 0o777).toBe(0o600);
    sqlite.close();
  });

  test('does not open with another key', () => {
    older();
    expect(() => openStore(path, new Uint8Array(32), [FIRST])).toThrow(problemWith('VAULT_DAMAGED'));
    openStore(path, KEY, [FIRST]).sqlite.close();
  });

  test('is never created where one should exist', () => {
    expect(() => openStore(path, KEY)).toThrow(problemWith('VAULT_INCOMPLETE'));
    expect(existsSync(path)).toBe(false);
  });
});

describe('a database of an older version', () => {
  test('is migrated with its data, after a private, encrypted copy', () => {
    older();
    const { sqlite } = openStore(path, KEY, [FIRST, SECOND]);
    expect(versionOf(sqlite)).toBe(20);
    expect(sqlite.prepare('SELECT * FROM cases').all()).toEqual([{ id: 'c', patient: 'Marker Person', born: '' }]);
    sqlite.close();

    const copy = `${path}.before-10`;
    expect(readdirSync(dir).sort()).toEqual(['vault.db', 'vault.db.before-10']);
    expect(statSync(copy).mode & 0o777).toBe(0o600);
    expect(readFileSync(copy, 'latin1')).not.toMatch(/Marker Person|SQLite format/);
    const before = connect(copy, KEY);
    expect(versionOf(before)).toBe(10);
    expect(before.prepare('SELECT * FROM cases').all()).toEqual([{ id: 'c', patient: 'Marker Person' }]);
    before.close();
  });

  test('stays as it was when a migration fails', () => {
    older();
    expect(() => openStore(path, KEY, [FIRST, BROKEN])).toThrow(/nowhere/);
    const { sqlite } = openStore(path, KEY, [FIRST]);
    expect(sqlite.prepare('SELECT * FROM cases').all()).toEqual([{ id: 'c', patient: 'Marker Person' }]);
    sqlite.close();
  });

  test('keeps only the latest copy', () => {
    older();
    openStore(path, KEY, [FIRST, SECOND]).sqlite.close();
    openStore(path, KEY, [FIRST, SECOND, { version: 30, sql: 'CREATE TABLE more (id TEXT) STRICT' }]).sqlite.close();
    expect(readdirSync(dir).sort()).toEqual(['vault.db', 'vault.db.before-20']);
  });

  test('is not copied when there is nothing to migrate', () => {
    older();
    openStore(path, KEY, [FIRST]).sqlite.close();
    expect(readdirSync(dir)).toEqual(['vault.db']);
  });

  test('may rebuild a referenced table, but not lose referenced rows', () => {
    const parents: Migration = {
      version: 10,
      sql: "CREATE TABLE a (id TEXT PRIMARY KEY) STRICT; CREATE TABLE b (a TEXT REFERENCES a (id)) STRICT; INSERT INTO a VALUES ('1'); INSERT INTO b VALUES ('1')",
    };
    const rebuildTable = (rows: string): Migration => ({
      version: 20,
      sql: `CREATE TABLE c (id TEXT PRIMARY KEY, more TEXT) STRICT; INSERT INTO c SELECT id, '' FROM a ${rows}; DROP TABLE a; ALTER TABLE c RENAME TO a`,
    });
    makeStore(path, KEY, [parents]);
    expect(() => openStore(path, KEY, [parents, rebuildTable('WHERE false')])).toThrow(problemWith('VAULT_DAMAGED'));
    const { sqlite } = openStore(path, KEY, [parents, rebuildTable('')]);
    expect(sqlite.prepare('SELECT * FROM a').all()).toEqual([{ id: '1', more: '' }]);
    expect(sqlite.pragma('foreign_keys', { simple: true })).toBe(1);
    sqlite.close();
  });
});

test('a database of a newer version gives VAULT_NEWER and stays as it is', () => {
  older();
  openStore(path, KEY, [FIRST, SECOND]).sqlite.close();
  const before = readFileSync(path);
  expect(() => openStore(path, KEY, [FIRST])).toThrow(problemWith('VAULT_NEWER'));
  expect(readFileSync(path)).toEqual(before);
});
