import { describe, expect, test } from 'vitest';
import { Criteria } from '../../../shared/domain/candidate.ts';
import { FAMILIES } from '../../../shared/domain/case.ts';
import { applyInsuranceChange, insuranceMilestone } from '../../../shared/insurance/insurance-change.ts';
import { insurerQuestions } from '../../../shared/insurance/insurer-questions.ts';
import { maskedMember } from '../../../shared/insurance/member-number.ts';
import { callPrintout, WITH_MEMBER_NUMBER } from '../../../shared/printouts/call-printout.ts';
import { aCase, aJourney, aProvider, aQuestion } from '../invented-journey.ts';
import { anInsurance } from './invented-insurance.ts';

const questions = (given: Parameters<typeof aJourney>[0]) =>
  new Map(insurerQuestions(aJourney(given)).map(({ key, text }) => [key, text]));

describe('the questions for the insurer', () => {
  test('keep their keys in every family, so that an answer stays with its question', () => {
    const keys = FAMILIES.map((family) => [...questions({ case: aCase({ family }) }).keys()].join());
    expect([...new Set(keys)]).toEqual([
      'covered,required,referral,authorisation,network,share,rereads,tests,remote,third,programme,appeal',
    ]);
  });

  test('name diagnosis and treatment by their first line', () => {
    const of = questions({ case: aCase({ condition: 'Breast cancer, stage II.\nFound in May.', treatment: '' }) });
    expect(of.get('covered')).toBe('Is a second opinion covered for this diagnosis: Breast cancer, stage II?');
    expect(of.get('required')).toBe('Do you require a second opinion before the treatment that was proposed?');
  });

  test('ask for slides in cancer and for images of the spine', () => {
    expect(questions({ case: aCase({ family: 'cancer' }) }).get('rereads')).toContain('pathology re-read');
    expect(questions({ case: aCase({ family: 'spine' }) }).get('rereads')).toContain('radiology re-read');
  });

  test('name the chosen physician and facility', () => {
    const second = aProvider('Dr Second', { role: 'second', institution: 'Spine Institute' });
    expect(questions({ providers: [second] }).get('network')).toBe(
      'Is Dr Second in network? And is the facility, Spine Institute, in network too?',
    );
    const remote = { ...second, criteria: Criteria.parse({ mode: 'remote' }) };
    expect(questions({ providers: [remote] }).get('remote')).toBe(
      'Dr Second, Spine Institute gives the opinion by video. Is that covered?',
    );
  });

  test('name each candidate while nobody is chosen, or stay general', () => {
    const emptyCase = aCase({ recipient: '' });
    const providers = [
      aProvider('Dr Ash', { role: 'candidate', institution: 'Clinic One' }),
      aProvider('Dr Birch', { role: 'candidate' }),
    ];
    expect(questions({ case: emptyCase, providers }).get('network')).toBe(
      'Which of these are in network, the physician and the facility each: Dr Ash at Clinic One and Dr Birch?',
    );
    expect(questions({ case: emptyCase }).get('network')).toContain('Which specialists for this condition are in network');
  });
});

test.each([
  ['MHP 004 118 9921', '•••• 9921'],
  ['12345', '•••• 45'],
  ['7', '••••'],
  ['', ''],
])('a member number is masked: %s', (number, masked) => {
  expect(maskedMember(number)).toBe(masked);
});

describe('the call sheet', () => {
  const insurance = anInsurance({ memberNumber: 'MHP0041189921', phone: '555-0140', answers: { covered: 'Yes.' } });
  const questionsToo = [
    aQuestion('Is travel covered?', { asked: 'insurer', position: 2 }),
    aQuestion('Who sends the records?', { asked: 'insurer', source: 'second.records', position: 1 }),
    aQuestion('Could it be something else?'),
  ];
  const sheet = (of: string) => callPrintout(aJourney({ insurance, questions: questionsToo }), { of });
  const text = (of: string) => JSON.stringify(sheet(of));

  test('shows the whole member number only when the person ticks that', () => {
    expect(text('')).not.toContain('MHP0041189921');
    expect(text('')).toContain('•••• 9921');
    expect(text(WITH_MEMBER_NUMBER)).toContain('MHP0041189921');
  });

  test('lists the questions with known answers, then the person’s own for the insurer', () => {
    const asked = sheet('').blocks.flatMap((block) => (block.kind === 'question' ? [[block.text, block.answer]] : []));
    expect(asked).toHaveLength(14);
    expect(asked[0]?.[1]).toBe('Yes.');
    expect(asked.slice(-2).map(([question]) => question)).toEqual(['Who sends the records?', 'Is travel covered?']);
  });

  test('has a title and a file name without person or number', () => {
    const { title, fileName } = sheet(WITH_MEMBER_NUMBER);
    expect([title, fileName]).toEqual(['Call to the insurer', 'call-sheet-2026-03-02.pdf']);
  });
});

describe('an insurance update', () => {
  test('keeps what it does not name, also within authorization, denial and answers', () => {
    const before = anInsurance({
      plan: 'A',
      authorisation: { state: 'asked', asked: '2026-03-01', number: 'PA-1' },
      denial: { on: '2026-03-01' },
      answers: { covered: 'Yes.', share: '$20' },
    });
    const change = { authorisation: { number: 'PA-2' }, denial: { reason: 'No.' }, answers: { share: ' ', third: 'No.' } };
    const after = applyInsuranceChange(before, change);
    expect(after.authorisation).toEqual({ ...before.authorisation, number: 'PA-2' });
    expect(after.denial).toMatchObject({ on: '2026-03-01', reason: 'No.' });
    expect(after.answers).toEqual({ covered: 'Yes.', third: 'No.' });
    expect(after.plan).toBe('A');
  });

  test('can withdraw a denial', () => {
    expect(applyInsuranceChange(anInsurance({ denial: { on: '2026-03-01' } }), { denial: null }).denial).toBeNull();
  });

  test('makes an activity only at a milestone', () => {
    const bare = anInsurance();
    expect(insuranceMilestone(bare, anInsurance({ plan: 'A', memberNumber: '123456' }))).toBeNull();
    expect(insuranceMilestone(bare, anInsurance({ authorisation: { state: 'asked' } }))).toBe('authorization asked for');
    expect(insuranceMilestone(bare, anInsurance({ denial: {} }))).toBe('denied');
    const denied = anInsurance({ denial: {} });
    expect(insuranceMilestone(denied, anInsurance({ denial: { reason: 'No.' } }))).toBeNull();
  });
});
