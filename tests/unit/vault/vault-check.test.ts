import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { registerFile } from '../../../electron/store/register-file.ts';
import { files } from '../../../electron/store/tables.ts';
import type { OpenVault } from '../../../electron/vault/open-vault.ts';
import { contentPath } from '../../../electron/vault/vault-paths.ts';
import { checkVault } from '../../../electron/workers/vault-checker.ts';
import type { WorkerFiles } from '../../../electron/workers/worker-files.ts';
import { clock, create, flipByteOfIndex, pseudoRandomBytes, reopen, storeUnregistered } from './invented-vault.ts';
import { test } from './temporary-folder.ts';

/** An open vault with so many files, and the path of each. */
async function filled(dir: string, count: number): Promise<{ vault: OpenVault; paths: string[] }> {
  const vault = await create(dir);
  const paths = Array.from({ length: count }, (_, at) => {
    const sha256 = storeUnregistered(vault, pseudoRandomBytes(150_000, at + 1));
    registerFile(vault.db, sha256, 150_000, clock.now());
    return contentPath(join(dir, 'files'), sha256);
  });
  return { vault, paths };
}

const workers: WorkerFiles = (name) => new URL(`../../../electron/workers/${name}.ts`, import.meta.url);
const check = (vault: OpenVault) => checkVault(vault, { workers, onProgress: () => {} });

const A_CASE = `INSERT INTO cases
  (id, patient, born, contact, question, condition, family, first_physician, treatment, reasons, medication, allergies, recipient, appointment_place, created, updated)
  VALUES ('c', 'P', '', '', '', '', 'cancer', '', '', '', '', '', '', '', '', '')`;

describe('a vault check', () => {
  test('finds nothing in an intact vault, and reports progress', async ({ folder }) => {
    const { vault } = await filled(folder, 3);
    const progress: [number, number][] = [];
    expect(await checkVault(vault, { workers, onProgress: (...step) => progress.push(step) })).toEqual({
      files: 3,
      problems: [],
      foundAgain: 0,
      databaseDamaged: false,
    });
    expect(progress).toEqual([
      [0, 3],
      [1, 3],
      [2, 3],
      [3, 3],
    ]);
    vault.close();
  });

  test('names every file that is lost, cut, changed or replaced', async ({ folder }) => {
    const { vault, paths } = await filled(folder, 5);
    const [lost = '', cut = '', changed = '', other = '', whole = ''] = paths;
    rmSync(lost);
    truncateSync(cut, 70_000);
    const bytes = readFileSync(changed);
    bytes[100_000] = (bytes[100_000] ?? 0) ^ 1;
    writeFileSync(changed, bytes);
    writeFileSync(other, readFileSync(whole));
    const { files, problems } = await check(vault);
    expect(files).toBe(5);
    expect(problems.sort()).toEqual(
      ['is damaged', 'is damaged', 'is missing', 'is not the one that was stored'].map(
        (wrong) => `A stored file that nothing uses ${wrong}.`,
      ),
    );
    vault.close();
  });

  test('finds a length that differs from the registered one', async ({ folder }) => {
    const { vault, paths } = await filled(folder, 1);
    vault.db
      .update(files)
      .set({ bytes: 1 })
      .where(eq(files.sha256, paths[0]?.slice(-64) ?? ''))
      .run();
    expect((await check(vault)).problems).toEqual([expect.stringContaining('not the one that was stored')]);
    vault.close();
  });

  test('counts whole files without rows as found again, but not one that is being stored', async ({ folder }) => {
    const { vault: first } = await filled(folder, 2);
    first.close();
    const vault = await reopen(folder);
    storeUnregistered(vault, pseudoRandomBytes(10));
    expect(await check(vault)).toMatchObject({ problems: [], foundAgain: 0 });
    vault.db.delete(files).run();
    expect(await check(vault)).toMatchObject({ problems: [], foundAgain: 2 });
    vault.close();
  });

  test('counts a damaged file without a row as a problem, not as found again', async ({ folder }) => {
    const { vault: first, paths } = await filled(folder, 2);
    first.close();
    const [changed = ''] = paths;
    const bytes = readFileSync(changed);
    bytes[100_000] = (bytes[100_000] ?? 0) ^ 1;
    writeFileSync(changed, bytes);
    const vault = await reopen(folder);
    vault.db.delete(files).run();
    expect(await check(vault)).toMatchObject({
      problems: [expect.stringContaining('do not open with this vault’s key: 1')],
      foundAgain: 1,
    });
    vault.close();
  });

  test('finds rows without their file', async ({ folder }) => {
    const vault = await create(folder);
    vault.sqlite.pragma('foreign_keys = OFF');
    vault.sqlite.exec("INSERT INTO notes (id, case_id, title, text, created, updated) VALUES ('n', 'no case', '', '', '', '')");
    expect((await check(vault)).problems).toEqual([expect.stringContaining('notes')]);
    vault.close();
  });

  test('finds a changed page of the database', async ({ folder }) => {
    const made = await create(folder);
    made.sqlite.exec(A_CASE);
    made.sqlite
      .prepare("INSERT INTO notes (id, case_id, title, text, created, updated) VALUES ('n', 'c', '', ?, '', '')")
      .run('word '.repeat(20_000));
    made.close();
    const path = join(folder, 'vault.db');
    const database = readFileSync(path);
    const late = database.length - 20_000;
    database[late] = (database[late] ?? 0) ^ 1;
    writeFileSync(path, database);
    const vault = await reopen(folder);
    expect((await check(vault)).problems).toEqual([expect.stringMatching(/^The database is damaged \(notes\)\.$/)]);
    vault.close();
  });

  test('says in its own words that the search index is damaged', async ({ folder }) => {
    const made = await create(folder);
    made.sqlite.exec("INSERT INTO record_pages (record_id, number, text) VALUES ('r', 0, 'some words')");
    made.close();
    await flipByteOfIndex(folder);
    const vault = await reopen(folder);
    expect((await check(vault)).problems).toEqual([
      expect.stringMatching(/^The search index is damaged: a search may miss pages/),
    ]);
    vault.close();
  });

  test('names the record or packet of a damaged file', async ({ folder }) => {
    const { vault, paths } = await filled(folder, 2);
    const [source, packet] = paths.map((path) => path.slice(-64));
    vault.sqlite.exec(`
      ${A_CASE};
      INSERT INTO records SELECT 'r', 'c', NULL, 'CT of the chest', NULL, NULL, '', '', 0, '', 'pdf', '${source}', 'locked', '', NULL, 0, 0, NULL, NULL, '', NULL;
      INSERT INTO packets (id, case_id, recipient, paper, date, made, pages, sha256, bytes, removed) VALUES ('p', 'c', '', 'a4', '2026-03-12', '', 1, '${packet}', 150000, NULL);
    `);
    for (const path of paths) rmSync(path);
    expect((await check(vault)).problems.sort()).toEqual([
      'The stored file of the packet of 2026-03-12 is missing.',
      'The stored file of the record “CT of the chest” is missing.',
    ]);
    vault.close();
  });

  test('stops when it is cancelled', async ({ folder }) => {
    const { vault } = await filled(folder, 3);
    const cancel = new AbortController();
    const ended = checkVault(vault, {
      workers,
      onProgress: (done) => done === 1 && cancel.abort(new Error('enough')),
      signal: cancel.signal,
    });
    await expect(ended).rejects.toThrow('enough');
    vault.close();
  });
});
