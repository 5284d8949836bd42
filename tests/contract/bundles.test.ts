import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBundle } from '../../electron/bundle/read-bundle.ts';
import { READING_PROCEDURES } from '../../shared/contract/reading-procedures.ts';
import type { Case } from '../../shared/domain/case.ts';
import { bundleOf, createFilledCase, fileOf, look, newKey, order, take } from './handed-over.ts';
import { importInto, pdfWithText } from './invented-case.ts';
import { type OpenedApp, openApp } from './transports.ts';

/** Everything of a case as the program answers it. */
const everything = async ({ client }: OpenedApp, caseId: string) => ({
  case: await client.cases.get({ id: caseId }),
  records: await client.records.list({ caseId }),
  notes: await client.notes.list({ caseId }),
  questions: await client.questions.list({ caseId }),
  opinions: await client.opinions.list({ caseId }),
  providers: await client.providers.list({ caseId }),
  hits: await client.records.search({ caseId, text: 'lumbar' }),
});

let mine: OpenedApp;
let theirs: OpenedApp;
let key: Awaited<ReturnType<typeof newKey>>;
let patientCase: Case;
let caseId = '';
let bundle: Buffer;
beforeAll(async () => {
  mine = await openApp('direct');
  theirs = await openApp('direct', { now: '2026-03-05T09:00:00.000Z' });
  key = await newKey();
  patientCase = await createFilledCase(mine);
  caseId = patientCase.id;
  await theirs.client.vault.create({ passphrase: null });
  bundle = await bundleOf(mine, caseId, order(key.to, { from: 'Maria', role: 'full' }));
});
afterAll(async () => {
  await mine[Symbol.asyncDispose]();
  await theirs[Symbol.asyncDispose]();
});

describe('a case that is handed over', () => {
  test('is looked at first: who made it, what is in it, what would happen; nothing is written', async () => {
    expect(await look(theirs, bundle, key.secret)).toMatchObject({
      kind: 'bundle',
      made: '2026-03-01T09:00:00.000Z',
      program: 'Second Look 0.0.0-test',
      from: 'Maria',
      ownVault: false,
      role: 'full',
      case: { id: caseId, patient: 'Sample Patient' },
      counts: [
        { name: 'record', count: 2 },
        { name: 'note', count: 1 },
        { name: 'opinion', count: 1 },
        { name: 'question', count: 1 },
        { name: 'physician', count: 1 },
      ],
      missing: 0,
      complete: true,
      here: 'new',
      conflicts: [],
    });
    expect(await theirs.client.cases.list()).toEqual([]);
  });

  test('arrives with everything, byte for byte, and its pages are searched', async () => {
    expect(await take(theirs, bundle, key.secret)).toMatchObject({ state: 'done', result: { isNew: true, missing: [] } });
    expect(await everything(theirs, caseId)).toEqual(await everything(mine, caseId));
    for (const { id } of await mine.client.records.list({ caseId })) {
      const [here, there] = await Promise.all(
        [mine, theirs].map(async (app) => Buffer.from(await (await app.ask(`/files/records/${id}/source`)).arrayBuffer())),
      );
      expect(here?.equals(there ?? Buffer.of())).toBe(true);
    }
  });

  test('leaves the new vault with the same parts as it came', async () => {
    const again = await openBundle(fileOf(await bundleOf(theirs, caseId, order(key.to))), key.secret);
    const first = await openBundle(fileOf(bundle), key.secret);
    expect(again.json.tables).toEqual(first.json.tables);
    expect(again.json.contents).toEqual(first.json.contents);
    expect(again.data).toEqual(first.data);
    expect(again.json.known).toContain(first.json.id);
  });

  test('changes nothing when it is imported a second time', async () => {
    expect(await take(theirs, bundle, key.secret)).toMatchObject({
      state: 'done',
      result: { isNew: false, added: 0, replaced: 0 },
    });
  });
});

