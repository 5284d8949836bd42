import { expect, test } from 'vitest';
import { type AppealFacts, appealLetter } from '../../../shared/letters/appeal-letter.ts';
import { anInsurance } from '../insurance/invented-insurance.ts';
import { aCase, aProvider, CASE_ID } from '../invented-journey.ts';

const review = (keys: AppealFacts['review']['reasons'] = []) => ({ caseId: CASE_ID, gate: null, reasons: keys, updated: null });
const letter = (change: Partial<AppealFacts>) =>
  appealLetter({ case: aCase(), insurance: anInsurance(), provider: null, providers: [], review: review(), ...change });

test('the appeal letter names decision, patient, reason and request', () => {
  const insurer = aProvider('Meadow Health Plan', { kind: 'insurer', address: 'PO Box 12\nSpringfield, IL 62701' });
  const second = aProvider('Dr Second', { role: 'second', institution: 'Spine Institute' });
  const { from, to, subject, body, sign } = letter({
    case: aCase({ contact: '555-0100', firstPhysician: 'Dr First, Spine Clinic' }),
    insurance: anInsurance({
      insurerId: insurer.id,
      plan: 'Meadow Choice PPO',
      group: '7731',
      memberNumber: 'MHP004',
      authorisation: { state: 'denied', number: 'PA-20871' },
      denial: { on: '2026-02-20', reason: 'Not medically necessary' },
    }),
    providers: [insurer, second],
    review: review([{ key: 'major-procedure', words: 'I am afraid.' }]),
  });
  expect(from).toBe('Sample Patient\n555-0100');
  expect(to).toBe('Meadow Health Plan\nAttention: Appeals\nPO Box 12\nSpringfield, IL 62701');
  expect(subject).toBe('Appeal of your decision of 20 Feb 2026');
  expect(sign).toBe(true);
  expect(body.split('\n\n').slice(0, 4)).toEqual([
    'To the appeals department of Meadow Health Plan:',
    [
      '• Member: Sample Patient, born 29 Feb 1960',
      '• Member number: MHP004 · Group: 7731 · Plan: Meadow Choice PPO',
      '• Authorization or reference number: PA-20871',
      '• Service: a second opinion by Dr Second, Spine Institute',
    ].join('\n'),
    'In your letter of 20 Feb 2026 you denied authorization of this second opinion. I ask you to review that decision: this letter is my internal appeal. The reason that was given: Not medically necessary.',
    [
      'The diagnosis: Spondylolisthesis L4–L5. Dr First proposed this treatment: Fusion. Before I decide on it, another physician should look at the diagnosis and the plan. My reasons:',
      '• A major or irreversible procedure is recommended',
    ].join('\n'),
  ]);
  expect(body).toContain(
    'Enclosed are copies of your letter of 20 Feb 2026, what my physician recommended and records of this matter.',
  );
  expect(body).not.toContain('afraid');
});

test('the appeal letter reads well when little is known', () => {
  const emptyCase = aCase({ condition: '', treatment: '', recipient: '', contact: '' });
  const { to, subject, body } = letter({ case: emptyCase });
  expect(to).toBe('Appeals department');
  expect(subject).toBe('Appeal of your decision on a second opinion');
  expect(body).toContain(
    'To the appeals department:\n\n• Member: Sample Patient, born 29 Feb 1960\n• Service: a second opinion\n\n',
  );
  expect(body).toContain('You denied coverage of this second opinion. I ask you');
  expect(body).toContain('Please send it to me in writing');
  expect(body).toContain('Before I decide, another physician should look at the diagnosis and the plan.');
  expect(body).not.toMatch(/undefined|null|: \.|\s\.|\n{3}/);
});

test('the urgent appeal letter asks for an answer within 72 hours', () => {
  expect(letter({ insurance: anInsurance({ authorisation: { urgent: true } }) }).body).toContain('within 72 hours');
});

test('the subject of the appeal letter never has the member number', () => {
  const { subject } = letter({ insurance: anInsurance({ memberNumber: 'MHP004', denial: { on: '2026-02-20' } }) });
  expect(subject).not.toContain('MHP004');
});
