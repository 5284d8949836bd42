import type { Dates } from '../dates.ts';
import {
  bullets,
  fields,
  figure,
  heading,
  leadParagraph,
  paragraph,
  type SampleDocument,
  signature,
  singleColumnFields,
  table,
} from '../document.ts';
import type { Drawing, Figure } from '../drawing.ts';
import { INSTITUTIONS } from '../institutions.ts';
import { type Dated, PATIENT, patientBanner } from './patient.ts';

/** The insurer's form as the practice filled it in and sent it. */
export const referralForm: Dated<SampleDocument> = (when) => ({
  institution: INSTITUTIONS.insurer,
  title: 'Referral and pre-authorization request',
  size: 'letter',
  banner: patientBanner(
    'Member MH-0000-0001',
    ['Plan', 'Meadow Health Plan, Select'],
    ['Received', when.us('referral')],
    ['Reference', 'UR-26-4419'],
    ['Effective', 'January 1'],
  ),
  blocks: [
    paragraph(
      'To be completed by the referring practice. Incomplete forms are returned. Please attach the consultation note and imaging reports.',
    ),
    heading('1  Request'),
    figure(150, requestBlanks(when)),
    heading('2  Clinical information'),
    figure(132, clinicalBlanks),
    heading('3  Conservative treatment in the last 12 months'),
    table(
      ['Treatment:3', 'From:1.4', 'To:1.4', 'Number:1|', 'Notes attached:1.4|'],
      [
        ['Physical therapy', when.us('therapyStart'), when.us('therapyEnd'), '24', 'no'],
        ['Epidural injection', when.us('injection1'), when.us('injection2'), '2', 'no'],
        ['Medication (NSAID, gabapentin)', when.us('legPain'), 'current', '', 'yes'],
      ],
      true,
    ),
    heading('4  What the plan covers'),
    bullets(
      'Second opinion before spinal surgery: covered with a referral; copay of a specialist visit.',
      'Physician outside the network: needs approval of the medical director; allow 10 business days.',
      'Imaging already made is not repeated unless the second physician gives a reason in writing.',
      'Records sent between physicians: no charge to the member.',
    ),
    heading('5  Decision of utilization review'),
    singleColumnFields(
      ['Second opinion', 'Approved: one consultation, Spine Institute, Dr Second, in network'],
      ['Fusion L4–L5 (22633)', 'Pending: physical therapy notes and flexion and extension radiographs requested'],
      ['Valid', `${when.us('referral')} to ${when.us('referral', 120)}`],
      ['Appeal', 'Within 180 days, in writing'],
    ),
    leadParagraph('Remark', 'An approval is not a guarantee of payment.'),
    signature('R. Ledger', 'Utilization review, Meadow Health Plan', when.us('referral', 3)),
  ],
});

/** Name, label, left and width as shares of twelve columns, and what was entered; a row of blanks each. */
type Blank = readonly [name: string, label: string, left: number, width: number, value: string];

function drawBlanks(drawing: Drawing, width: number, rows: readonly (readonly Blank[])[], tall: number) {
  const column = width / 12;
  rows.forEach((row, index) => {
    for (const [name, label, left, wide, value] of row) {
      drawing.text(left * column, index * (tall + 20) + 9, label, 'sans', 7.5, [0.42, 0.44, 0.47]);
      drawing.formField(left * column, index * (tall + 20) + 12, wide * column - 6, tall, name, value);
    }
  });
}

