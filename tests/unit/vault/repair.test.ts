import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { lookAtDamage, repairVault } from '../../../electron/vault/repair.ts';
import { countRows, createFilledVault, damagePages, type FilledVault } from './filled-vault.ts';
import { clock, hashesOf, reopen } from './invented-vault.ts';
import { test } from './temporary-folder.ts';

const original = mkdtempSync(join(tmpdir(), 'second-look-filled-'));
let filled: FilledVault;
beforeAll(async () => {
  filled = await createFilledVault(join(original, 'vault'));
});
afterAll(() => rmSync(original, { recursive: true, force: true }));

const flip = (page: Buffer) => page.writeUInt8(page.readUInt8(700) ^ 8, 700);
const zero = (page: Buffer) => page.fill(0);

/** A copy of the filled vault in `folder`, damaged. */
function damaged(folder: string, damage: (dir: string) => void): { dir: string; access: FilledVault['access'] } {
  const dir = join(folder, 'vault');
  cpSync(join(original, 'vault'), dir, { recursive: true });
  damage(dir);
  return { dir, access: { ...filled.access, dir, database: join(dir, 'vault.db') } };
}

const pagesOf = (name: string) => filled.pages.get(name) ?? [];

/** Repairs, opens and counts: rows by table, and pages that a search finds. */
async function repaired(folder: string, damage: (dir: string) => void) {
  const { dir, access } = damaged(folder, damage);
  const outcome = repairVault(access, clock.now());
  const vault = await reopen(dir);
  const counts = countRows(vault.sqlite);
  const found = vault.sqlite.prepare("SELECT count(*) FROM page_search WHERE page_search MATCH 'hamoglobin'").pluck().get();
  const integrity = vault.sqlite.pragma('integrity_check', { simple: true });
  const again = vault.found.list().length;
  vault.close();
  return { dir, outcome, counts, found, integrity, again };
}

const lostWords = ({ lost }: { lost: { what: string }[] }) => lost.map(({ what }) => what);

