import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { datesFrom } from '../../../electron/sample/dates.ts';
import { decidedFiles } from '../../../electron/sample/decided/decided-files.ts';
import { generateFiles } from '../../../electron/sample/generate-files.ts';
import { makeSample } from '../../../electron/sample/make-sample.ts';
import { spineFiles } from '../../../electron/sample/spine/spine-files.ts';
import { sampleNotes } from '../../../electron/sample/texts/notes.ts';
import { forkChild } from '../../../electron/threads/child-process.ts';
import type { WorkerFiles } from '../../../electron/workers/worker-files.ts';
import type { MedicalRecord } from '../../../shared/domain/record.ts';
import { importInto, waitForJob } from '../../contract/invented-case.ts';
import { type OpenedApp, openApp } from '../../contract/transports.ts';

const TODAY = '2026-02-27';
const workers: WorkerFiles = (name) => new URL(`../../../electron/workers/${name}.ts`, import.meta.url);

describe('the sample cases', () => {
  let openedApp: OpenedApp;
  let caseId = '';
  let records: MedicalRecord[] = [];
  beforeAll(async () => {
    openedApp = await openApp('direct', { now: `${TODAY}T09:00:00.000Z` });
    const { job } = await openedApp.client.vault.openSample();
    if (!job) throw new Error('no job');
    const { state, result, failure } = await waitForJob(openedApp, job);
    if (result?.kind !== 'sample') throw new Error(`${state}: ${failure}`);
    caseId = result.caseId;
    records = await openedApp.client.records.list({ caseId });
  }, 240_000);
  afterAll(() => openedApp[Symbol.asyncDispose]());

  test('hold every file as a record with pages, with the encrypted file unlocked', () => {
    expect(records).toHaveLength(spineFiles(datesFrom(TODAY)).length);
    for (const { pages, pagesSha256, source } of records) {
      expect(pages, source.name).toBeGreaterThan(0);
      expect(pagesSha256, source.name).not.toBeNull();
    }
    expect(records.filter(({ reading }) => reading === 'locked')).toEqual([]);
    expect(records.find(({ source }) => source.name === 'ED visit (protected).pdf')?.reading).toBe('decrypted');
  });

  test('have dated records tied to their providers, and two that wait for review', () => {
    const waiting = records.filter(({ reviewed }) => !reviewed);
    expect(waiting.map(({ source }) => source.name).sort()).toEqual(['IMG_2093.webp', 'Photo of a letter.pdf']);
    for (const { kind, serviceDate } of records.filter(({ reviewed }) => reviewed)) {
      expect(kind).not.toBeNull();
      expect(serviceDate).not.toBeNull();
    }
    expect(records.find(({ title }) => title === 'Consultation, neurosurgery')).toMatchObject({ serviceDate: '2026-01-14' });
  });

  test('include reasons, an answered letter, requests, candidates, an approval and questions', async () => {
    const { client } = openedApp;
    expect((await client.review.get({ caseId })).reasons.map(({ key }) => key)).toContain('major-procedure');
    expect(await client.letters.list({ caseId })).toContainEqual(
      expect.objectContaining({ kind: 'tell-first', sent: '2026-01-16', answered: '2026-01-20' }),
    );
    expect((await client.requests.list({ caseId })).map(({ steps }) => steps.at(-1)?.what)).toEqual(['received', 'acknowledged']);
    const roles = (await client.providers.list({ caseId })).flatMap(({ name, role }) =>
      role === 'none' ? [] : [`${name}: ${role}`],
    );
    expect(roles).toEqual([
      'Dr First: first',
      'Dr Local: primary-care',
      'Dr Near: candidate',
      'Dr Remote: candidate',
      'Dr Second: second',
    ]);
    expect((await client.insurance.get({ caseId })).authorisation).toMatchObject({ state: 'granted', number: 'UR-26-4419' });
    expect(await client.contacts.list({ caseId })).toHaveLength(2);
    expect((await client.questions.list({ caseId })).every(({ asked }) => asked === 'second')).toBe(true);
    expect((await client.cases.get({ id: caseId })).safeUntil).toBe('2026-04-08');
  });

  test('keep every source file unchanged', async () => {
    const made = new Map(records.map(({ source }) => [source.name, source.sha256]));
    const [first] = spineFiles(datesFrom(TODAY));
    const bytes = await first?.make();
    expect(made.get(first?.name ?? '')).toBe(
      createHash('sha256')
        .update(bytes ?? '')
        .digest('hex'),
    );
  });

  test('include notes, and a checklist that is partly complete', async () => {
    const notes = await openedApp.client.notes.list({ caseId });
    expect(notes).toHaveLength(sampleNotes(datesFrom(TODAY)).length);
    for (const { providerId } of notes) expect(providerId).not.toBeNull();
    const checklist = await openedApp.client.checklist.get({ caseId });
    expect(checklist.missing).toBeGreaterThanOrEqual(2);
    expect(checklist.inHand).toBeGreaterThan(8);
    expect(
      checklist.items
        .filter(({ state }) => state === 'open')
        .map(({ name }) => name)
        .join(),
    ).toMatch(/MRI and CT files|Imaging files/);
  });

  test('open at once the second time', async () => {
    expect(await openedApp.client.vault.openSample()).toEqual({ job: null });
    expect(await openedApp.client.records.list({ caseId })).toHaveLength(records.length);
  });

  describe('include a decided case', () => {
    let decidedId = '';
    beforeAll(async () => {
      const rows = await openedApp.client.cases.list();
      expect(rows).toHaveLength(2);
      decidedId = rows.find(({ id }) => id !== caseId)?.id ?? '';
    });

    test('with two cited opinions, and packets handed over to three physicians', async () => {
      const { client } = openedApp;
      const records = new Set((await client.records.list({ caseId: decidedId })).map(({ id }) => id));
      expect(records.size).toBe(decidedFiles(datesFrom(TODAY)).length);
      const opinions = await client.opinions.list({ caseId: decidedId });
      expect(opinions).toHaveLength(2);
      for (const { recordId } of opinions.flatMap(({ claims }) => Object.values(claims).flatMap(({ sources }) => sources)))
        expect(records).toContain(recordId);
      const packets = await client.packets.list({ caseId: decidedId });
      expect(packets.map(({ style, issue }) => `${style} to ${issue?.recipient}`).toSorted()).toEqual([
        'blind-first to Dr Birch',
        'full to Dr Alder',
        'primary-care to Dr Cedar',
      ]);
    });

    test('with a past decision, a future review date, and informed physicians', async () => {
      const { client } = openedApp;
      const { decided, lookAgain, dissent } = await client.decision.get({ caseId: decidedId });
      expect(decided && decided < TODAY && lookAgain && lookAgain > TODAY).toBe(true);
      expect(dissent).not.toBe('');
      const letters = await client.letters.list({ caseId: decidedId });
      expect(letters.filter(({ kind }) => kind === 'decision').every(({ sent }) => sent !== null)).toBe(true);
    });
  });

  test('stop drawing at once on request', async () => {
    const cancel = new AbortController();
    const drawn: string[] = [];
    const drawing = (async () => {
      for await (const { file } of generateFiles({ workers, startChild: forkChild }, TODAY, cancel.signal)) {
        drawn.push(file.name);
        cancel.abort(new Error('enough'));
      }
    })();
    await expect(drawing).rejects.toThrow('enough');
    expect(drawn.length).toBeLessThan(5);
  });

  test('stop on request', async () => {
    const signal = AbortSignal.abort(new Error('enough'));
    const services = {
      client: openedApp.client,
      generateFiles: (today: string, until: AbortSignal) => generateFiles({ workers, startChild: forkChild }, today, until),
      importFiles: (id: string, files: readonly { name: string; bytes: Uint8Array }[], password?: string) =>
        importInto(openedApp, id, [...files], password === undefined ? {} : { password }),
      makePacket: () => Promise.reject(new Error('not reached')),
    };
    await expect(makeSample(services, TODAY, { signal, progress: () => {} })).rejects.toThrow('enough');
  });
});
