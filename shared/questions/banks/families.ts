import { ageOn } from '../../format/format-date.ts';
import type { BankQuestion } from '../bank-question.ts';
import { answered, both, inFamily, type Why } from '../why.ts';

/** Up to this age the question of children is proposed; whoever is older can write it themselves. */
const FERTILE_AGE = 50;

const cancer = (why: string) => inFamily('cancer', why);
const neurology = (why: string) => inFamily('neurology', why);
const spine = (why: string) => inFamily('spine', why);
const cardiology = (why: string) => inFamily('cardiology', why);
const rare = (why: string) => inFamily('rare', why);
const ofFertileAge: Why = ({ case: patientCase, today }) => (ageOn(patientCase.born, today) <= FERTILE_AGE ? 'young' : null);

/** What a family of conditions adds for the second physician: of the diagnosis. */
export const FAMILY_DIAGNOSIS: readonly BankQuestion[] = [
  {
    key: 'cancer.biomarkers',
    text: 'Which biomarkers or genomic tests matter here, and have they all been done?',
    why: cancer('Drugs aimed at a marker depend on them'),
  },
  {
    key: 'neurology.change',
    text: 'What changed between the scans, when you lay them side by side?',
    why: neurology('Change over time says more than one scan'),
  },
  {
    key: 'neurology.mimics',
    text: 'Which other conditions look like this, and how were they ruled out?',
    why: neurology('Several disorders of the nerves look alike'),
  },
  {
    key: 'neurology.eeg',
    text: 'Did you read the EEG recording itself, or its report?',
    why: both(neurology('neurology'), answered('eeg', true, 'You said that an EEG was recorded')),
  },
  {
    key: 'spine.source',
    text: 'Which level causes which of my symptoms, and how do the images show it?',
    why: spine('Images alone do not say where pain comes from'),
  },
  {
    key: 'spine.instability',
    text: 'Is anything unstable, and did X-rays standing or bending show it?',
    why: spine('Such X-rays are usual before a fusion is planned'),
  },
  {
    key: 'cardiology.severity',
    text: 'How severe is it when you measure it yourself on the images?',
    why: cardiology('Measurements differ from reader to reader'),
  },
  {
    key: 'cardiology.rhythm',
    text: 'What do the strips of the rhythm monitor show, and how often?',
    why: both(cardiology('cardiology'), answered('rhythm', true, 'You said that the rhythm is in question')),
  },
  {
    key: 'rare.reanalysis',
    text: 'Should the genetic data that exist be analyzed again?',
    why: both(rare('rare'), answered('genome', true, 'You said that genes were sequenced; what is known grows each year')),
  },
  {
    key: 'rare.genetics',
    text: 'Would genetic tests (exome or genome) help to find the cause?',
    why: both(rare('rare'), answered('genome', false, 'You said that genes were not sequenced')),
  },
];

/** The same of the treatment and what comes after it. */
export const FAMILY_TREATMENT: readonly BankQuestion[] = [
  {
    key: 'cancer.sequence',
    text: 'In which order would surgery, radiation and drugs come, and why?',
    why: cancer('Most plans combine several treatments'),
  },
  {
    key: 'cancer.board',
    text: 'Will my case be discussed with other specialists (a tumor board)?',
    why: cancer('Several specialists look at it together'),
  },
  {
    key: 'cancer.fertility',
    text: 'What does the treatment mean for having children, and what can be done before it begins?',
    why: both(ofFertileAge, cancer('Some treatments affect fertility')),
  },
  {
    key: 'neurology.drugs',
    text: 'Which medicines have not been tried, and in what dose would you begin?',
    why: neurology('What failed so far is on the medication list'),
  },
  {
    key: 'spine.conservative',
    text: 'What can physical therapy, medicines or injections still bring, and for how long would one try them?',
    why: spine('Surgeons and insurers ask what was tried without surgery'),
  },
  {
    key: 'spine.operations',
    text: 'Which kinds of operation are there for this, from the smallest to the largest?',
    why: spine('They differ in recovery and in what follows'),
  },
  {
    key: 'spine.afterwards',
    text: 'What would I be able to do after three months, a year and ten years, with and without the operation?',
    why: spine('Function is what counts in the end'),
  },
  {
    key: 'cardiology.ways',
    text: 'Which ways are open to me: medicines, a catheter, an operation?',
    why: cardiology('Often more than one is possible'),
  },
  {
    key: 'cardiology.team',
    text: 'Will a heart team (surgeon and cardiologist together) look at my case?',
    why: cardiology('Usual where a catheter and an operation are both possible'),
  },
  {
    key: 'cardiology.device',
    text: 'How does the device or valve that I have bear on this?',
    why: both(cardiology('cardiology'), answered('device', true, 'You said that there is a device, a valve or an operation')),
  },
  {
    key: 'rare.programme',
    text: 'Is there an expert center, a registry or a program for undiagnosed diseases that I could join?',
    why: rare('Such programs see the most patients with it'),
  },
  {
    key: 'rare.family',
    text: 'What does it mean for my relatives?',
    why: rare('Many rare conditions run in families'),
  },
];
