import { existsSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { withoutMentions } from '../../../electron/api/trash/remaining-mentions.ts';
import { removals } from '../../../electron/store/tables.ts';
import { contentPath } from '../../../electron/vault/vault-paths.ts';
import { create, reopen, storeUnregistered } from './invented-vault.ts';
import { test } from './temporary-folder.ts';

const ID = '11111111-2222-4333-8444-555555555555';
const OTHER = '66666666-7777-4888-9999-aaaaaaaaaaaa';

test('a content that was removed for good and comes back by a copy of the folder goes again; a newer one is offered', async ({
  folder,
}) => {
  const dir = join(folder, 'vault');
  const vault = await create(dir);
  const [returned, newer] = ['returned', 'newer'].map((text) => storeUnregistered(vault, Buffer.from(text)));
  if (!returned || !newer) throw new Error('not stored');
  const at = '2026-03-12T10:00:00.000Z';
  const contents = [returned, newer].map((sha256) => ({ sha256, bytes: 1 }));
  vault.db.insert(removals).values({ id: ID, at, version: '1', counts: [], contents, unfinished: false }).run();
  const files = join(dir, 'files');
  // As a process that died leaves them.
  vault.sqlite.close();
  for (const [sha256, time] of [
    [returned, '2026-03-01T00:00:00Z'],
    [newer, '2026-04-01T00:00:00Z'],
  ] as const)
    utimesSync(contentPath(files, sha256), new Date(time), new Date(time));
  expect(() => vault.close()).toThrow();
  const again = await reopen(dir);
  expect(again.found.list()).toEqual([newer]);
  expect(existsSync(contentPath(files, returned))).toBe(false);
  again.close();
});

test('stored JSON loses what is about a removed thing, and keeps the rest', () => {
  const gone = new Set([ID]);
  expect(withoutMentions([ID, OTHER], gone)).toEqual([OTHER]);
  expect(withoutMentions({ claims: { stage: { text: 'T1', sources: [{ recordId: ID, page: 2 }] } } }, gone)).toEqual({
    claims: { stage: { text: 'T1', sources: [] } },
  });
  expect(withoutMentions([{ words: 'see there', page: { recordId: ID, page: 1 } }], gone)).toEqual([
    { words: 'see there', page: null },
  ]);
  expect(withoutMentions({ chosen: `opinion:${ID}`, options: { [`opinion:${ID}`]: {}, wait: {} } }, gone)).toEqual({
    chosen: null,
    options: { wait: {} },
  });
  expect(withoutMentions({ unknowns: [{ id: OTHER, questionId: ID }] }, gone)).toEqual({
    unknowns: [{ id: OTHER, questionId: null }],
  });
  // What a merge replaced holds whole rows.
  const replaced = { table: 'notes', key: ID, row: { id: ID, text: 'words' } };
  expect(withoutMentions([replaced, { table: 'notes', key: OTHER, row: { id: OTHER } }], gone)).toEqual([
    { table: 'notes', key: OTHER, row: { id: OTHER } },
  ]);
  expect(withoutMentions({ notes: [{ id: ID, text: 'words' }], record_pages: [{ record_id: ID, text: 'words' }] }, gone)).toEqual(
    {
      notes: [],
      record_pages: [],
    },
  );
});
