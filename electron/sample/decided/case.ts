import { CaseDraft } from '../../../shared/domain/case.ts';
import { ProviderDraft } from '../../../shared/domain/provider.ts';
import type { Dates } from '../dates.ts';
import { INSTITUTIONS } from '../institutions.ts';
import { BORN, PATIENT } from './patient.ts';

/** The case as the patient had written it down before the second opinion. */
export const decidedCase = (when: Dates): CaseDraft =>
  CaseDraft.parse({
    patient: PATIENT,
    born: BORN,
    contact: '(555) 555-0198, sample.neighbor@example.org',
    question: 'What can be done, how soon must it be, and what would each way mean for my daily life?',
    condition: 'Prostate cancer, Gleason 3+4=7 (Grade Group 2), no sign of spread.',
    family: 'cancer',
    firstPhysician: 'Dr Alder',
    firstOpinionDate: when.iso('urology'),
    treatment: 'Removal of the prostate (robot-assisted radical prostatectomy).',
    reasons: '',
    medication: 'Amlodipine 5 mg in the morning\nAtorvastatin 20 mg in the evening',
    allergies: 'None known',
    recipient: 'Dr Birch',
    appointment: `${when.iso('radiation')}T14:00`,
    appointmentPlace: 'Coast Cancer Center, 90 Harbor Road, Port Sample',
    safeUntil: when.iso('urology', 90),
    safeWords: 'There is no hurry of days or weeks. He would not wait longer than three months.',
  });

const contactOf = ({ phone, fax, address }: { phone: string; fax: string; address: string }) => ({
  phone,
  fax,
  address: address.replaceAll(' · ', '\n'),
});
const physician = (draft: Partial<ProviderDraft> & Pick<ProviderDraft, 'name'>) =>
  ProviderDraft.parse({ kind: 'physician', ...draft });

/** Everyone whom the case names. */
export const DECIDED_PROVIDERS = {
  'Dr Alder': physician({
    name: 'Dr Alder',
    role: 'first',
    specialty: 'Urology',
    institution: 'Riverton Urology',
    ...contactOf(INSTITUTIONS.urology),
  }),
  'Dr Birch': physician({
    name: 'Dr Birch',
    role: 'second',
    specialty: 'Radiation oncology',
    institution: 'Coast Cancer Center',
    ...contactOf(INSTITUTIONS.cancerCenter),
  }),
  'Dr Cedar': physician({
    name: 'Dr Cedar',
    role: 'primary-care',
    specialty: 'Family medicine',
    institution: 'Hillside Family Practice',
    ...contactOf(INSTITUTIONS.practice),
  }),
  'City Imaging': ProviderDraft.parse({ name: 'City Imaging', kind: 'imaging', ...contactOf(INSTITUTIONS.imaging) }),
  'North Laboratory': ProviderDraft.parse({
    name: 'North Laboratory',
    kind: 'laboratory',
    ...contactOf(INSTITUTIONS.laboratory),
  }),
  'University Pathology': ProviderDraft.parse({
    name: 'University Pathology',
    kind: 'laboratory',
    ...contactOf(INSTITUTIONS.pathology),
  }),
} as const satisfies Record<string, ProviderDraft>;

export type DecidedProvider = keyof typeof DECIDED_PROVIDERS;
