import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { explainError } from '../../../electron/store/store-problems.ts';
import { Problem } from '../../../shared/domain/problem.ts';

test.each([
  ['SQLITE_FULL', 'DISK_FULL', /no space left/],
  ['ENOSPC', 'DISK_FULL', /no space left/],
  ['SQLITE_CORRUPT_VTAB', 'VAULT_DAMAGED', /database of this vault is damaged/],
  ['SQLITE_NOTADB', 'VAULT_DAMAGED', /database of this vault is damaged/],
  ['SQLITE_IOERR_SHORT_READ', 'VAULT_DAMAGED', /database of this vault is damaged/],
  ['SQLITE_BUSY', 'VAULT_BUSY', /Another program uses the database/],
  ['SQLITE_LOCKED_SHAREDCACHE', 'VAULT_BUSY', /Another program uses the database/],
  ['SQLITE_READONLY_DBMOVED', 'REFUSED', /Nothing can be written in the folder/],
  ['SQLITE_CANTOPEN', 'REFUSED', /Nothing can be written in the folder/],
  ['SQLITE_IOERR_FSYNC', 'REFUSED', /disk could not be read or written/],
  ['EIO', 'REFUSED', /disk could not be read or written/],
])('%s is said in words, without those of SQLite', (code, problem, words) => {
  const error = code.startsWith('SQLITE')
    ? new Database.SqliteError('words of SQLite', code)
    : Object.assign(new Error('words of the system'), { code });
  const explained = explainError(error);
  expect(explained).toBeInstanceOf(Problem);
  expect(explained).toMatchObject({ code: problem, userMessage: { happened: expect.stringMatching(words) } });
  expect(JSON.stringify((explained as Problem).userMessage)).not.toMatch(/words of/);
});

test('a bug stays a bug', () => {
  const bug = new Database.SqliteError('no such column: x', 'SQLITE_ERROR');
  expect(explainError(bug)).toBe(bug);
});
