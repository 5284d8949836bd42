import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import type { OpenVault, VaultAccess } from '../../../electron/vault/open-vault.ts';
import { clock, create, storeUnregistered } from './invented-vault.ts';

const CASE_ID = '11111111-1111-4111-8111-111111111111';
const PAGE_BYTES = 4096;

const idOf = (number: number) => `22222222-2222-4222-8222-${String(number).padStart(12, '0')}`;

/** A closed vault whose tables take several pages each. */
export interface FilledVault {
  access: VaultAccess;
  /** The pages of the database by table or index and type: `records:leaf`. */
  pages: Map<string, number[]>;
  /** Rows by table. */
  counts: Record<string, number>;
  /** Hashes of the stored files. */
  contents: string[];
}

/** Creates a vault with `records` records of two pages of text each, and notes: half as many, some of them long. */
export async function createFilledVault(dir: string, records = 24): Promise<FilledVault> {
  const vault = await create(dir);
  const contents = fill(vault, records);
  const pages = new Map<string, number[]>();
  const rows = vault.sqlite.prepare<[], { name: string; pageno: number; pagetype: string }>('SELECT * FROM dbstat').all();
  for (const { name, pageno, pagetype } of rows) {
    const key = `${name}:${pagetype}`;
    pages.set(key, [...(pages.get(key) ?? []), pageno]);
  }
  // Closing overwrites the keys.
  const filled = { access: structuredClone(vault.access), pages, counts: countRows(vault.sqlite), contents };
  vault.close();
  return filled;
}

function fill({ sqlite, content }: Pick<OpenVault, 'sqlite' | 'content'>, count: number): string[] {
  const now = clock.now();
  const empty = "'', '', '', '', '', '', '', ''";
  sqlite
    .prepare(
      `INSERT INTO cases (id, patient, born, question, family, contact, condition, first_physician, treatment, reasons, medication, allergies, recipient, appointment_place, created, updated)
      VALUES (?, 'Ines Example', '1960-01-01', 'Why?', 'spine', ${empty}, '', ?, ?)`,
    )
    .run(CASE_ID, now, now);
  const file = sqlite.prepare('INSERT INTO files VALUES (?, ?, ?)');
  const record = sqlite.prepare(
    `INSERT INTO records (id, case_id, kind, title, service_date, remarks, key_event, reviewed, source_name, source_format, source_sha256, reading, loss, pages, text_pages, thumbnail, added)
    VALUES (?, ?, 'labs', ?, '2026-01-01', '', '', 0, 'a.pdf', 'pdf', ?, 'done', '[]', 2, 2, ?, ?)`,
  );
  const text = sqlite.prepare('INSERT INTO record_pages VALUES (?, ?, ?)');
  const note = sqlite.prepare(
    "INSERT INTO notes (id, case_id, date, title, text, created, updated) VALUES (?, ?, '2026-01-01', ?, ?, ?, ?)",
  );
  const contents: string[] = [];
  sqlite.transaction(() => {
    for (let number = 0; number < count; number += 1) {
      const bytes = createHash('sha256').update(`content ${number}`).digest();
      const sha256 = storeUnregistered({ content }, bytes);
      contents.push(sha256);
      file.run(sha256, bytes.length, now);
      record.run(idOf(number), CASE_ID, `Record ${number}`, sha256, Buffer.alloc(number % 3 === 0 ? 9000 : 400, number), now);
      for (const page of [1, 2]) text.run(idOf(number), page, `Hämoglobin of page ${page}. ${'word '.repeat(page * 700)}`);
      if (number % 2 === 0) note.run(idOf(1000 + number), CASE_ID, `Note ${number}`, 'Text. '.repeat(number * 60), now, now);
    }
  })();
  return contents;
}

/** Rows by table, those of the search index left out. */
export function countRows(sqlite: Database): Record<string, number> {
  const names = sqlite
    .prepare<[], string>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'page_search%'",
    )
    .pluck()
    .all();
  const counts = names.map((name) => [name, Number(sqlite.prepare(`SELECT count(*) FROM "${name}"`).pluck().get())] as const);
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}

/** Changes pages of a closed vault's database: `change` gets the bytes of each page, as they are on the disk. */
export function damagePages(dir: string, pages: readonly number[], change: (page: Buffer) => void): void {
  const path = join(dir, 'vault.db');
  const database = readFileSync(path);
  for (const number of pages) change(database.subarray((number - 1) * PAGE_BYTES, number * PAGE_BYTES));
  writeFileSync(path, database);
}
