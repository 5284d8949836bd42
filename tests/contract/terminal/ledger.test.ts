import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pdfWithText } from '../invented-case.ts';
import { openTerminal } from './open-terminal.ts';

const { home, secondLook, addSampleCase } = openTerminal();
const pathOf = (name: string) => join(home, name);

test('the ledger command shows who has what and where two recipients differ', async () => {
  const caseId = await addSampleCase();
  expect((await secondLook('ledger', caseId)).out).toBe('Nothing has been handed over yet.');
  const handOver = async (name: string, method: string) => {
    await secondLook('packet', caseId, '-o', pathOf('packet.pdf'));
    const [latest] = JSON.parse((await secondLook('packet', 'list', caseId, '--json')).out);
    return secondLook('packet', 'issue', latest.id, '--to', name, '--by', method, '--on', '2026-03-12');
  };
  writeFileSync(pathOf('MRI.pdf'), await pdfWithText('MRI', 2));
  await secondLook('import', caseId, pathOf('MRI.pdf'));
  expect((await handOver('Dr Second', 'mail')).code).toBe(0);
  writeFileSync(pathOf('EMG.pdf'), await pdfWithText('EMG'));
  await secondLook('import', caseId, pathOf('EMG.pdf'));
  await handOver('Dr Third', 'portal');

  const all = await secondLook('ledger', caseId);
  expect(all.out).toMatch(/Dr Second +12 Mar 2026, by mail +Full +\d+ pages/);
  expect(all.out).toMatch(/pages \d+–\d+ +pages \d+–\d+ +MRI/);
  expect(all.out).toMatch(/– +page \d+ +EMG/);
  const between = await secondLook('ledger', caseId, '--between', 'dr second', '--and', 'Dr. Third');
  expect(between.out).toContain('Only Dr Third had 1 record. Both had 1 record.');
  expect(between.out).not.toContain('MRI');
  const { onlyA, onlyB } = JSON.parse(
    (await secondLook('ledger', caseId, '--between', 'Dr Second', '--and', 'Dr Third', '--json')).out,
  );
  expect([onlyA.length, onlyB.length]).toEqual([0, 1]);
  expect(await secondLook('ledger', caseId, '--between', 'Dr Second')).toMatchObject({
    code: 2,
    err: expect.stringContaining('Name two: --between NAME --and NAME.'),
  });
  expect(await secondLook('ledger', caseId, '--between', 'Dr Nobody', '--and', 'Dr Third')).toMatchObject({
    code: 2,
    err: expect.stringContaining('Known: “Dr Second”, “Dr Third”.'),
  });
});
