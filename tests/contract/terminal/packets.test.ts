import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pdfWithText } from '../invented-case.ts';
import { openTerminal } from './open-terminal.ts';

const { home, vault, secondLook } = openTerminal();
const file = (name: string) => join(home, name);

test('the packet commands make a styled packet, hand it over, correct and supplement it', async () => {
  await secondLook('vault', 'create', vault, '--no-passphrase');
  const caseOutput = await secondLook('case', 'add', '--patient', 'Sample Patient', '--born', '1960-02-29', '--question', 'Why?');
  const caseId = caseOutput.out;
  writeFileSync(file('a.pdf'), await pdfWithText('First'));
  await secondLook('import', caseId, file('a.pdf'));
  const date = ['--date', '2026-03-12'];
  expect((await secondLook('packet', caseId, '-o', file('one.pdf'), '--recipient', 'Dr Second', ...date)).code).toBe(0);
  expect(await secondLook('packet', caseId, '-o', file('two.pdf'), '--style', 'supplement')).toMatchObject({
    code: 1,
    err: expect.stringContaining('There is none yet.'),
  });
  expect(await secondLook('packet', caseId, '-o', file('two.pdf'), '--style', 'short')).toMatchObject({
    code: 2,
    err: expect.stringContaining('--style: one of full, without-opinions'),
  });

  const [packet] = JSON.parse((await secondLook('packet', 'list', caseId, '--json')).out);
  expect(packet).toMatchObject({ recipient: 'Dr Second', style: 'full', issue: null });
  expect((await secondLook('packet', 'list', caseId)).out).toMatch(/12 Mar 2026 +Full +\d+ +Dr Second +draft$/);
  expect((await secondLook('packet', 'issue', packet.id, '--to', 'Dr Second', '--by', 'pigeon')).code).toBe(2);
  expect((await secondLook('packet', 'issue', 'nope', '--to', 'Dr Second', '--by', 'mail')).err).toContain('packet list CASE');
  await secondLook('packet', 'issue', packet.id, '--to', 'Dr Second', '--by', 'mail', '--on', '2026-03-12');
  const handOverArgs = ['--to', 'Dr Second, Spine Institute', '--by', 'portal', '--on', '2026-03-13', '--remarks', 'No. 7'];
  const issued = JSON.parse((await secondLook('packet', 'issue', packet.id, ...handOverArgs, '--json')).out);
  expect(issued.issue).toMatchObject({
    recipient: 'Dr Second, Spine Institute',
    on: '2026-03-13',
    method: 'portal',
    remarks: 'No. 7',
  });
  expect((await secondLook('packet', 'list', caseId)).out).toContain(
    'to Dr Second, Spine Institute on 13 Mar 2026, patient portal',
  );

  writeFileSync(file('b.pdf'), await pdfWithText('Second'));
  await secondLook('import', caseId, file('b.pdf'));
  const supplement = await secondLook(
    'packet',
    caseId,
    '-o',
    file('two.pdf'),
    '--style',
    'supplement',
    '--since',
    packet.id,
    ...date,
  );
  expect(supplement.code).toBe(0);
  const [latest] = JSON.parse((await secondLook('packet', 'list', caseId, '--json')).out);
  expect(latest).toMatchObject({ style: 'supplement', since: packet.id, recipient: 'Dr Second, Spine Institute' });
});
