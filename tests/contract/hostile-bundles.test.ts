import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Problem } from '../../shared/domain/problem.ts';
import { type Forgery, forgeBundle } from './forged-bundle.ts';
import { bundleOf, createFilledCase, look, newKey, order, take } from './handed-over.ts';
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
