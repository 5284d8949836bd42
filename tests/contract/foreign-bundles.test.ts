import { execFileSync, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { zipChunks } from '../../electron/export/zip-writer.ts';
import { Problem } from '../../shared/domain/problem.ts';
import { type Forgery, forgeBundle } from './forged-bundle.ts';
import { bundleOf, createFilledCase, look, newKey, order, take } from './handed-over.ts';
import { unpackArchive } from './read-archive.ts';
import { type OpenedApp, openApp } from './transports.ts';

let mine: OpenedApp;
let theirs: OpenedApp;
let key: Awaited<ReturnType<typeof newKey>>;
let bundle: Buffer;
let caseId = '';
let otherNote = '';
beforeAll(async () => {
  mine = await openApp('direct');
  theirs = await openApp('direct');
  key = await newKey();
  ({ id: caseId } = await createFilledCase(mine));
  bundle = await bundleOf(mine, caseId, order(key.to));
  await theirs.client.vault.create({ passphrase: null });
  const other = await theirs.client.cases.create({ patient: 'Other', born: '1970-01-01', question: 'Q' });
  ({ id: otherNote } = await theirs.client.notes.create({ caseId: other.id, draft: { title: 'Not yours', text: 'x' } }));
});
afterAll(async () => {
  await mine[Symbol.asyncDispose]();
  await theirs[Symbol.asyncDispose]();
});

/** The code of the Problem that looking or importing throws; an import that fails in its job: its words. */
async function refusalOf(bytes: Uint8Array): Promise<string> {
  const before = await theirs.client.cases.list();
  try {
    await look(theirs, bytes, key.secret);
    const job = await take(theirs, bytes, key.secret, 'theirs');
    return job.state === 'failed' ? job.failure : job.state;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return error.code;
  } finally {
    expect(await theirs.client.cases.list()).toEqual(before);
  }
}

describe('a bundle that is cut or damaged', () => {
  test('is explained at every byte, and nothing half is written', async () => {
    const codes = new Set<string>();
    for (let at = 0; at < bundle.length; at += Math.ceil(bundle.length / 16)) {
      for (const bytes of [bundle.subarray(0, at), flipped(bundle, at)])
        codes.add(await look(theirs, bytes, key.secret).then(({ complete }) => (complete ? 'whole' : 'cut'), codeOf));
    }
    expect(
      [...codes].filter((code) => !['REFUSED', 'BUNDLE_DAMAGED', 'WRONG_PASSPHRASE', 'whole', 'cut'].includes(code)),
    ).toEqual([]);
    expect(await theirs.client.cases.list()).toHaveLength(1);
  });

  test('gives what is whole, names what is not, and a whole copy brings the rest', async () => {
    const damaged = await forgeBundle(bundle, key, ({ contents, prepared }) => {
      const sha256 = prepared.json.contents[0]?.sha256 ?? '';
      contents.set(sha256, flipped(contents.get(sha256) ?? Buffer.of(), 100));
    });
    await using third = await openApp('direct');
    await third.client.vault.create({ passphrase: null });
    const { state, result } = await take(third, damaged, key.secret);
    expect([state, result]).toEqual(['done', expect.objectContaining({ isNew: true, missing: [expect.anything()] })]);
    expect(await third.client.records.list({ caseId })).toHaveLength(2);
    expect(await take(third, bundle, key.secret)).toMatchObject({ state: 'done', result: { missing: [] } });
    await third.client.vault.lock();
    expect(await third.client.vault.unlock({ passphrase: null })).toMatchObject({ missingFiles: 0, foundAgain: 0 });
  });
});

const codeOf = (error: unknown) => (error instanceof Problem ? error.code : 'a bug');

function flipped(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
}

const set =
  (table: string, values: () => Record<string, unknown>) =>
  ({ changeRows }: Forgery) =>
    changeRows(table, ([first, ...rest]) => [{ ...first, ...values() }, ...rest]);

// SECURITY: 26
describe('a bundle of a forger is refused as a whole', () => {
  test.for<[string, (forgery: Forgery) => void, string]>([
    ['a newer format', ({ prepared }) => Object.assign(prepared.json, { version: 2 }), 'BUNDLE_NEWER'],
    ['a newer database', ({ prepared }) => Object.assign(prepared.json, { schema: 10_000 }), 'BUNDLE_NEWER'],
    ['another format', ({ prepared }) => Object.assign(prepared.json, { format: 'another' }), 'REFUSED'],
    ['a wrong sum', ({ prepared }) => Object.assign(prepared.json.tables[1] ?? {}, { sha256: '0'.repeat(64) }), 'BUNDLE_DAMAGED'],
    [
      'a claim of gigabytes',
      ({ prepared }) => Object.assign(prepared.json.tables[1] ?? {}, { bytes: 2 ** 52 }),
      'BUNDLE_DAMAGED',
    ],
    [
      'a path that escapes',
      ({ prepared }) => Object.assign(prepared.tables[1] ?? {}, { path: '../../vault.db' }),
      'BUNDLE_DAMAGED',
    ],
    [
      'a table that is none',
      ({ prepared }) => {
        Object.assign(prepared.json.tables[1] ?? {}, { table: 'change_counter' });
        Object.assign(prepared.tables[1] ?? {}, { path: 'rows/change_counter.jsonl' });
      },
      'BUNDLE_DAMAGED',
    ],
    ['a column that is none', set('notes', () => ({ 'id") SELECT 1 --': 'x' })), 'BUNDLE_DAMAGED'],
    ['a value of another type', set('notes', () => ({ title: 5 })), 'BUNDLE_DAMAGED'],
    ['JSON that is none', set('notes', () => ({ record_ids: '[' })), 'BUNDLE_DAMAGED'],
    ['a row of another case', set('notes', () => ({ case_id: randomUUID() })), 'BUNDLE_DAMAGED'],
    ['an id that another case has', set('notes', () => ({ id: otherNote })), 'BUNDLE_DAMAGED'],
    ['a physician of another case', set('notes', () => ({ provider_id: randomUUID() })), 'BUNDLE_DAMAGED'],
    ['a file that is not named', set('records', () => ({ source_sha256: '0'.repeat(64) })), 'BUNDLE_DAMAGED'],
    ['a case in the trash', set('cases', () => ({ removed: '2026-01-01T00:00:00.000Z' })), 'BUNDLE_DAMAGED'],
    ['two rows of one id', ({ changeRows }) => changeRows('notes', (rows) => [...rows, ...rows]), 'BUNDLE_DAMAGED'],
    ['values that the program does not know', set('records', () => ({ kind: 'a spell' })), 'not hold what a case holds'],
    ['an id that is a path', set('notes', () => ({ id: '../../etc/passwd' })), 'not hold what a case holds'],
  ])('%s', async ([, forge, refusal]) => {
    expect(await refusalOf(await forgeBundle(bundle, key, forge))).toContain(refusal);
  });

  test('a cost of the passphrase that would take all memory', async () => {
    const header = `age-encryption.org/v1\n-> scrypt ${'A'.repeat(22)} 30\n${'A'.repeat(43)}\n--- ${'A'.repeat(43)}\n`;
    await expect(look(theirs, Buffer.concat([Buffer.from(header), bundle]), 'p')).rejects.toMatchObject({
      code: 'BUNDLE_DAMAGED',
    });
  });
});

/** Packs a ZIP as most programs do: deflated. */
const hasPython = spawnSync('python3', ['--version']).status === 0;

describe('the ZIP of a case', () => {
  let third: OpenedApp;
  let zip: Buffer;
  beforeAll(async () => {
    third = await openApp('direct');
    await third.client.vault.create({ passphrase: null });
    await mine.client.checklist.mark({ caseId, key: 'general.laboratory', mark: 'not-applicable' });
    await mine.client.review.answer({ caseId, change: { gate: 'can-wait' } });
    zip = Buffer.from(await (await mine.ask(`/files/cases/${caseId}/export?today=2026-03-01`)).arrayBuffer());
  });
  afterAll(() => third[Symbol.asyncDispose]());

  test('is looked at, and says what it does not hold', async () => {
    expect(await look(third, zip, '')).toMatchObject({
      kind: 'archive',
      made: '2026-03-01',
      here: 'new',
      missing: 0,
      lacks: [expect.stringContaining('passwords of locked records'), expect.stringContaining('read anew')],
    });
  });

  test('is read back: records with their dates and kinds, notes, opinions, marks, the review; pages are searched again', async () => {
    expect(await take(third, zip, '')).toMatchObject({ state: 'done', result: { isNew: true, missing: [] } });
    for (const list of ['records', 'notes', 'opinions', 'questions', 'providers'] as const)
      expect(await third.client[list].list({ caseId })).toEqual(await mine.client[list].list({ caseId }));
    expect(await third.client.checklist.get({ caseId })).toEqual(await mine.client.checklist.get({ caseId }));
    expect(await third.client.review.get({ caseId })).toEqual(await mine.client.review.get({ caseId }));
    const [record] = await third.client.records.list({ caseId });
    expect((await third.ask(`/files/records/${record?.id}/thumbnail`)).status).toBe(200);
    expect(await third.client.records.search({ caseId, text: 'lumbar' })).toEqual(
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
    expect(await look(third, again, '')).toMatchObject({ kind: 'archive', here: 'here', missing: 0, added: 0, conflicts: [] });
  });

  test('that is cut, or holds something else, is refused in words', async () => {
    for (const at of [100, zip.length >> 1, zip.length - 3])
      await expect(look(third, zip.subarray(0, at), '')).rejects.toMatchObject({ code: 'BUNDLE_DAMAGED' });
    const bytes = Buffer.from('nothing of a case');
    const files = (async function* () {
      yield { path: 'a.txt', bytes: bytes.length, crc32: crc32(bytes), content: [bytes] };
    })();
    const parts: Uint8Array[] = [];
    for await (const part of zipChunks(files, '2026-03-01')) parts.push(part);
    const other = Buffer.concat(parts);
    await expect(look(third, other, '')).rejects.toMatchObject({ code: 'REFUSED' });
  });
});
