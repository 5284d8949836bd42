import { expect, test } from 'vitest';
import { letterState, letterTitleTo } from '../../../shared/letters/log.ts';

test.each([
  [null, null, 'draft', 'Not sent yet'],
  ['2026-03-02', null, 'waiting', 'Sent 2 Mar 2026'],
  ['2026-03-01', null, 'waiting', 'Sent 1 Mar 2026, no answer for one day'],
  ['2026-02-20', null, 'waiting', 'Sent 20 Feb 2026, no answer for 10 days'],
  ['2026-02-20', '2026-03-01', 'answered', 'Answered 1 Mar 2026'],
] as const)('sent %s, answered %s: %s', (sent, answered, state, words) => {
  expect(letterState({ sent, answered }, '2026-03-02')).toEqual({ state, words });
});

test('A letter that tells of the decision waits for no answer', () => {
  for (const kind of ['decision', 'share-reasons'] as const)
    expect(letterState({ kind, sent: '2026-02-20', answered: null }, '2026-03-02').words).toBe('Sent 20 Feb 2026');
});

test('a letter is called by what it is for and whom it goes to, never by the patient', () => {
  const text = {
    from: 'Ines Example',
    to: 'Dr First\nSpine Clinic',
    subject: 'My decision: Ines Example',
    body: '',
    sign: false,
  };
  expect(letterTitleTo({ kind: 'decision', text })).toBe('What was decided, to Dr First');
  expect(letterTitleTo({ kind: 'own', text: { ...text, subject: 'A change of address', to: '' } })).toBe('A change of address');
  expect(letterTitleTo({ kind: 'own', text: { ...text, subject: ' ' } })).toBe('Letter, to Dr First');
});
