import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { zipChunks } from '../../electron/export/zip-writer.ts';
import { createFilledCase, look, take } from './handed-over.ts';
import { unpackArchive } from './read-archive.ts';
import { type OpenedApp, openApp } from './transports.ts';

/** Packs a ZIP as most programs do: deflated. */
const hasPython = spawnSync('python3', ['--version']).status === 0;

let mine: OpenedApp;
let theirs: OpenedApp;
let caseId = '';
let zip: Buffer;
beforeAll(async () => {
  mine = await openApp('direct');
  theirs = await openApp('direct');
  ({ id: caseId } = await createFilledCase(mine));
  await mine.client.checklist.mark({ caseId, key: 'general.laboratory', mark: 'not-applicable' });
  await mine.client.review.answer({ caseId, change: { gate: 'can-wait' } });
  await theirs.client.vault.create({ passphrase: null });
  zip = Buffer.from(await (await mine.ask(`/files/cases/${caseId}/export?today=2026-03-01`)).arrayBuffer());
});
afterAll(async () => {
  await mine[Symbol.asyncDispose]();
  await theirs[Symbol.asyncDispose]();
});

describe('the ZIP of a case', () => {
  test('is looked at, and says what it does not hold', async () => {
    expect(await look(theirs, zip, '')).toMatchObject({
      kind: 'archive',
      made: '2026-03-01',
      here: 'new',
      missing: 0,
      lacks: [expect.stringContaining('passwords of locked records'), expect.stringContaining('read anew')],
    });
  });

  test('is read back: records with their dates and kinds, notes, opinions, marks, the review; pages are searched again', async () => {
    expect(await take(theirs, zip, '')).toMatchObject({ state: 'done', result: { isNew: true, missing: [] } });
    for (const list of ['records', 'notes', 'opinions', 'questions', 'providers'] as const)
      expect(await theirs.client[list].list({ caseId })).toEqual(await mine.client[list].list({ caseId }));
    expect(await theirs.client.checklist.get({ caseId })).toEqual(await mine.client.checklist.get({ caseId }));
    expect(await theirs.client.review.get({ caseId })).toEqual(await mine.client.review.get({ caseId }));
    const [record] = await theirs.client.records.list({ caseId });
    expect((await theirs.ask(`/files/records/${record?.id}/thumbnail`)).status).toBe(200);
    expect(await theirs.client.records.search({ caseId, text: 'lumbar' })).toEqual(
      await mine.client.records.search({ caseId, text: 'lumbar' }),
    );
  });

  test('has nothing new for the case that it came from; what was changed since is shown', async () => {
    expect(await look(mine, zip, '')).toMatchObject({ here: 'here', added: 0, conflicts: [] });
    const [note] = await mine.client.notes.list({ caseId });
    await mine.client.notes.update({ id: note?.id ?? '', change: { text: 'Said otherwise' } });
    const { conflicts } = await look(mine, zip, '');
    expect(conflicts.map(({ subject, fields }) => [subject, fields.map(({ name }) => name)])).toEqual([['Note', ['text']]]);
  });

  test.skipIf(!hasPython)('is read also where another program packed it anew, in a folder and deflated', async () => {
    unpackArchive(zip, join(mine.home, 'packed'));
    rmSync(join(mine.home, 'packed', 'case.zip'));
    execFileSync('python3', ['-m', 'zipfile', '-c', 'again.zip', 'case'], { cwd: join(mine.home, 'packed') });
    const again = readFileSync(join(mine.home, 'packed', 'again.zip'));
    expect(await look(theirs, again, '')).toMatchObject({ kind: 'archive', here: 'here', missing: 0, added: 0, conflicts: [] });
  });

  test('that is cut, or holds something else, is refused in words', async () => {
    for (const at of [100, zip.length >> 1, zip.length - 3])
      await expect(look(theirs, zip.subarray(0, at), '')).rejects.toMatchObject({ code: 'BUNDLE_DAMAGED' });
    const bytes = Buffer.from('nothing of a case');
    const files = (async function* () {
      yield { path: 'a.txt', bytes: bytes.length, crc32: crc32(bytes), content: [bytes] };
    })();
    const parts: Uint8Array[] = [];
    for await (const part of zipChunks(files, '2026-03-01')) parts.push(part);
    const other = Buffer.concat(parts);
    await expect(look(theirs, other, '')).rejects.toMatchObject({ code: 'REFUSED' });
  });
});
