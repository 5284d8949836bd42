import type { Moment } from '../dates.ts';
import { type Block, heading, leadParagraph, pageBreak, paragraph, type SampleDocument, table } from '../document.ts';
import { INSTITUTIONS } from '../institutions.ts';
import { type Dated, patientBanner } from './patient.ts';

type Message = readonly [moment: Moment, plusDays: number, from: string, subject: string, text: string];

const MESSAGES: readonly Message[] = [
  [
    'legPain',
    12,
    'Patient',
    'Prednisone',
    'Good morning Dr Local, the six days are over. The leg pain was better for four days and is back. I could not sleep. I would rather not take it again.',
  ],
  [
    'legPain',
    13,
    'Dr Local',
    'Re: Prednisone',
    'Thank you for telling me. We will leave it. Please begin therapy as planned and keep naproxen to bad days. Call at once if you notice numbness between the legs, trouble with the bladder, or a weak foot.',
  ],
  [
    'therapyStart',
    20,
    'Patient',
    'Therapy',
    'Therapy is going well, twice a week. I understand now why bending forward helps. Still about 270 m before I must sit.',
  ],
  [
    'therapyStart',
    21,
    'Dr Local',
    'Re: Therapy',
    'That is a good start. Strength takes six to eight weeks. Please bring the measurements of T. Mover to your next visit.',
  ],
  [
    'emergency',
    2,
    'Patient',
    'Emergency visit',
    'Two days ago I was in the emergency department with a spasm. They gave me gabapentin. I am drowsy in the morning. May I drive?',
  ],
  [
    'emergency',
    2,
    'Nurse, Hillside',
    'Re: Emergency visit',
    'Please do not drive while you feel drowsy. Dr Local suggests one capsule at night for a week, then add the noon and morning doses. The hospital sends its notes only with a signed release; the form is attached.',
  ],
  [
    'injection1',
    9,
    'Patient',
    'I walked to the lake',
    'Dear Dr Local, a week after the injection I walked to the lake with one rest. I had forgotten how that feels. How long will it last?',
  ],
  [
    'injection1',
    10,
    'Dr Local',
    'Re: I walked to the lake',
    'Wonderful. It can last weeks or months, nobody can say. Use the time for therapy and strengthening. Tell me when it fades.',
  ],
  [
    'flexionXray',
    2,
    'Patient',
    'X-ray',
    'I read the report: 6 mm in flexion. Does that mean it is unstable? The word frightens me. Does it have to be screwed?',
  ],
  [
    'flexionXray',
    3,
    'Dr Local',
    'Re: X-ray',
    'It moves a little, near the upper limit of normal. That alone does not decide about an operation. We look at your walking, your strength and the MRI together. Let us talk when you come in.',
  ],
  [
    'mri',
    3,
    'Patient',
    'MRI',
    'The MRI says moderate stenosis and progression. I see Dr First next week. Should I bring anything?',
  ],
  [
    'mri',
    3,
    'Nurse, Hillside',
    'Re: MRI',
    'Please bring the disc if you can. We send the reports. The notes of the injections and of therapy have to be asked for by you; we do not have them.',
  ],
  [
    'firstOpinion',
    1,
    'Patient',
    'Second opinion',
    'Dr First recommends a fusion. He was kind and clear. I am not sure. I would like to ask someone else, best someone who also treats without surgery. Would you be offended? Would he?',
  ],
  [
    'firstOpinion',
    1,
    'Dr Local',
    'Re: Second opinion',
    'Not at all, and neither will he. It is a large operation and not an urgent one. I will write the referral. Please ask City Imaging for the images themselves, not only the reports: the second physician will want to see them.',
  ],
  [
    'boneDensity',
    2,
    'Dr Local',
    'Bone density',
    'Your hip measures –2.3. That is close to osteoporosis and matters if screws are planned. Please take vitamin D 4000 units for now. I would like a bone specialist to see you before any operation.',
  ],
  [
    'boneDensity',
    3,
    'Patient',
    'Re: Bone density',
    'Like my mother. I will ask Dr Second what that means for the operation, and whether treating the bones first would be wise.',
  ],
];

/** The end of the portal's printout: problems, messages, what was ordered. */
export const portalPrintout: Dated<SampleDocument> = (when) => ({
  institution: { ...INSTITUTIONS.practice, style: 'plain' },
  title: 'Patient portal: problem list and messages',
  size: 'letter',
  banner: patientBanner('HF-00317', ['Printed', when.us('referral')], ['Physician', 'Dr Local']),
  blocks: [
    heading('Problem list'),
    table(
      ['Problem:4', 'Since:1.4', 'Status:2.4'],
      [
        ['Degenerative spondylolisthesis L4–L5 with stenosis', when.iso('firstMri').slice(0, 4), 'Active'],
        ['Status after microdiscectomy L5–S1, left', when.iso('operation').slice(0, 4), 'No recurrence'],
        ['Hypertension', '2017', 'Controlled'],
        ['Prediabetes', when.iso('labs3').slice(0, 4), 'Stable, HbA1c 5.7 to 6.0 %'],
        ['Creatinine rising within the reference', when.iso('labs1').slice(0, 4), 'Watch; less naproxen'],
        ['Osteopenia', when.iso('boneDensity').slice(0, 4), 'Evaluation before surgery'],
        ['Left renal cyst, simple', when.iso('firstMri').slice(0, 4), 'No action'],
      ],
      true,
    ),
    heading('Orders of the last twelve months'),
    table(
      ['Order:4', 'Ordered:1.4', 'Result:2.4'],
      [
        ['X-ray lumbar spine with flexion and extension', when.us('flexionXray', -6), when.us('flexionXray')],
        ['MRI lumbar spine', when.us('visit5'), when.us('mri', 1)],
        ['EMG and nerve conduction, right leg', when.us('visit5'), when.us('emg')],
        ['Physical therapy, 24 sessions', when.us('legPain'), 'Completed'],
        ['Bone density', when.us('visit2'), when.us('boneDensity')],
        ['Referral: Spine Clinic, Dr First', when.us('visit5'), when.us('firstOpinion', 1)],
        ['Referral: Spine Institute, Dr Second', when.us('referral'), 'Appointment made'],
      ],
      true,
    ),
    pageBreak,
    heading('Messages'),
    ...MESSAGES.flatMap(([moment, plus, from, subject, text]): Block[] => [
      leadParagraph(`${when.us(moment, plus)}  ${from}`, subject),
      paragraph(text),
    ]),
    paragraph('End of printout. Messages are part of the record. Please do not use the portal in an emergency.'),
  ],
});
