import { cpSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { OpinionDraft } from '../../../shared/domain/opinion.ts';
import { textOf } from '../../read-pdf-text.ts';
import { openApp } from '../transports.ts';
import { openTerminal } from './open-terminal.ts';

const { home, vault, secondLook } = openTerminal();
const work = '0f8fad5b-d9cb-469f-a165-70867728950e';
let caseId = '';
let earlier = '';

beforeAll(async () => {
  await using openedApp = await openApp('direct');
  const { client } = openedApp;
  await client.vault.create({ passphrase: null });
  ({ id: caseId } = await client.cases.create({
    patient: 'Sample Patient',
    born: '1960-02-29',
    question: 'Is fusion needed now?',
  }));
  const claims = { treatment: { text: 'Lumbar fusion', sources: [] } };
  const { id } = await client.opinions.create({ caseId, draft: OpinionDraft.parse({ physician: 'Dr First', claims }) });
  const marks = {
    [`opinion:${id}`]: { [work]: { mark: 'hinders' } },
    wait: { [work]: { mark: 'helps', words: 'for now' } },
  } as const;
  await client.decision.change({ caseId, change: { values: [{ id: work, text: 'To work' }], marks, chosen: `opinion:${id}` } });
  await client.decision.decide({ caseId, on: '2026-04-03' });
  await client.decision.reopen({ caseId });
  await client.decision.change({ caseId, change: { chosen: 'wait', why: 'There is time' } });
  await client.decision.decide({ caseId, on: '2026-04-20' });
  earlier = (await client.decision.history({ caseId }))[1]?.id ?? '';
  await client.vault.lock();
  cpSync(join(openedApp.home, 'vault'), vault, { recursive: true });
});

test('the decision command shows options and marks, and lists earlier decisions with their ids', async () => {
  const { out, code } = await secondLook('decision', 'show', caseId);
  expect(code).toBe(0);
  expect(out).toMatch(/^Decided on 20 Apr 2026\.\nIs fusion needed now\?\n\nThe plan\nWait and watch\./);
  expect(out).toContain('My reasons: There is time');
  expect(out).toMatch(/What matters +What Dr First recommends +Wait and watch\nTo work +Hinders +Helps: for now/);
  expect(out).toContain(`Earlier decisions\n3 Apr 2026  What Dr First recommends: Lumbar fusion.  ${earlier}`);
  const { decision, options, history } = JSON.parse((await secondLook('decision', 'show', caseId, '--json')).out);
  expect(decision).toMatchObject({ decided: '2026-04-20', chosen: 'wait' });
  expect([options.length, history.length]).toEqual([2, 2]);
  expect(options[0]).toMatchObject({ said: [{ who: 'Dr First', text: expect.stringContaining('Lumbar fusion') }] });
});

test('the decision command writes the record to a file, and an earlier decision as it was', async () => {
  const [now, before] = [join(home, 'now.pdf'), join(home, 'before.pdf')];
  expect(await secondLook('decision', 'print', caseId, '--output', now)).toMatchObject({ code: 0, out: now });
  expect(textOf(await readFile(now))).toMatch(/Decision record .*Wait and watch\./);
  await secondLook('decision', 'print', caseId, '-o', before, '--of', earlier, '--paper', 'a4');
  expect(textOf(await readFile(before))).toMatch(/3 Apr 2026 .*Lumbar fusion/);
});

test('the decision command explains a missing file and an unknown decision', async () => {
  expect(await secondLook('decision', 'print', caseId)).toMatchObject({ code: 2 });
  expect(await secondLook('decision', 'print', caseId, '-o', join(home, 'x.pdf'), '--of', work)).toMatchObject({ code: 1 });
});
