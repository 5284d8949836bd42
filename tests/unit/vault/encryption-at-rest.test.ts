import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { registerFile } from '../../../electron/store/register-file.ts';
import { cases, notes } from '../../../electron/store/tables.ts';
import type { OpenVault } from '../../../electron/vault/open-vault.ts';
import { clock, create, storeUnregistered } from './invented-vault.ts';
import { test } from './temporary-folder.ts';

const MARKER = 'glioblastoma';

/** Files of the folder that contain the marker. The lock file is skipped, because reading it would release the lock. */
const readable = (dir: string) =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'lock')
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => readFileSync(path, 'latin1').toLowerCase().includes(MARKER));

function writeMarkers({ db, content, sqlite }: OpenVault) {
  const text = `${MARKER} `.repeat(500);
  const born = '1960-01-01';
  const empty = { contact: '', condition: '', treatment: '', reasons: '', medication: '', allergies: '', recipient: '' };
  const now = clock.now();
  const head = { family: 'cancer', firstPhysician: '', appointmentPlace: '', created: now, updated: now } as const;
  const journey = { bring: '', safeWords: '', reviewDays: 7, decideDays: 3, ownCriteria: [] };
  const noteParts = { present: '', recommended: '', why: '', nextSteps: '', recordIds: [] };
  db.insert(cases)
    .values({ id: 'c', patient: MARKER, born, question: text, ...empty, ...head, ...journey })
    .run();
  db.insert(notes)
    .values({ id: 'n', caseId: 'c', title: MARKER, text, ...noteParts, created: now, updated: now })
    .run();
  const sha256 = storeUnregistered({ content }, Buffer.from(text.repeat(20)));
  registerFile(db, sha256, text.length * 20, now);
  sqlite.exec(
    `INSERT INTO records SELECT 'r', 'c', NULL, '${MARKER}', NULL, NULL, '', '', 0, '${MARKER}.pdf', 'pdf', '${sha256}', 'as-is', '', '${sha256}', 1, 1, NULL, NULL, '', NULL`,
  );
  sqlite.prepare('INSERT INTO record_pages VALUES (?, ?, ?)').run('r', 1, text);
}

test('nothing entered or imported is readable in the vault folder', async ({ folder }) => {
  for (const passphrase of [null, 'correct horse']) {
    const dir = join(folder, String(passphrase));
    const vault = await create(dir, passphrase);
    writeMarkers(vault);
    expect(vault.sqlite.prepare('SELECT count(*) FROM page_search WHERE page_search MATCH ?').pluck().get(MARKER)).toBe(1);
    expect(readdirSync(dir)).toContain('vault.db-wal');
    const unfinished = vault.content.begin();
    unfinished.append(Buffer.from(MARKER.repeat(500_000)));
    expect(readable(dir)).toEqual([]);
    unfinished.discard();
    vault.close();
    expect(readdirSync(dir)).not.toContain('vault.db-wal');
    expect(readable(dir)).toEqual([]);
  }
});

test('the marker is found when it is stored in plain text', async ({ folder }) => {
  const vault = await create(join(folder, 'vault'));
  writeMarkers(vault);
  writeFileSync(join(folder, 'vault', 'plain'), `….${MARKER}….`);
  expect(readable(join(folder, 'vault'))).toEqual([join(folder, 'vault', 'plain')]);
  vault.close();
});
