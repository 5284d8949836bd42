import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CLAIM_LABELS } from '../../../shared/opinions/opinion-labels.ts';
import { openTerminal } from './open-terminal.ts';

const { home, secondLook, addSampleCase } = openTerminal();

test('the comparison command shows opinions side by side, and prints them', async () => {
  const caseId = await addSampleCase();

  const add = (physician: string, ...says: string[]) => secondLook('opinion', 'add', caseId, '--physician', physician, ...says);
  const { out: first } = await add('Dr First', '--diagnosis', 'Slip of L4', '--treatment', 'Fusion');
  const { out: second } = await add('Dr Second', '--diagnosis', 'slip of L4.', '--urgency', 'No hurry');
  const { out } = await secondLook('opinion', 'compare', caseId);
  expect(out).toContain('It is not written down what Dr First and Dr Second looked at.');
  expect(out).toContain('Between Dr First and Dr Second it is still open: the diagnosis and the treatment.');
  expect(out).toContain(`${CLAIM_LABELS.treatment}\n  Dr First: Fusion\n  Dr Second: not said`);
  expect(out).toMatch(/Nobody has said anything yet about the stage or grade, .* and what would change their mind\.$/);

  const data = JSON.parse((await secondLook('opinion', 'compare', caseId, '--json')).out);
  expect(data).toMatchObject({
    outcome: 'open',
    opinions: [{ id: first, physician: 'Dr First' }, { id: second }],
    evidence: {
      state: 'unknown',
      gaps: [
        { opinion: first, known: false, notHad: [] },
        { opinion: second, known: false },
      ],
    },
    pairs: [
      {
        a: first,
        b: second,
        outcome: 'open',
        rows: expect.arrayContaining([expect.objectContaining({ row: 'diagnosis', proposed: 'agree' })]),
      },
    ],
  });

  const file = join(home, 'opinions.pdf');
  expect(await secondLook('print', caseId, 'opinions', '--output', file)).toMatchObject({ code: 0, out: file });
  expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-');
});
