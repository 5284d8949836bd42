import type { Criteria } from '../../../shared/domain/candidate.ts';
import type { ItemKey } from '../../../shared/domain/checklist.ts';
import type { ContactDraft, InsuranceChange } from '../../../shared/domain/insurance.ts';
import type { RequestDraft, RequestStep } from '../../../shared/domain/request.ts';
import type { ReviewChange } from '../../../shared/domain/review.ts';
import type { Dates } from '../dates.ts';
import type { ProviderName } from './case.ts';

/** How far the patient has come on the way to the second opinion. */

export const SAMPLE_REVIEW: ReviewChange = {
  gate: 'can-wait',
  reasons: [
    { key: 'major-procedure', words: 'Screws and a cage in my back. Nobody has looked at what the therapy did.' },
    { key: 'several-options', words: 'He said himself that some colleagues would only decompress.' },
    { key: 'uneasy', words: 'It went fast at the end.' },
  ],
};

/** What was answered to the conditions of the checklist. */
export const SAMPLE_CONDITIONS = { operated: true } as const;

export const sampleCaseDetails = (when: Dates) => ({
  safeUntil: when.iso('firstOpinion', 84),
  safeWords: 'Two to three months do no harm as long as the foot stays as it is.',
  bring:
    'Photo identification\nInsurance card and the approval\nThe packet, printed and on a stick\nThe disc with the images\nAnna comes along',
  ownCriteria: ['Treats without surgery as well'],
});

/** What each candidate is compared by. */
export const SAMPLE_CRITERIA: Partial<Record<ProviderName, Partial<Criteria>>> = {
  'Dr Second': {
    volume: 'About 150 patients with a slipped vertebra a year',
    independentPerson: 'yes',
    independentInstitution: 'yes',
    network: 'in',
    wait: '6 weeks',
    distance: '45 minutes by car',
    mode: 'in-person',
    cost: '$40 copayment',
    source: 'Dr Local',
    own: { 'Treats without surgery as well': 'Yes, works with a rehabilitation team' },
  },
  'Dr Remote': {
    volume: 'Asked, no answer yet',
    independentPerson: 'yes',
    independentInstitution: 'yes',
    network: 'out',
    wait: '2 weeks',
    mode: 'remote',
    cost: '$850, not covered',
    source: 'The hospital’s website',
    recordsOnly: true,
    mustRefer: true,
    own: { 'Treats without surgery as well': 'Not clear' },
  },
  'Dr Near': {
    independentPerson: 'yes',
    independentInstitution: 'no',
    network: 'in',
    wait: '1 week',
    distance: '10 minutes by car',
    mode: 'in-person',
    cost: '$40 copayment',
    source: 'Dr First',
  },
};

interface SampleRequest {
  to: ProviderName;
  draft: Omit<RequestDraft, 'providerId' | 'items' | 'steps' | 'extension' | 'sendTo' | 'costs' | 'remarks'>;
  items: { key: ItemKey; ask: string; came: [] }[];
  steps: RequestStep[];
}

/** What was asked of whom. */
export const sampleRequests = (when: Dates): SampleRequest[] => [
  {
    to: 'Riverside Therapy',
    draft: {
      holder: 'other',
      datesOfService: `${when.month('therapyStart')} to ${when.month('therapyEnd')}`,
      numbers: '',
      format: 'PDF by e-mail',
      method: 'email',
    },
    items: [
      {
        key: 'spine.conservative',
        ask: 'All notes of physical therapy, with the evaluation and the discharge summary',
        came: [],
      },
    ],
    steps: [
      { what: 'sent', on: when.iso('ct'), words: '' },
      { what: 'received', on: when.iso('workLetter'), words: 'As PDF, complete.' },
    ],
  },
  {
    to: 'City Imaging',
    draft: {
      holder: 'image-library',
      datesOfService: `${when.month('firstMri')} to today`,
      numbers: 'Accession numbers on the reports',
      format: 'DICOM on disc, and the reports',
      method: 'fax',
    },
    items: [
      {
        key: 'general.imaging-files',
        ask: 'All images of the lumbar spine: as DICOM on disc, not only the reports',
        came: [],
      },
      {
        key: 'spine.mri-ct-files',
        ask: 'The MRI and the CT of the lumbar spine: the images as DICOM on disc, and the reports',
        came: [],
      },
      {
        key: 'spine.flexion-xrays',
        ask: 'The X-rays of the lumbar spine with bending: the images on disc, and the report',
        came: [],
      },
    ],
    steps: [
      { what: 'sent', on: when.iso('medicationList'), words: '' },
      { what: 'acknowledged', on: when.iso('oswestry'), words: 'They have the form; discs are burned on Thursdays.' },
    ],
  },
];

export const sampleInsurance = (when: Dates): InsuranceChange => ({
  plan: 'Meadow Choice PPO',
  memberNumber: 'MHP-0000-5551',
  group: 'SAMPLE-01',
  phone: '(555) 555-0180',
  covered: 'yes',
  authorisation: {
    state: 'granted',
    number: 'UR-26-4419',
    urgent: false,
    asked: when.iso('referral'),
    decided: when.iso('workLetter'),
    validUntil: when.iso('workLetter', 90),
  },
  answers: {
    covered: 'Yes, once, for surgery that is recommended.',
    authorisation: 'Yes. Dr Local’s office asks for it; granted as UR-26-4419.',
    network: 'Dr Second and the Spine Institute are both in network. Dr Remote is not.',
    share: '$40 for the visit. Repeated images count toward the deductible.',
  },
  expectedCost: '$40',
});

export const sampleContacts = (
  when: Dates,
): (Pick<ContactDraft, 'on' | 'person' | 'reference' | 'words'> & { with: ProviderName })[] => [
  {
    with: 'Meadow Health Plan',
    on: `${when.iso('referral')}T10:20`,
    person: 'Ms Plan',
    reference: 'C-118804',
    words: 'A second opinion is covered. Needs the approval of the plan; Dr Local’s office sends the form.',
  },
  {
    with: 'City Imaging',
    on: `${when.iso('telephone')}T14:05`,
    person: 'Image library, Mr Disc',
    reference: '',
    words: 'The disc is burned. I can pick it up with my identification.',
  },
];

export const sampleFirstLetter = (when: Dates) => ({
  date: when.iso('secondThoughts'),
  method: 'portal' as const,
  answered: when.iso('ct'),
  answer: 'Of course. My office sends you the notes. Two to three months do no harm as long as the foot stays as it is.',
});

/** What the patient wants to know of the second physician. */
export const SAMPLE_QUESTIONS = [
  'Is fusion needed now, or is another course of treatment without surgery safe?',
  'Did you look at the images yourself, and do you see the same slip?',
  'If surgery: would making room without fusion be enough for me?',
  'What does my bone density mean for screws?',
  'What would you expect for my walking and my work, with and without surgery?',
  'How long can I wait, and what would be the sign that I cannot?',
];