describe('a case on which two people worked', () => {
  let answer: Buffer;
  beforeAll(async () => {
    const [note] = await theirs.client.notes.list({ caseId });
    await theirs.client.notes.update({ id: note?.id ?? '', change: { title: 'There' } });
    await theirs.client.notes.create({ caseId, draft: { title: 'A new one', text: 'from the other side' } });
    await mine.client.notes.update({ id: note?.id ?? '', change: { title: 'Here' } });
    await mine.client.questions.create({ caseId, draft: { text: 'And mine?', asked: 'second' } });
    answer = await bundleOf(theirs, caseId, order(key.to));
  });

  test('shows each entry that both changed, with both values', async () => {
    const { here, added, conflicts } = await look(mine, answer, key.secret);
    expect([here, added]).toEqual(['here', 2]);
    expect(conflicts).toEqual([
      expect.objectContaining({
        subject: 'Note',
        title: 'Here',
        removed: null,
        canKeepBoth: true,
        fields: [{ name: 'title', mine: 'Here', theirs: 'There' }],
      }),
    ]);
  });

  test('is not merged while a conflict has no choice', async () => {
    const job = await take(mine, answer, key.secret);
    expect(job).toMatchObject({ state: 'failed', failure: expect.stringContaining('nothing was chosen for them') });
    expect(await mine.client.notes.list({ caseId })).toHaveLength(1);
  });

  test('is merged as the person chose, and the merge is undone as a whole', async () => {
    const titles = async () => (await mine.client.notes.list({ caseId })).map(({ title }) => title).sort();
    const before = await everything(mine, caseId);
    expect(await take(mine, answer, key.secret, 'theirs')).toMatchObject({ state: 'done', result: { conflicts: 1 } });
    expect(await titles()).toEqual(['A new one', 'There']);
    expect(await mine.client.questions.list({ caseId })).toHaveLength(2);
    expect(await mine.client.bundles.status({ caseId })).toMatchObject({ received: null, lastMerge: expect.any(String) });
    expect(await mine.client.bundles.undo({ caseId })).toMatchObject({ changedSince: 0 });
    expect(await everything(mine, caseId)).toEqual(before);
    await expect(mine.client.bundles.undo({ caseId })).rejects.toMatchObject({ code: 'REFUSED' });
  });

  test('is refused while it lies in the trash', async () => {
    await mine.client.cases.remove({ id: caseId });
    expect((await look(mine, answer, key.secret)).here).toBe('trash');
    expect(await take(mine, answer, key.secret, 'mine')).toMatchObject({ failure: expect.stringContaining('in the trash') });
    await mine.client.cases.restore({ id: caseId });
  });
});

