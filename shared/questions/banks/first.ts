import type { BankQuestion } from '../bank-question.ts';
import { always, both, either, inFamily, ticked } from '../why.ts';

/** For the first physician. */
export const FIRST: readonly BankQuestion[] = [
  {
    key: 'first.plan',
    text: 'What exactly do you recommend, and why?',
    why: always('The second physician will ask what was recommended'),
  },
  {
    key: 'first.plain',
    text: 'Could you explain the diagnosis and the plan once more in plain words, perhaps with a drawing?',
    why: ticked('uneasy'),
  },
  {
    key: 'first.sure',
    text: 'How sure are you of the diagnosis, and what is still open?',
    why: either(ticked('no-clear-diagnosis', 'uncertain-stage'), always('It tells what the other opinion should look at')),
  },
  {
    key: 'first.stage',
    text: 'What stage or grade is it, and which findings say so?',
    why: either(ticked('uncertain-stage'), inFamily('cancer', 'The stage decides which treatments are open')),
  },
  {
    key: 'first.levels',
    text: 'Which procedure exactly, at which levels and on which side?',
    why: inFamily('spine', 'The name of the procedure is what is reviewed'),
  },
  {
    key: 'first.alternatives',
    text: 'What are the alternatives, also those without an operation?',
    why: either(
      ticked('major-procedure', 'several-options', 'risky-treatment'),
      always('So that both physicians speak of the same options'),
    ),
  },
  {
    key: 'first.benefits',
    text: 'What benefit can I expect, and what are the risks?',
    why: either(ticked('risky-treatment', 'major-procedure'), always('To compare the options later')),
  },
  {
    key: 'first.nothing',
    text: 'What is likely to happen if nothing is done for now?',
    why: always('It belongs beside every option'),
  },
  {
    key: 'first.not-improving',
    text: 'What did you expect of the treatment by now, and what does it mean that it is different?',
    why: ticked('not-improving'),
  },
  {
    key: 'first.board',
    text: 'Was my case discussed with other specialists (a tumor board), and may I have the note of it?',
    why: inFamily('cancer', 'Most cancer centers hold such talks'),
  },
  {
    key: 'first.wait',
    text: 'How long can I safely wait before deciding?',
    why: both(
      ({ case: patientCase }) => (patientCase.safeUntil === null ? 'open' : null),
      always('Not written down yet, and the whole plan counts back from it'),
    ),
  },
  {
    key: 'first.change',
    text: 'What would change your mind about this plan?',
    why: always('It tells which finding matters most'),
  },
  {
    key: 'first.experience',
    text: 'How many patients with exactly this have you treated, and how often have you done this procedure?',
    why: either(
      ticked('rare-or-complex', 'not-a-specialist', 'major-procedure'),
      always('A usual question before a treatment is begun'),
    ),
  },
  {
    key: 'first.whom',
    text: 'Whom would you see for another opinion, also outside your own hospital or network?',
    why: always('They know who treats this often'),
  },
  {
    key: 'first.referral',
    text: 'Will you write the referral, or whatever my insurer asks for?',
    why: either(ticked('insurer-requires'), ({ insurance }) =>
      insurance.authorisation.state === 'needed' ? 'Your insurer asks for an authorization' : null,
    ),
  },
  {
    key: 'first.records',
    text: 'Will you send my records, and whom in your office should I ask?',
    why: ({ checklist }) => (checklist.missing > 0 ? 'Something of the checklist is still missing' : null),
  },
];
