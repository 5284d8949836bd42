import { secondPhysicianOf } from '../../providers/roles.ts';
import type { BankQuestion } from '../bank-question.ts';
import { always, either, ticked } from '../why.ts';

/** For the primary care physician, who knows the person. */
export const PRIMARY_CARE: readonly BankQuestion[] = [
  {
    key: 'primary-care.view',
    text: 'How do you see the recommendation, knowing me and my history?',
    why: always('They know you longest'),
  },
  {
    key: 'primary-care.conditions',
    text: 'How do my other conditions and medicines bear on the options?',
    why: either(ticked('several-conditions'), ({ case: patientCase }) =>
      patientCase.medication.trim() === '' ? null : 'You take medicines; they are written in the case',
    ),
  },
  {
    key: 'primary-care.whom',
    text: 'Whom would you see with this, and will you write the referral?',
    why: either(ticked('insurer-requires', 'not-a-specialist'), (journey) =>
      secondPhysicianOf(journey) || journey.case.recipient.trim() !== '' ? null : 'No second physician is chosen yet',
    ),
  },
  {
    key: 'primary-care.records',
    text: 'Which of my records do you have, and may I have copies?',
    why: ({ checklist }) => (checklist.missing > 0 ? 'Something of the checklist is still missing' : null),
  },
  {
    key: 'primary-care.watch',
    text: 'What should I watch for while I wait, and when should I call?',
    why: always('While the second opinion is on its way'),
  },
  {
    key: 'primary-care.explain',
    text: 'Would you go through the diagnosis and the plan with me in your own words?',
    why: ticked('uneasy', 'no-clear-diagnosis'),
  },
  {
    key: 'primary-care.both',
    text: 'Would you read both opinions when they are there, and talk them over with me?',
    why: always('Helpful when the opinions differ'),
  },
  {
    key: 'primary-care.support',
    text: 'What help is there at home, during the treatment and after it?',
    why: ticked('major-procedure', 'risky-treatment', 'several-conditions'),
  },
];
