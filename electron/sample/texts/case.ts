import { CaseDraft } from '../../../shared/domain/case.ts';
import { ProviderDraft } from '../../../shared/domain/provider.ts';
import type { Dates } from '../dates.ts';
import { BORN } from '../dates.ts';
import { INSTITUTIONS } from '../institutions.ts';
import { PATIENT } from './patient.ts';

/** The case as the patient would have written it down. */
export const sampleCase = (when: Dates): CaseDraft =>
  CaseDraft.parse({
    patient: PATIENT,
    born: BORN,
    contact: '(555) 555-0199, sample.patient@example.org',
    question: 'Is fusion at L4–L5 needed now, or can another course of non-surgical treatment be tried safely?',
    condition: 'Degenerative spondylolisthesis L4–L5, grade I, with stenosis.',
    family: 'spine',
    firstPhysician: 'Dr First, neurosurgery, Spine Clinic',
    firstOpinionDate: when.iso('firstOpinion'),
    treatment: 'Decompression and instrumented fusion L4–L5 recommended.',
    reasons: 'Major surgery recommended; three months of physical therapy not reviewed; wish to understand conservative options.',
    medication:
      'Gabapentin 300 mg three times a day\nNaproxen 500 mg as needed\nLisinopril 10 mg in the morning\nVitamin D3 4000 IU a day',
    allergies: 'Penicillin (rash)',
    recipient: 'Dr Second, Spine Institute',
    appointment: `${when.iso('appointment')}T10:30`,
    appointmentPlace: 'Spine Institute, 2 University Hill, Riverton',
  });

const provider = (draft: Partial<ProviderDraft> & Pick<ProviderDraft, 'name' | 'kind'>): ProviderDraft =>
  ProviderDraft.parse(draft);

const contactOf = ({ phone, fax, address }: { phone: string; fax: string; address: string }) => ({
  phone,
  fax,
  address: address.replaceAll(' · ', '\n'),
});

/** Everyone who treated or examined the patient, and the one who will. */
export const SAMPLE_PROVIDERS = {
  'Dr First': provider({
    name: 'Dr First',
    kind: 'physician',
    specialty: 'Neurosurgery',
    institution: 'Spine Clinic',
    role: 'first',
    ...contactOf(INSTITUTIONS.spineClinic),
    remarks: 'First opinion. Supports a second one.',
  }),
  'Dr Second': provider({
    name: 'Dr Second',
    kind: 'physician',
    role: 'second',
    specialty: 'Orthopedic spine surgery and rehabilitation',
    institution: 'Spine Institute',
    phone: '(555) 555-0190',
    fax: '(555) 555-0191',
    address: '2 University Hill\nRiverton',
    remarks: 'Wants the images five business days before the visit.',
  }),
  'Dr Local': provider({
    name: 'Dr Local',
    kind: 'physician',
    specialty: 'Internal medicine, primary care',
    institution: 'Hillside Family Practice',
    role: 'primary-care',
    ...contactOf(INSTITUTIONS.practice),
  }),
  'Dr Remote': provider({
    name: 'Dr Remote',
    kind: 'physician',
    role: 'candidate',
    specialty: 'Neurosurgery',
    institution: 'Coast University Hospital, second opinions by video',
    phone: '(555) 555-0196',
  }),
  'Dr Near': provider({
    name: 'Dr Near',
    kind: 'physician',
    role: 'candidate',
    specialty: 'Neurosurgery',
    institution: 'Spine Clinic',
    ...contactOf(INSTITUTIONS.spineClinic),
  }),
  'City Imaging': provider({
    name: 'City Imaging',
    kind: 'imaging',
    ...contactOf(INSTITUTIONS.imaging),
    remarks: 'Image library: discs by mail, or pick up with photo identification.',
  }),
  'North Laboratory': provider({ name: 'North Laboratory', kind: 'laboratory', ...contactOf(INSTITUTIONS.laboratory) }),
  'Riverside Therapy': provider({
    name: 'Riverside Therapy',
    kind: 'department',
    specialty: 'Physical therapy',
    ...contactOf(INSTITUTIONS.therapy),
  }),
  'T. Mover, PT': provider({
    name: 'T. Mover, PT',
    kind: 'other',
    specialty: 'Physical therapy',
    institution: 'Riverside Therapy',
    phone: INSTITUTIONS.therapy.phone,
  }),
  'General Hospital': provider({
    name: 'General Hospital',
    kind: 'department',
    ...contactOf(INSTITUTIONS.hospital),
    remarks: 'Records office: room 12, form on the website.',
  }),
  'Dr Comfort': provider({
    name: 'Dr Comfort',
    kind: 'physician',
    specialty: 'Interventional pain medicine',
    institution: 'General Hospital',
    phone: INSTITUTIONS.pain.phone,
    fax: INSTITUTIONS.pain.fax,
  }),
  'Dr Signal': provider({
    name: 'Dr Signal',
    kind: 'physician',
    specialty: 'Neurology, clinical neurophysiology',
    institution: 'Sampleton Neurophysiology',
    ...contactOf(INSTITUTIONS.neurophysiology),
  }),
  'Meadow Health Plan': provider({
    name: 'Meadow Health Plan',
    kind: 'insurer',
    ...contactOf(INSTITUTIONS.insurer),
    remarks: 'Reference UR-26-4419. Second opinion approved.',
  }),
} as const satisfies Record<string, ProviderDraft>;

export type ProviderName = keyof typeof SAMPLE_PROVIDERS;
