import { expect, test } from 'vitest';
import { openTerminal } from './open-terminal.ts';

const { secondLook, addSampleCase } = openTerminal();

test('the opinion commands record and show opinions', async () => {
  const caseId = await addSampleCase();
  expect((await secondLook('opinion', 'list', caseId)).out).toBe('No opinion is written down yet.');

  await secondLook('provider', 'add', caseId, '--name', 'Dr First', '--specialty', 'Neurosurgery');
  const opinionArgs = ['--diagnosis', 'Slip of L4', '--treatment', 'Fusion', '--would-change', 'Pain that goes away'];
  const added = await secondLook('opinion', 'add', caseId, '--physician', 'dr first', '--date', '2026-01', ...opinionArgs);
  expect(added).toMatchObject({ code: 0, out: expect.stringMatching(/^[0-9a-f-]{36}$/) });
  const second = ['--physician', 'Dr Second', '--specialty', 'Physiatry', '--perspective', 'rehabilitation'];
  const json = await secondLook('opinion', 'add', caseId, ...second, '--json');
  expect(JSON.parse(json.out)).toMatchObject({ physician: 'Dr Second', perspective: 'rehabilitation', form: 'talk', date: null });

  const { out } = await secondLook('opinion', 'list', caseId);
  expect(out).toContain('First opinion: Dr First · Neurosurgery · surgical · Jan 2026 · from a talk');
  expect(out).toContain('  What they found (diagnosis): Slip of L4');
  expect(out).toContain('  What would change their mind: Pain that goes away');
  expect(out).toMatch(/Second opinion: Dr Second · Physiatry · rehabilitation · no date .*\n {2}Nothing is written yet\.$/);
  const listed = JSON.parse((await secondLook('opinion', 'list', caseId, '--json')).out);
  expect(listed).toMatchObject([{ id: added.out, claims: { diagnosis: { text: 'Slip of L4', sources: [] } } }, {}]);

  const wrong = await secondLook('opinion', 'add', caseId, '--physician', 'Dr First', '--perspective', 'sideways');
  expect(wrong).toMatchObject({ code: 2, err: expect.stringContaining('perspective: one of unsaid, surgical') });
  const nowhere = await secondLook('opinion', 'add', caseId, '--physician', 'Dr First', '--report', 'nope');
  expect(nowhere.code).toBe(2);
  expect(JSON.parse((await secondLook('opinion', 'list', caseId, '--json')).out)).toHaveLength(2);
});