describe('a window', () => {
  test('fetches the bundle once and uploads it in slices, with a passphrase', { timeout: 30_000 }, async () => {
    const passphrase = 'a long walk home';
    const made = await mine.client.bundles.make({ caseId, order: order({ passphrase }) });
    expect(made.done).toBe('download');
    const response = await mine.ask(`/files/bundles/${made.downloadId}`);
    expect(response.headers.get('content-disposition')).toContain('case-2026-03-01.secondlook');
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect((await mine.ask(`/files/bundles/${made.downloadId}`)).status).toBe(404);

    const { bundleId } = await theirs.client.bundles.announce({ bytes: bytes.length });
    const put = (at: number, body: Uint8Array<ArrayBuffer>) =>
      theirs.ask(`/files/bundles/${bundleId}?at=${at}`, { method: 'PUT', body });
    expect((await put(0, bytes.slice(0, 1000))).status).toBe(204);
    await expect(theirs.client.bundles.look({ bundleId, secret: passphrase })).rejects.toMatchObject({ code: 'REFUSED' });
    expect((await put(5, bytes.slice(5, 10))).status).toBe(422);
    expect((await put(1000, bytes.slice(1000))).status).toBe(204);
    await expect(theirs.client.bundles.look({ bundleId, secret: 'not it' })).rejects.toMatchObject({ code: 'WRONG_PASSPHRASE' });
    expect(await theirs.client.bundles.look({ bundleId, secret: passphrase })).toMatchObject({ here: 'here' });
    await theirs.client.bundles.discard({ bundleId });
    await expect(theirs.client.bundles.look({ bundleId, secret: passphrase })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

const PROTECTED = { code: 'CASE_PROTECTED' };

/** A vault that got the case with this role. */
async function receiver(role: 'read' | 'add'): Promise<OpenedApp> {
  const app = await openApp('direct', { now: '2026-03-05T09:00:00.000Z' });
  await app.client.vault.create({ passphrase: null });
  const job = await take(app, await bundleOf(mine, caseId, order(key.to, { role })), key.secret);
  expect(job.state).toBe('done');
  return app;
}

describe('a case that was handed over to be read only', () => {
  let app: OpenedApp;
  beforeAll(async () => {
    app = await receiver('read');
  });
  afterAll(() => app[Symbol.asyncDispose]());

  test('is read and printed, and every change is refused, whatever names the case', async () => {
    const { client } = app;
    expect(await client.bundles.status({ caseId })).toMatchObject({ received: { role: 'read' } });
    const [note] = await client.notes.list({ caseId });
    const [record] = await client.records.list({ caseId });
    const [opinion] = await client.opinions.list({ caseId });
    const id = note?.id ?? '';
    const recordId = record?.id ?? '';
    const changes = [
      client.notes.create({ caseId, draft: { title: 'A', text: 'b' } }),
      client.notes.update({ id, change: { title: 'A' } }),
      client.notes.remove({ id }),
      client.records.remove({ ids: [recordId] }),
      client.records.update({ id: recordId, change: { title: 'A' } }),
      client.import.begin({ caseId, files: 1 }),
      client.import.unlock({ recordId, password: 'p' }),
      client.cases.update({ id: caseId, change: { question: 'Another?' } }),
      client.checklist.linkRecord({ caseId, recordId, key: 'general.laboratory', proves: true }),
      client.comparison.judge({ row: 'diagnosis', a: opinion?.id ?? '', b: opinion?.id ?? '', verdict: null }),
      client.trash.put({ items: [{ kind: 'note', id }] }),
      client.packets.make({ caseId, date: '2026-03-01' }),
    ];
    for (const change of changes) await expect(change).rejects.toMatchObject(PROTECTED);
    expect(await client.notes.list({ caseId })).toEqual(await mine.client.notes.list({ caseId }));
    expect(await client.cases.overview({ id: caseId, today: '2026-03-05' })).toMatchObject({});
  });

  test('can be put away and handed on, with no more than its role', async () => {
    await app.client.cases.archive({ id: caseId });
    await app.client.cases.remove({ id: caseId });
    await app.client.cases.restore({ id: caseId });
    await using third = await openApp('direct');
    await third.client.vault.create({ passphrase: null });
    await take(third, await bundleOf(app, caseId, order(key.to, { role: 'full' })), key.secret);
    expect(await third.client.bundles.status({ caseId })).toMatchObject({ received: { role: 'read' } });
  });

  test('takes a newer version in, and its new role', async () => {
    await mine.client.notes.create({ caseId, draft: { title: 'Later', text: 'x' } });
    const newer = await bundleOf(mine, caseId, order(key.to, { role: 'full' }));
    expect(await take(app, newer, key.secret)).toMatchObject({ state: 'done', result: { added: 2 } });
    await app.client.notes.create({ caseId, draft: { title: 'Mine', text: 'y' } });
  });
});

describe('a case that was handed over to be added to', () => {
  test('takes new records, notes and opinions; what came stays as it is', async () => {
    await using app = await receiver('add');
    const { client } = app;
    const [came] = await client.notes.list({ caseId });
    await expect(client.notes.update({ id: came?.id ?? '', change: { title: 'A' } })).rejects.toMatchObject(PROTECTED);
    await expect(client.decision.change({ caseId, change: {} })).rejects.toMatchObject(PROTECTED);
    const own = await client.notes.create({ caseId, draft: { title: 'Own', text: 'x' } });
    await client.notes.update({ id: own.id, change: { title: 'Own, changed' } });
    await client.notes.remove({ id: own.id });
    await client.opinions.create({ caseId, draft: { physician: 'Dr Third' } });
    const [file] = await importInto(app, caseId, [{ name: 'new.pdf', bytes: await pdfWithText('New') }]);
    await client.records.update({ id: file?.recordId ?? '', change: { title: 'New' } });
    await expect(client.records.remove({ ids: [file?.recordId ?? '', came?.id ?? ''] })).rejects.toMatchObject(PROTECTED);
    const back = await bundleOf(app, caseId, order(key.to));
    expect(await take(mine, back, key.secret)).toMatchObject({ state: 'done', result: { conflicts: 0 } });
    expect(await mine.client.records.list({ caseId })).toHaveLength(3);
  });
});

test('the own case keeps no role, and no procedure that writes counts as reading', async () => {
  expect(await mine.client.bundles.status({ caseId })).toMatchObject({ received: null });
  expect([...READING_PROCEDURES].filter((name) => /\.(create|update|remove|restore|change|put)$/.test(name))).toEqual([]);
});
