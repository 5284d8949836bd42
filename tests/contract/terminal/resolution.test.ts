import { expect, test } from 'vitest';
import { openTerminal } from './open-terminal.ts';

const { secondLook, addSampleCase } = openTerminal();

test('the resolution commands lead through two opinions that differ', async () => {
  const caseId = await addSampleCase();
  const show = async () => (await secondLook('way', 'show', caseId)).out;
  expect(await show()).toMatch(/^There are not two opinions yet/);
  const add = async (name: string, treatment: string) =>
    (await secondLook('opinion', 'add', caseId, '--physician', name, '--treatment', treatment)).out;
  const one = await add('Dr First', 'Fusion');
  const other = await add('Dr Second', 'Physical therapy');
  const judge = (word: string) => secondLook('opinion', 'judge', caseId, one, other, 'treatment', word);
  expect((await judge('differ')).out).toBe('Dr First and Dr Second, treatment: differ');
  expect(await judge('wins')).toMatchObject({ code: 2, err: expect.stringContaining('one of agree, differ, unclear') });

  const { out: letterId } = await secondLook('letter', 'write', caseId, 'ask-reasons', '--opinion', one);
  const letter = await secondLook('letter', 'show', letterId);
  expect(letter.out).toContain('Dear Dr First,');
  expect(letter.out).not.toContain('therapy');
  await secondLook('letter', 'mark', letterId, '--sent', '2026-03-01', '--by', 'portal', '--answered', '2026-03-05');
  const answerArgs = ['--claim', 'treatment', '--source', 'Sample trial, 2016', '--link', 'https://example.org/trial'];
  await secondLook('reply', 'add', caseId, other, 'Most improve without it.', '--on', '2026-03-06', ...answerArgs);
  const { out: replies } = await secondLook('reply', 'list', caseId);
  expect(replies).toMatch(/^Dr Second · What they recommend \(treatment\) · 6 Mar 2026 · /);
  expect(replies).toContain('  Most improve without it.\n  Source: Sample trial, 2016, https://example.org/trial');

  const { out: third } = await secondLook('provider', 'add', caseId, '--name', 'Dr Third', '--role', 'candidate');
  const chosen = await secondLook('way', 'choose', caseId, 'third', '--who', third, '--words', 'One more pair of eyes');
  expect(chosen.out).toBe('Chosen: A third opinion');
  const steps = await show();
  expect(steps).toMatch(/^They differ\..*\n1 Name the difference: done, treatment\n/);
  expect(steps).toContain(
    '3 Ask both for reasons and evidence: done, Dr First: answered 5 Mar 2026; Dr Second: answered 6 Mar 2026',
  );
  expect(steps).toMatch(/6 Choose how to go on: under way, A third opinion: Dr Third\nYour words: One more pair of eyes$/);
  const json = JSON.parse((await secondLook('way', 'choose', caseId, 'decide', '--json')).out);
  expect(json).toMatchObject({ way: 'decide', words: 'One more pair of eyes' });
});
