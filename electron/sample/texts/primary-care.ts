import type { Dates, Moment } from '../dates.ts';
import {
  type Block,
  bullets,
  electronicSignature,
  fields,
  heading,
  leadParagraph,
  numbered,
  pageBreak,
  paragraph,
  type SampleDocument,
  table,
} from '../document.ts';
import { INSTITUTIONS } from '../institutions.ts';
import { type Dated, patientBanner } from './patient.ts';

interface Visit {
  at: Moment;
  kind: string;
  complaint: string;
  story: readonly string[];
  vitals: readonly [pressure: string, pulse: string, weight: string, pain: string];
  examination: readonly (readonly [string, string])[];
  assessed: readonly (readonly [string, string])[];
  plan: readonly string[];
  time: string;
}

const visits = (when: Dates): Visit[] => [
  {
    at: 'visit1',
    kind: 'Annual visit',
    complaint: 'Annual examination; back pain now and then.',
    story: [
      'Feels well. Works two mornings a week in the school library. Walks the dog 40 minutes a day without limits. Low back ache after gardening, 3 of 10, gone after a day or two with heat. Left leg has been quiet since the operation; the outer edge of the left foot stays a little numb.',
      `MRI of ${when.us('firstMri')} was discussed: small slip at L4–L5, mild narrowing, no new herniation. No action needed now.`,
      'Takes lisinopril regularly. No chest pain, no shortness of breath. Sleeps seven hours.',
    ],
    vitals: ['138/82', '70', '69.5 kg', '2 of 10'],
    examination: [
      ['General', 'Well appearing, no distress'],
      ['Heart and lungs', 'Regular rhythm, no murmur; clear to auscultation'],
      ['Abdomen', 'Soft, scar of cholecystectomy, no masses'],
      ['Back', 'Well healed scar, no tenderness, full flexion'],
      ['Neurological', 'Left Achilles reflex absent, strength normal'],
    ],
    assessed: [
      ['Hypertension', 'Controlled. Continue lisinopril 10 mg.'],
      ['Prediabetes', 'HbA1c 5.7 %. Diet and walking; repeat in a year.'],
      ['Degenerative disc disease, slip L4–L5', 'Stable. Exercise at home, naproxen 500 mg as needed with food, not daily.'],
      ['Health maintenance', 'Mammogram normal this year. Colonoscopy five years ago without polyps. Influenza vaccine given.'],
    ],
    plan: ['Laboratory in one year.', 'Return sooner for leg pain, weakness or numbness.'],
    time: '25 minutes',
  },
  {
    at: 'visit2',
    kind: 'Annual visit',
    complaint: 'Annual examination.',
    story: [
      'A good year. Back pain about once a week, 3 to 4 of 10, after long standing. No leg pain. Knees stiff in the morning. Uses naproxen about six days a month.',
      'Her mother broke a hip a few weeks ago. Asks about her own bones; a bone density test was ordered but she postponed it.',
    ],
    vitals: ['132/80', '68', '70.2 kg', '3 of 10'],
    examination: [
      ['General', 'Well appearing'],
      ['Heart and lungs', 'Regular rhythm; clear'],
      ['Back', 'Slight tenderness L4–L5 in the midline; extension a little limited'],
      ['Neurological', 'Strength 5 of 5 throughout; left Achilles reflex absent as before'],
      ['Vessels', 'Pedal pulses palpable on both sides'],
    ],
    assessed: [
      ['Hypertension', 'Controlled.'],
      ['Prediabetes', 'HbA1c 5.8 %.'],
      ['Low back pain', 'Mechanical. Home exercise sheet renewed. Physical therapy offered, not wanted now.'],
      ['Bone health', 'Calcium by diet, vitamin D 1000 IU. Bone density ordered again.'],
    ],
    plan: ['Kidney function twice a year while on naproxen.', 'Bone density at City Imaging when convenient.'],
    time: '25 minutes',
  },
  {
    at: 'visit3',
    kind: 'Annual visit',
    complaint: 'Annual examination; stiffness.',
    story: [
      'Back pain more days than not for some months, 4 of 10, better on sitting. Stands in the kitchen leaning on the counter. First mention that the thighs feel heavy at the end of a walk; she blames her age.',
      'No numbness, bladder and bowel as usual. Naproxen about twelve days a month.',
    ],
    vitals: ['136/84', '72', '71.4 kg', '4 of 10'],
    examination: [
      ['General', 'Well appearing'],
      ['Back', 'Step palpable at L4–L5; extension brings pain into both buttocks'],
      ['Hips', 'Free, not painful'],
      ['Neurological', 'Strength 5 of 5; sensation normal apart from the left outer foot'],
      ['Vessels', 'Pulses 2+ on both sides'],
    ],
    assessed: [
      ['Low back pain with possible claudication', 'Watch; asked to note how far she walks.'],
      ['Hypertension', 'Upper limit; less naproxen, salt.'],
      ['Prediabetes', 'HbA1c 6.0 %. Walking is limited by the back; consider the pool.'],
      ['Creatinine 0.92', 'Was 0.81. Keep naproxen to the days when it is needed.'],
    ],
    plan: ['Come back in four weeks if walking gets shorter.', 'Bone density still open.'],
    time: '30 minutes',
  },
  {
    at: 'legPain',
    kind: 'Office visit',
    complaint: 'Leg pain on walking more than 200 m.',
    story: [
      'For three weeks aching from both buttocks to the calves, right worse, after about 200 m. Must sit down; then it is gone in two or three minutes. No trouble on the bicycle. With the shopping cart she can go twice as far.',
      'No trauma. No fever. No change of bladder or bowel. Sleep disturbed by turning in bed.',
      'She is worried because the sister of a friend "ended up in a wheelchair". Wants to know whether this is the old disc.',
    ],
    vitals: ['140/84', '76', '71.0 kg', '6 of 10'],
    examination: [
      ['Gait', 'Normal at first, stoops after two lengths of the corridor'],
      ['Back', 'Extension 10 degrees, painful; flexion free'],
      ['Straight leg raising', 'Negative on both sides'],
      ['Neurological', 'Great toe extension right 5–, otherwise 5; right Achilles reflex 1+, left absent'],
      ['Vessels', 'Pulses 2+, feet warm'],
    ],
    assessed: [
      ['Neurogenic claudication, probable', 'Slip and narrowing at L4–L5 known. Not vascular by examination.'],
      ['Red flags', 'None today. Explained: saddle numbness, bladder, dropping foot, fever.'],
    ],
    plan: [
      'Physical therapy at Riverside Therapy, two sessions a week, flexion based program, 12 weeks.',
      'Naproxen 500 mg twice a day for ten days with omeprazole, then as needed.',
      'Imaging again if there is no progress in therapy.',
      'Return in six weeks.',
    ],
    time: '30 minutes',
  },
  {
    at: 'visit5',
    kind: 'Office visit',
    complaint: 'Review after physical therapy and X-ray.',
    story: [
      'Finished 24 sessions. Strength and posture are better and the back hurts less in the morning, but she still stops at 200 to 250 m. The first injection helped for five weeks: "I walked to the lake again."',
      `X-ray of ${when.us('flexionXray')}: slip of 6 mm on flexion and 3 mm on extension. Discussed with the patient and her daughter.`,
      'Gabapentin was started in the emergency department; 300 mg three times a day helps at night. 600 mg made her drowsy.',
    ],
    vitals: ['134/80', '72', '71.2 kg', '5 of 10'],
    examination: [
      ['Gait', 'Upright at first; heel walk slightly weak on the right'],
      ['Neurological', 'Great toe extension right 4+; dorsiflexion 5; sensation top of right foot slightly reduced'],
      ['Back', 'Step L4–L5; extension 10 degrees'],
      ['Vessels', 'Pulses 2+ on both sides'],
    ],
    assessed: [
      [
        'Spondylolisthesis L4–L5 with claudication',
        'Therapy helped the back, not the walking distance. New slight weakness of the right great toe.',
      ],
      ['Medication', 'Gabapentin continued. Naproxen no more than three days a week.'],
      ['Anxiety about an operation', 'Normal; wants all options laid out, including another course without surgery.'],
    ],
    plan: [
      'MRI lumbar spine at City Imaging.',
      'EMG and nerve conduction, right leg.',
      'Second injection by the pain service, as arranged.',
      'Referral to neurosurgery, Dr First, Spine Clinic.',
    ],
    time: '40 minutes',
  },
];

