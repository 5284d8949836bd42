import { expect, test } from 'vitest';
import { openTerminal } from './open-terminal.ts';

const { secondLook, addSampleCase } = openTerminal();

test('the overview command shows the state and the next step of a case', async () => {
  const caseId = await addSampleCase();
  const { out } = await secondLook('case', 'show', caseId);
  expect(out).toMatch(/^Sample Patient: Fusion\?\nNo appointment yet\n\nBegin: is a second opinion called for\?\n/);
  expect(out).toMatch(/^> +Decide +Review +not begun +not begun$/m);
  expect(out).toMatch(/Understand +Decision +not begun +not begun$/m);
  const json = JSON.parse((await secondLook('case', 'show', caseId, '--json')).out);
  expect(json).toMatchObject({ patient: 'Sample Patient', phase: 'prepare', nextStep: { place: 'review' } });
  expect(json.journey).toHaveLength(3);
  expect(await secondLook('case', 'show', '0')).toMatchObject({ code: 2 });
});