describe('a repair', () => {
  test('finds nothing to do in a vault that is whole, and changes nothing', ({ folder }) => {
    const { dir, access } = damaged(folder, () => {});
    const before = hashesOf(dir);
    expect(lookAtDamage(access, clock.now())).toMatchObject({ needed: false, found: [], cases: 1, records: 24 });
    expect(repairVault(access, clock.now())).toMatchObject({ needed: false, steps: [], lost: [], kept: [] });
    expect(hashesOf(dir)).toEqual(before);
  });

  test('puts one wrong byte of every page right, and says so', async ({ folder }) => {
    const pages = ['cases:leaf', 'records:leaf', 'records:internal', 'records:overflow', 'notes:leaf'].flatMap(pagesOf);
    const { outcome, counts, found, integrity } = await repaired(folder, (dir) => damagePages(dir, [1, ...pages], flip));
    expect(outcome).toMatchObject({ needed: true, lost: [], found: [expect.stringContaining('one wrong byte')] });
    expect({ counts, found, integrity }).toEqual({ counts: filled.counts, found: 48, integrity: 'ok' });
  });

  test.for([
    ['the first page', []],
    ['the schema and the search index', ['sqlite_schema:leaf', 'page_search_data:leaf', 'page_search_data:internal']],
    ['pages above the leaves', ['records:internal', 'record_pages:internal', 'notes:internal']],
    ['the files and the indexes', ['files:leaf', 'sqlite_autoindex_records_1:leaf', 'records_by_case:leaf']],
  ] as const)('loses nothing with pages of zeros that others make up for: %s', async ([, names], { folder }) => {
    const pages = names.length === 0 ? [1] : names.flatMap(pagesOf);
    const { outcome, counts, found } = await repaired(folder, (dir) => damagePages(dir, pages, zero));
    expect(outcome).toMatchObject({ needed: true, lost: [] });
    expect({ counts, found }).toEqual({ counts: filled.counts, found: 48 });
  });

  test('names the case of records that are lost, keeps all others, and offers their files back', async ({ folder }) => {
    const [page = 0] = pagesOf('records:leaf');
    const { outcome, counts, again } = await repaired(folder, (dir) => damagePages(dir, [page], zero));
    const missing = 24 - (counts.records ?? 0);
    expect(missing).toBeGreaterThan(0);
    expect(outcome.lost).toEqual([{ case: 'Ines Example', what: expect.stringMatching(`^${missing} records? (is|are) lost`) }]);
    expect(outcome).toMatchObject({ records: counts.records, foundAgain: again });
    expect(again).toBe(missing);
  });

  test('keeps everything of a case whose own data is lost', async ({ folder }) => {
    const { outcome, counts } = await repaired(folder, (dir) => damagePages(dir, pagesOf('cases:leaf'), zero));
    expect(counts).toEqual(filled.counts);
    expect(outcome.lost).toEqual([{ case: 'Found again', what: expect.stringContaining('date of birth') }]);
  });

  test('keeps a record without the picture, and the beginning of a text, where the rest is lost', async ({ folder }) => {
    const [picture = 0] = pagesOf('records:overflow');
    const text = pagesOf('notes:overflow').at(-1) ?? 0;
    const { dir, outcome, counts } = await repaired(folder, (path) => damagePages(path, [picture, text], zero));
    expect(counts).toEqual(filled.counts);
    expect(lostWords(outcome)).toEqual([
      expect.stringMatching(/^The record “Record \d+” is kept, but this of it is lost: the small picture/),
      expect.stringMatching(/^The note “Note \d+” is kept, but this of it is lost: a part of its text/),
    ]);
    const vault = await reopen(dir);
    const notes = vault.sqlite.prepare("SELECT text FROM notes WHERE text LIKE 'Text. Text. %was damaged.)'").all();
    vault.close();
    expect(notes).toHaveLength(1);
  });

  test('names the page whose text the search no longer finds', async ({ folder }) => {
    const [page = 0] = pagesOf('record_pages:leaf');
    const { outcome } = await repaired(folder, (dir) => damagePages(dir, [page], zero));
    expect(lostWords(outcome)).toEqual([
      expect.stringMatching(
        /^The search no longer finds the text of page \d.* of the record “Record \d+”. The page itself is kept/,
      ),
    ]);
  });

  test('keeps what a cut database still has, and says that more was there', async ({ folder }) => {
    const { counts, outcome } = await repaired(folder, (dir) => truncateSync(join(dir, 'vault.db'), 4096 * 45));
    expect(counts.cases).toBe(1);
    expect(outcome.lost.length).toBeGreaterThan(0);
  });

  test('reads the copy of the last update where nothing of the database can be read, and says so', async ({ folder }) => {
    const { outcome, counts } = await repaired(folder, (dir) => {
      renameSync(join(dir, 'vault.db'), join(dir, 'vault.db.before-50'));
      writeFileSync(join(dir, 'vault.db'), '');
    });
    expect(counts).toEqual(filled.counts);
    expect(lostWords(outcome)).toEqual([expect.stringContaining('since the last update of Second Look is lost')]);
  });

  test('offers the stored files back where nothing of the database can be read, and says what is lost', async ({ folder }) => {
    const { outcome, counts, again } = await repaired(folder, (dir) =>
      writeFileSync(join(dir, 'vault.db'), new Uint8Array(100_000)),
    );
    expect(counts.cases).toBeUndefined();
    expect(lostWords(outcome)).toEqual([expect.stringContaining('Everything that the database held is lost')]);
    expect([outcome.foundAgain, again]).toEqual([24, 24]);
  });

  test('makes nothing with a key that opens neither the database nor a stored file', ({ folder }) => {
    const { dir, access } = damaged(folder, (path) => writeFileSync(join(path, 'vault.db'), ''));
    const before = hashesOf(dir);
    const keys = { files: new Uint8Array(32), database: new Uint8Array(32) };
    expect(() => repairVault({ ...access, keys }, clock.now())).toThrow(expect.objectContaining({ code: 'VAULT_DAMAGED' }));
    expect(hashesOf(dir)).toEqual(before);
  });

  test('keeps the damaged database beside, byte by byte', async ({ folder }) => {
    const [page = 0] = pagesOf('notes:leaf');
    const { dir, access } = damaged(folder, (path) => damagePages(path, [page], zero));
    const before = readFileSync(join(dir, 'vault.db'));
    const { kept } = repairVault(access, clock.now());
    expect(kept).toEqual(['vault.db.damaged-20260312-100000']);
    expect(readFileSync(join(dir, 'vault.db.damaged-20260312-100000'))).toEqual(before);
    const vault = await reopen(dir);
    vault.close();
    expect(vault.syncTraces).toEqual({ copies: [], placeholders: 0 });
  });

  test('that was killed at its last step is finished at the next opening', async ({ folder }) => {
    const [page = 0] = pagesOf('notes:leaf');
    const { dir, access } = damaged(folder, (path) => damagePages(path, [page], zero));
    writeFileSync(join(dir, 'vault.db-wal'), 'a log of the damaged database');
    repairVault(access, clock.now());
    // As after a kill between two renames: the damaged database has gone, and the repaired one waits.
    renameSync(join(dir, 'vault.db'), join(dir, 'vault.db.repaired-20260312-100000'));
    const vault = await reopen(dir);
    expect(countRows(vault.sqlite).records).toBe(24);
    vault.close();
    expect(readdirSync(dir)).toContain('vault.db.damaged-20260312-100000-wal');
    expect(readdirSync(dir).filter((name) => name.includes('repair'))).toEqual([]);
  });
});
