import { expect, test } from 'vitest';
import { letterState } from '../../../shared/journey/letter-state.ts';
import { letterTitleTo } from '../../../shared/letters/letter-log.ts';

/** On 2 March, with or without a decision. */
const caseState = (decided: string | null) => ({ today: '2026-03-02', decision: { decided } });

test.each([
  [null, null, 'draft', 'Not sent yet'],
  ['2026-03-02', null, 'waiting', 'Sent 2 Mar 2026'],
  ['2026-03-01', null, 'waiting', 'Sent 1 Mar 2026, no answer for one day'],
  ['2026-02-20', null, 'waiting', 'Sent 20 Feb 2026, no answer for 10 days'],
  ['2026-02-20', '2026-03-01', 'answered', 'Answered 1 Mar 2026'],
] as const)('a letter sent %s and answered %s is %s', (sent, answered, state, label) => {
  expect(letterState({ kind: 'ask-reasons', sent, answered }, caseState(null))).toEqual({ state, label });
});

test('a letter that only informs awaits no answer', () => {
  for (const kind of ['decision', 'share-reasons'] as const)
    expect(letterState({ kind, sent: '2026-02-20', answered: null }, caseState(null)).label).toBe('Sent 20 Feb 2026');
});

test('a decided case awaits no answer', () => {
  const letter = { kind: 'board', sent: '2026-02-20', answered: null } as const;
  expect(letterState(letter, caseState('2026-03-01')).label).toBe('Sent 20 Feb 2026');
  expect(letterState({ ...letter, answered: '2026-03-01' }, caseState('2026-03-01')).label).toBe('Answered 1 Mar 2026');
});

test('a letter is named by purpose and addressee, never by patient', () => {
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
