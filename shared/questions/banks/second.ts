import type { BankQuestion } from '../bank-question.ts';
import { always, either, hasRecord, inFamily, ticked, type Why } from '../why.ts';
import { FAMILY_DIAGNOSIS, FAMILY_TREATMENT } from './families.ts';

const images = hasRecord('Images, or reports of them, are among your records', 'imaging-study', 'imaging-report');
const disc: Why = ({ custody }) => (custody.some(({ kind }) => kind === 'disc') ? 'A disc with images is on its way' : null);
const slides: Why = ({ custody, records }) =>
  custody.some(({ kind }) => kind === 'slides' || kind === 'blocks') || records.some(({ kind }) => kind === 'specimen')
    ? 'Slides or blocks belong to this case'
    : null;
const noSlides: Why = (journey) =>
  slides(journey) === null && journey.records.some(({ kind }) => kind === 'pathology')
    ? 'There is a pathology report, and no slides are in hand'
    : null;

const DIAGNOSIS: readonly BankQuestion[] = [
  {
    key: 'second.diagnosis',
    text: 'What do you think the diagnosis is, and how sure are you?',
    why: either(ticked('no-clear-diagnosis', 'uncertain-stage'), always('What another opinion settles first')),
  },
  {
    key: 'second.else',
    text: 'What else could it be, and what speaks for or against it?',
    why: either(ticked('no-clear-diagnosis', 'not-improving', 'rare-or-complex'), always('It shows what was considered')),
  },
  {
    key: 'second.differ',
    text: 'Where do you see it differently from the first physician, if you do, and why?',
    why: always('So that the two opinions can be laid side by side'),
  },
  {
    key: 'second.images',
    text: 'Did you look at the images yourself, or at the report?',
    why: either(images, disc),
  },
  {
    key: 'second.slides',
    text: 'Did a pathologist of yours look at the slides, or at the report?',
    why: slides,
  },
  {
    key: 'second.slides-needed',
    text: 'Would you want to see the slides themselves, and how do they get to you?',
    why: noSlides,
  },
  {
    key: 'second.reread',
    text: 'Should slides or images be read once more by someone who sees this often, and by whom?',
    why: ticked('uncertain-stage', 'no-clear-diagnosis'),
  },
  {
    key: 'second.stage',
    text: 'What stage or grade is it in your view, and which findings say so?',
    why: either(ticked('uncertain-stage'), inFamily('cancer', 'The stage decides which treatments are open')),
  },
  {
    key: 'second.missing',
    text: 'Is anything missing that you would need to be sure?',
    why: ({ checklist }) =>
      checklist.missing > 0 ? 'Something of the checklist is still missing' : 'What could still change the answer',
  },
  {
    key: 'second.tests',
    text: 'Which further tests could change the diagnosis or the plan, and which would not?',
    why: ticked('no-clear-diagnosis', 'not-improving', 'uncertain-stage'),
  },
];

const TREATMENT: readonly BankQuestion[] = [
  {
    key: 'second.treatment',
    text: 'Which treatment would you suggest, and on what evidence?',
    why: always('The reasoning is what can be compared'),
  },
  {
    key: 'second.alternatives',
    text: 'Which other ways are there, and what speaks for and against each?',
    why: either(ticked('several-options', 'risky-treatment', 'major-procedure'), always('So that you know every option')),
  },
  {
    key: 'second.conservative',
    text: 'What can be done without an operation, for how long, and what can be expected of it?',
    // The family of spine and surgery asks it in its own words.
    why: (journey) => (journey.case.family === 'spine' ? null : ticked('major-procedure')(journey)),
  },
  {
    key: 'second.nothing',
    text: 'What is likely to happen if nothing is done for now?',
    why: always('It belongs beside every option'),
  },
  {
    key: 'second.not-improving',
    text: 'Why may the treatment not have helped so far: the diagnosis, the plan, or something else?',
    why: ticked('not-improving'),
  },
  {
    key: 'second.risks',
    text: 'What are the risks for me in particular, how often do they happen, and what can be undone?',
    why: ticked('risky-treatment', 'major-procedure'),
  },
  {
    key: 'second.interplay',
    text: 'How do my other conditions and medicines bear on this?',
    why: either(ticked('several-conditions'), ({ case: patientCase }) =>
      patientCase.medication.trim() === '' ? null : 'You take medicines; they are written in the case',
    ),
  },
  {
    key: 'second.volume',
    text: 'How many patients with exactly this do you treat in a year?',
    why: either(
      ticked('rare-or-complex', 'not-a-specialist'),
      inFamily('rare', 'Experience with a rare condition differs widely'),
    ),
  },
  {
    key: 'second.procedures',
    text: 'How often have you done this procedure, and what became of those patients?',
    why: ticked('major-procedure'),
  },
  {
    key: 'second.whom',
    text: 'Who else sees this often, and whom would you ask yourself?',
    why: ticked('rare-or-complex', 'no-clear-diagnosis'),
  },
  {
    key: 'second.trials',
    text: 'Are there clinical trials that I could take part in, and what would they ask of me?',
    why: either(
      inFamily('cancer', 'Trials are part of the options in cancer'),
      inFamily('rare', 'For rare conditions a trial may be the way to a treatment'),
      inFamily('neurology', 'Trials are part of the options in neurology'),
      ticked('rare-or-complex', 'risky-treatment'),
    ),
  },
];

const AFTER_OPINION: readonly BankQuestion[] = [
  {
    key: 'second.wait',
    text: 'How long can I safely wait before deciding?',
    why: ({ case: patientCase }) =>
      patientCase.safeUntil === null
        ? 'Nobody has said yet how long it is safe to wait'
        : 'To hold against what the first physician said',
  },
  {
    key: 'second.daily',
    text: 'What will it mean for my daily life, during the treatment and after it?',
    why: always('Work, family, and what matters to you'),
  },
  {
    key: 'second.plain',
    text: 'Can you explain it in plain words, perhaps with a drawing, and may someone listen with me?',
    why: ticked('uneasy'),
  },
  {
    key: 'second.reopen',
    text: 'What should I watch for, and what would make you change this advice?',
    why: ticked('peace-of-mind', 'not-improving'),
  },
  {
    key: 'second.cost',
    text: 'What will it cost, and what do you need from my insurer?',
    why: either(ticked('insurer-requires'), ({ insurance }) =>
      insurance.denial === null ? null : 'Your insurer has denied something',
    ),
  },
  {
    key: 'second.written',
    text: 'Will you write your opinion down, and talk to my physician?',
    why: always('Without it, both opinions are hard to compare'),
  },
];

/** For the second physician. */
export const SECOND: readonly BankQuestion[] = [
  ...DIAGNOSIS,
  ...FAMILY_DIAGNOSIS,
  ...TREATMENT,
  ...FAMILY_TREATMENT,
  ...AFTER_OPINION,
];
