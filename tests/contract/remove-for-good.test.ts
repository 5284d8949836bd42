import { existsSync, mkdirSync, readdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { systemClock } from '../../electron/platform/clock.ts';
import { openVault } from '../../electron/vault/vault.ts';
import type { TrashItem } from '../../shared/domain/trash.ts';
import { decryptedVault, stringsIn } from '../raw-vault.ts';
import { wordsOf } from '../read-pdf-text.ts';
import { createVaultWithCase, importInto, pdfWithText, waitForJob } from './invented-case.ts';
import { type OpenedApp, openApp } from './transports.ts';

const TODAY = '2026-03-01';

/** Ten strings for each place where a person's words are kept. */
const words = (place: string) => Array.from({ length: 10 }, (_, index) => `${place}q${index}`);
const TITLE = words('title');
const TEXT = words('text');
const FILE = words('file');
const NOTE = words('note');
const QUESTION = words('question');
const OPINION = words('opinion');
const OFFICE = words('office');
const LETTER = words('letter');
const LEFT_OUT = words('leftout');
const PATIENT = words('patient');
const ALL = [TITLE, TEXT, FILE, NOTE, QUESTION, OPINION, OFFICE, LETTER, LEFT_OUT, PATIENT].flat();

let app: OpenedApp;
let now = '2026-03-01T09:00:00.000Z';
let caseId: string;
let otherId: string;
const made: Record<string, TrashItem> = {};

const item = (name: string): TrashItem => made[name] ?? { kind: 'case', id: caseId };

async function makePacket(): Promise<string> {
  const job = await waitForJob(app, await app.client.packets.make({ caseId, date: TODAY }));
  if (job.result?.kind !== 'packet') throw new Error(job.failure);
  return job.result.packetId;
}

beforeAll(async () => {
  app = await openApp('direct', { now: () => now });
  const { client } = app;
  caseId = (await createVaultWithCase(app)).id;
  await client.cases.update({ id: caseId, change: { patient: PATIENT.join(' '), condition: 'kept' } });
  otherId = (await client.cases.create({ patient: 'Another', born: '1970-01-01', question: 'Why?', family: 'spine' })).id;
  const shared = await pdfWithText('A page that two cases have');
  const files = await importInto(app, caseId, [
    { name: `${FILE.join('-')}.pdf`, bytes: await pdfWithText(TEXT.join(' ')) },
    { name: 'stays.pdf', bytes: await pdfWithText('Nothing of interest') },
    { name: 'both.pdf', bytes: shared },
  ]);
  await importInto(app, otherId, [{ name: 'both.pdf', bytes: shared }]);
  const [record = '', kept = '', both = ''] = files.map(({ recordId }) => recordId ?? '');
  await client.records.update({ id: record, change: { title: TITLE.join(' '), kind: 'imaging-report', reviewed: true } });
  const office = await client.providers.create({
    caseId,
    draft: { name: OFFICE.join(' '), kind: 'physician' },
  });
  await client.records.update({ id: kept, change: { providerId: office.id, reviewed: true } });
  const note = await client.notes.create({
    caseId,
    draft: { title: NOTE.slice(0, 5).join(' '), text: NOTE.join(' '), providerId: office.id, recordIds: [record, kept] },
  });
  const question = await client.questions.create({ caseId, draft: { text: QUESTION.join(' '), asked: 'second' } });
  await client.questions.update({ id: question.id, change: { answer: QUESTION.join(', ') } });
  const opinion = await client.opinions.create({
    caseId,
    draft: {
      physician: OPINION.join(' '),
      recordIds: [record, kept],
      noteIds: [note.id],
      claims: { diagnosis: { text: OPINION.join(' '), sources: [{ recordId: record, page: 1 }] } },
    },
  });
  const letter = await client.letters.create({ caseId, draft: { kind: 'own', providerId: office.id, date: TODAY } });
  await client.letters.update({
    id: letter.id,
    change: { text: { ...letter.text, subject: LETTER.join(' '), body: LETTER.join(' ') } },
  });
  const choice = await client.packets.choice({ caseId });
  await client.packets.choose({
    caseId,
    choice: { ...choice, left: [{ recordId: kept, reason: LEFT_OUT.join(' ') }], order: [record, kept] },
  });
  Object.assign(made, {
    record: { kind: 'record', id: record },
    both: { kind: 'record', id: both },
    kept: { kind: 'record', id: kept },
    office: { kind: 'provider', id: office.id },
    note: { kind: 'note', id: note.id },
    question: { kind: 'question', id: question.id },
    opinion: { kind: 'opinion', id: opinion.id },
    letter: { kind: 'letter', id: letter.id },
  });
  made.draft = { kind: 'packet', id: await makePacket() };
});
afterAll(() => app[Symbol.asyncDispose]());

/** What of the strings the folder still holds. The vault is closed for it, and opened again. */
async function heldStrings(strings: readonly string[]): Promise<string[]> {
  await app.client.vault.lock();
  const vault = await openVault(join(app.home, 'vault'), { passphrase: null, clock: systemClock });
  // Closing overwrites the keys.
  const access = structuredClone(vault.access);
  vault.close();
  const held = stringsIn(decryptedVault(access), strings);
  await app.client.vault.unlock({ passphrase: null });
  return held;
}

async function toTrash(name: string): Promise<TrashItem[]> {
  const { kind, id } = item(name);
  const { client } = app;
  if (kind === 'record') await client.records.remove({ ids: [id] });
  else if (kind === 'case') await client.cases.remove({ id });
  else if (kind === 'note') await client.notes.remove({ id });
  else if (kind === 'question') await client.questions.remove({ id });
  else if (kind === 'opinion') await client.opinions.remove({ id });
  else if (kind === 'letter') await client.letters.remove({ id });
  else if (kind === 'provider') await client.providers.remove({ id });
  return [{ kind, id }];
}

describe('removing for good', () => {
  test('is refused for what is not in the trash', async () => {
    await expect(app.client.trash.remove({ items: [item('record')] })).rejects.toMatchObject({ code: 'REFUSED' });
    expect((await app.client.records.list({ caseId })).length).toBe(3);
  });

  test('the trash of a case lists everything that was removed, with its name, and restores it', async () => {
    for (const name of ['record', 'note', 'question', 'opinion', 'letter', 'office']) await toTrash(name);
    const listed = await app.client.trash.list({ caseId });
    expect(listed.map(({ kind }) => kind).sort()).toEqual(['letter', 'note', 'opinion', 'provider', 'question', 'record']);
    expect(listed.find(({ kind }) => kind === 'record')?.label).toContain(TITLE[0]);
    await app.client.trash.restore({ items: listed.map(({ kind, id }) => ({ kind, id })) });
    expect(await app.client.trash.list({ caseId })).toEqual([]);
  });

  test('the strings are in the folder before, so that the search for them means something', async () => {
    const found = await heldStrings(ALL);
    for (const place of [TITLE, FILE, NOTE, QUESTION, OPINION, OFFICE, LETTER, LEFT_OUT, PATIENT, TEXT])
      expect(place.filter((text) => found.includes(text))).toEqual(place);
  });

  test('a record goes with its draft packet, its text and its file, and no mention of it stays', async () => {
    const { client } = app;
    const items = await toTrash('record');
    const plan = await client.trash.plan({ items });
    expect(plan.counts).toContainEqual({ kind: 'record', count: 1 });
    expect(plan.packets).toEqual([expect.objectContaining({ id: item('draft').id, handedOver: null })]);
    writeFileSync(join(app.home, 'vault', 'vault.db.before-50'), 'a copy');
    const removal = await client.trash.remove({ items });
    expect(removal).toMatchObject({ unfinished: false, version: '0.0.0-test' });
    expect(removal.contents.length).toBe(plan.files);
    expect(existsSync(join(app.home, 'vault', 'vault.db.before-50'))).toBe(false);
    expect(statSync(join(app.home, 'vault', 'vault.db-wal')).size).toBeLessThan(100_000);
    const [note] = await client.notes.list({ caseId });
    expect(note?.recordIds).toEqual([item('kept').id]);
    const [opinion] = await client.opinions.list({ caseId });
    expect([opinion?.recordIds, opinion?.claims.diagnosis?.sources]).toEqual([[item('kept').id], []]);
    expect((await client.packets.choice({ caseId })).order).toEqual([item('kept').id]);
    expect((await client.records.search({ caseId, text: 'interest' })).length).toBe(1);
    expect(await client.records.search({ caseId, text: TEXT[0] ?? '' })).toEqual([]);
    expect(await heldStrings([...TITLE, ...TEXT, ...FILE, item('record').id])).toEqual([]);
    expect((await client.vault.status()).foundAgain).toBe(0);
  });

  test('a file that another case has too stays there', async () => {
    const items = await toTrash('both');
    const plan = await app.client.trash.plan({ items });
    expect([plan.files, plan.shared]).toEqual([0, 1]);
    await app.client.trash.remove({ items });
    const [other] = await app.client.records.list({ caseId: otherId });
    expect((await app.ask(`/files/records/${other?.id}/source`)).status).toBe(200);
  });

  test('an opinion, a question, a letter and a physician go with every word of theirs', async () => {
    for (const name of ['opinion', 'question', 'letter', 'office']) await app.client.trash.remove({ items: await toTrash(name) });
    expect(await heldStrings([...OPINION, ...QUESTION, ...LETTER, ...OFFICE])).toEqual([]);
    const [record] = await app.client.records.list({ caseId });
    expect(record?.providerId).toBeNull();
  });

  test('a packet that was handed over stays as it was, unless the person chooses it', async () => {
    const { client } = app;
    const packetId = await makePacket();
    await client.packets.handOver({
      id: packetId,
      issue: { on: TODAY, providerId: null, recipient: 'Dr Second', method: 'mail', remarks: '' },
    });
    const items = await toTrash('note');
    expect((await client.trash.plan({ items })).evidence).toEqual([
      { id: packetId, date: TODAY, recipient: 'Dr Second', handedOver: TODAY },
    ]);
    await client.trash.remove({ items });
    expect((await app.ask(`/files/packets/${packetId}`)).status).toBe(200);
    const contents = await client.packets.contents({ id: packetId });
    expect(contents?.entries.some(({ id }) => id === item('note').id)).toBe(true);

    const [theCase] = await toTrash('case');
    if (!theCase) throw new Error('no case');
    await expect(client.trash.remove({ items: [theCase] })).rejects.toMatchObject({
      code: 'REFUSED',
      data: { happened: expect.stringContaining('Dr Second') },
    });
    expect(await client.cases.removed()).toHaveLength(1);
    await client.trash.remove({ items: [theCase], packetIds: [packetId] });
  });

  test('the trash keeps everything until a limit is set, asks the first time, and goes by itself from then on', async () => {
    const { client } = app;
    const add = async (text: string) => {
      const { id } = await client.questions.create({ caseId: otherId, draft: { text, asked: 'second' } });
      await client.questions.remove({ id });
    };
    await add('Old one?');
    expect(await client.trash.state({ caseId: otherId })).toEqual({ days: null, agreed: false, overdue: [] });
    now = '2026-04-15T09:00:00.000Z';
    expect((await client.trash.keep({ caseId: otherId, days: 30 })).overdue).toHaveLength(1);
    await client.vault.lock();
    await client.vault.unlock({ passphrase: null });
    expect(await client.trash.list({ caseId: otherId })).toHaveLength(1);
    expect((await client.trash.removeOverdue({ caseId: otherId }))?.counts).toEqual([{ kind: 'question', count: 1 }]);
    await add('Newer one?');
    now = '2026-06-01T09:00:00.000Z';
    await client.vault.lock();
    await client.vault.unlock({ passphrase: null });
    expect(await client.trash.list({ caseId: otherId })).toEqual([]);
    // Another limit is said anew.
    expect(await client.trash.keep({ caseId: otherId, days: 7 })).toMatchObject({ agreed: false });
  });

  test('the backups that still hold it are named, also while their place is not there', async () => {
    const { client } = app;
    const { id } = await client.questions.create({ caseId: otherId, draft: { text: 'Held?', asked: 'second' } });
    await client.questions.remove({ id });
    const place = join(app.home, 'stick');
    mkdirSync(place);
    await client.backup.setPlace({ folder: place, maxBytes: null });
    const items: TrashItem[] = [{ kind: 'question', id }];
    expect((await client.trash.plan({ items })).backups).toEqual([]);
    await waitForJob(app, await client.backup.make({ folder: null }));
    expect((await client.trash.plan({ items })).backups).toEqual([{ place, made: now, versions: 1 }]);
    renameSync(place, `${place}-away`);
    expect((await client.trash.plan({ items })).backups).toEqual([{ place, made: now, versions: null }]);
    await client.backup.removePlace();
    await client.trash.remove({ items });
  });

  test('the certificate is one page with kinds, numbers and hashes, and no word of what it was', async () => {
    const removal = (await app.client.trash.removals()).find(({ contents }) => contents.length > 0);
    const answer = await app.ask(`/files/removals/${removal?.id}?remark=As+my+sister+asked`);
    const pages = wordsOf(new Uint8Array(await answer.arrayBuffer()));
    const text = pages.map(({ words }) => words.map((word) => word.text).join(' '));
    expect(text.length).toBe(1);
    expect(text[0]).toContain('As my sister asked');
    expect(text[0]?.replaceAll(/\s/g, '')).toContain(removal?.contents[0]?.sha256);
    expect(ALL.filter((word) => text[0]?.includes(word))).toEqual([]);
  });

  test('a case goes with everything: none of 100 strings is anywhere in the folder, and the other case is whole', async () => {
    expect(ALL).toHaveLength(100);
    expect(await heldStrings([...ALL, caseId])).toEqual([]);
    const { client } = app;
    expect((await client.cases.list()).map(({ id }) => id)).toEqual([otherId]);
    expect(await client.cases.removed()).toEqual([]);
    const [other] = await client.records.list({ caseId: otherId });
    expect(readdirSync(join(app.home, 'vault', 'files'), { recursive: true }).filter((name) => String(name).length > 60)).toEqual(
      [expect.stringContaining(other?.source.sha256 ?? 'missing')],
    );
    expect(await client.vault.status()).toMatchObject({ missingFiles: 0, foundAgain: 0 });
    expect((await client.trash.removals()).flatMap(({ counts }) => counts)).toContainEqual({ kind: 'case', count: 1 });
  });
});