/** The printout of a portal: three years of visits, one after another. */
export const primaryCareNotes: Dated<SampleDocument> = (when) => ({
  institution: INSTITUTIONS.practice,
  title: 'Visit notes',
  size: 'letter',
  banner: patientBanner(
    'HF-00317',
    ['Physician', 'Dr Local'],
    ['Printed', when.us('referral')],
    ['Period', `${when.us('visit1')} to ${when.us('visit5')}`],
    ['Visits', '5'],
  ),
  blocks: visits(when).flatMap((visit, index) => [...(index > 0 ? [pageBreak] : []), ...visitBlocks(visit, when)]),
});

function visitBlocks(visit: Visit, when: Dates): Block[] {
  const [pressure, pulse, weight, pain] = visit.vitals;
  return [
    heading(`${visit.kind}, ${when.long(visit.at)}`),
    fields(
      ['Seen by', 'Dr Local'],
      ['Age', String(when.age(visit.at))],
      ['Arrived', '09:10'],
      ['Accompanied', visit.at === 'visit5' ? 'Daughter' : 'Alone'],
    ),
    leadParagraph('Chief complaint', visit.complaint),
    heading('History'),
    ...visit.story.map(paragraph),
    heading('Current medication'),
    table(
      ['Medicine:2.4', 'Dose:1.4', 'Taken:2.6', 'For:2.2'],
      [
        ['Lisinopril', '10 mg', 'once a day, morning', 'Hypertension'],
        ['Naproxen', '500 mg', 'as needed, with food', 'Back pain'],
        ['Vitamin D3', '1000 IU', 'once a day', 'Bone health'],
        ...(visit.at === 'visit5' ? [['Gabapentin', '300 mg', 'three times a day', 'Leg pain']] : []),
      ],
    ),
    leadParagraph('Allergies', 'Penicillin (rash, 1987). No reaction to contrast, latex or adhesive.'),
    heading('Vital signs'),
    table(
      ['Blood pressure:1', 'Pulse:1', 'Weight:1', 'Height:1', 'Temperature:1', 'SpO2:1', 'Pain:1'],
      [[pressure, pulse, weight, '163 cm', '36.7 °C', '98 %', pain]],
      true,
    ),
    heading('Examination'),
    table(['Region:1', 'Finding:3'], visit.examination),
    heading('Assessment'),
    ...visit.assessed.map(([name, text]) => leadParagraph(name, text)),
    heading('Plan'),
    numbered(...visit.plan),
    heading('Patient instructions given'),
    bullets(
      'Keep walking in stretches that do not bring the pain on; sit before it becomes strong.',
      'Heat for the back, 15 minutes, before the exercises.',
      'Call the same day for numbness between the legs, loss of control of bladder or bowel, a foot that drops, or fever with back pain.',
    ),
    electronicSignature(
      'Dr Local',
      'Internal medicine, Hillside Family Practice',
      `Signed ${when.us(visit.at)} · time with patient ${visit.time}`,
    ),
  ];
}