const requestBlanks =
  (when: Dates): Figure =>
  (drawing, width) => {
    drawBlanks(
      drawing,
      width,
      [
        [
          ['referring', 'Referring physician', 0, 6, 'Dr Local, Hillside Family Practice'],
          ['date', 'Date', 6, 3, when.us('referral')],
          ['phone', 'Telephone', 9, 3, '(555) 555-0160'],
        ],
        [
          ['to', 'Referred to', 0, 6, 'Dr Second, Spine Institute'],
          ['reason', 'Reason', 6, 6, 'Second opinion before spinal surgery'],
        ],
        [
          ['service', 'Service requested', 0, 8, 'Office consultation, new patient, with review of images'],
          ['code', 'Code', 8, 2, '99205'],
          ['visits', 'Visits', 10, 2, '1'],
        ],
      ],
      18,
    );
    const choices = [
      ['urgent', 'Urgent (72 hours)', false],
      ['standard', 'Standard', true],
      ['network', 'In network', true],
      ['outside', 'Outside the network', false],
    ] as const;
    choices.forEach(([name, label, ticked], index) => {
      drawing.formField(index * 118, 122, 12, 12, name, ticked);
      drawing.text(index * 118 + 18, 132, label, 'sans', 9);
    });
  };

const clinicalBlanks: Figure = (drawing, width) => {
  drawBlanks(
    drawing,
    width,
    [
      [
        ['diagnosis', 'Diagnosis', 0, 8, 'Degenerative spondylolisthesis L4–L5 with stenosis'],
        ['icd', 'ICD-10', 8, 4, 'M43.16, M48.062'],
      ],
    ],
    18,
  );
  drawing.text(0, 49, 'Findings and reason for the request', 'sans', 7.5, [0.42, 0.44, 0.47]);
  drawing.formField(
    0,
    52,
    width - 6,
    70,
    'findings',
    'Claudication at 200 m, great toe extension right 4+ of 5, stable. Slip 6 mm on flexion. Fusion L4–L5 proposed by Dr First. Osteopenia with T-score to be measured. The patient wishes a second opinion, including non-surgical options.',
  );
};

export const workLetter: Dated<SampleDocument> = (when) => ({
  institution: INSTITUTIONS.practice,
  title: 'Work status',
  size: 'letter',
  banner: [
    ['Patient', PATIENT],
    ['Born', '02/29/1960'],
    ['Date', when.long('workLetter')],
    ['Employer', 'Sampleton School District'],
  ],
  blocks: [
    paragraph('To whom it may concern:'),
    paragraph(
      `${PATIENT} is under my care. For medical reasons the following applies to her work in the school library from ${when.long('workLetter')} for eight weeks:`,
    ),
    bullets(
      'No lifting of more than 5 kg; no shelving below knee height.',
      'Standing for no more than ten minutes at a time; a chair at the desk.',
      'Two mornings a week as before, with leave for medical appointments.',
    ),
    paragraph(
      'The need for further restrictions will be reviewed after her upcoming consultation. Please call the office with questions; medical details can be given only with her consent.',
    ),
    signature('Dr Local', 'Internal medicine, Hillside Family Practice'),
  ],
});

export const appointmentSheet: Dated<SampleDocument> = (when) => ({
  institution: {
    ...INSTITUTIONS.spineClinic,
    name: 'Spine Institute',
    department: 'Non-surgical and surgical spine care',
    style: 'centered',
    color: [0.3, 0.22, 0.45],
    address: '2 University Hill · Riverton',
    phone: '(555) 555-0190',
    fax: '(555) 555-0191',
  },
  title: 'Your appointment',
  size: 'letter',
  banner: [
    ['Patient', PATIENT],
    ['Born', '02/29/1960'],
    ['Appointment', `${when.long('appointment')}, 10:30`],
    ['Physician', 'Dr Second'],
  ],
  blocks: [
    heading('Please bring'),
    bullets(
      'All reports, and the images themselves on a disc or by electronic transfer: MRI, CT, X-rays with flexion and extension',
      'Notes of physical therapy and of every injection',
      'Operative report of any earlier spine operation',
      'Medication and allergy list',
      'Insurance card, referral, photo identification',
      'Your questions in writing',
    ),
    heading('Good to know'),
    paragraph(
      'Plan 60 minutes. Dr Second reviews the images before the visit if they arrive five business days earlier. You may bring a person of your trust. Parking is behind the building.',
    ),
    fields(
      ['Records fax', '(555) 555-0191'],
      ['Image library', '(555) 555-0192'],
      ['Building', 'Level 3, east wing'],
      ['Cancel by', 'two business days before'],
    ),
  ],
});
