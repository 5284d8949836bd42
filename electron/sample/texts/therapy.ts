import type { Dates } from '../dates.ts';
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
import { REASSESSED, SAID, SESSIONS, TAUGHT } from './sessions.ts';

const SIGNED = ['Physical therapist, Riverside Therapy', 'License on file'] as const;

export const therapyEvaluation: Dated<SampleDocument> = (when) => ({
  institution: INSTITUTIONS.therapy,
  title: 'Physical therapy, initial evaluation',
  size: 'a4',
  banner: patientBanner(
    'RT-5520',
    ['Date', when.long('therapyEvaluation')],
    ['Therapist', 'T. Mover, PT'],
    ['Referred by', 'Dr Local'],
    ['Diagnosis', 'Claudication, slip L4–L5'],
  ),
  blocks: [
    heading('Subjective'),
    paragraph(
      `Pain from both buttocks into the calves on walking, right more than left, since ${when.month('legPain')}. Stops after about 200 m; sitting or bending forward relieves it in two to three minutes. Low back pain 4 of 10 at rest, 6 of 10 on standing. Sleeps on the side with a pillow. Sits without limit. Stationary bicycle 20 minutes without leg pain.`,
    ),
    leadParagraph(
      'Goals of the patient',
      '"To walk to the lake and back, 1.2 km, without looking for a bench. To stand through a school assembly. And not to be operated on if there is another way."',
    ),
    leadParagraph('Home', 'Two-story house, 14 steps, railing on the right. Husband helps with shopping.'),
    leadParagraph(
      'Earlier treatment',
      `Left L5–S1 microdiscectomy ${when.month('operation')}, then 8 sessions of therapy. None since.`,
    ),
    heading('Outcome measures'),
    table(
      ['Measure:3', 'Today:1.2|', 'Meaning:4'],
      [
        ['Oswestry Disability Index', '44 %', 'Severe disability from 41 %'],
        ['Numeric pain scale, leg, on walking', '7 of 10', ''],
        ['Numeric pain scale, back, average', '5 of 10', ''],
        ['Six-minute walk', '268 m', 'Two stops; expected for age about 500 m'],
        ['Timed up and go', '10.8 s', 'Normal under 12 s'],
        ['Sit to stand, 30 s', '9', 'Below average for age (11)'],
        ['Single leg stance, right / left', '6 s / 14 s', 'Reduced on the right'],
      ],
      true,
    ),
    heading('Posture and motion'),
    paragraph(
      'Stands in slight flexion with the weight on the left. Reduced lordosis. Step at L4–L5 on palpation. Flexion to mid-shin without pain; extension 10 degrees with pain in the buttocks; side bending half on both sides; rotation free.',
    ),
    heading('Strength and length'),
    table(
      ['Test:3', 'Right:1|', 'Left:1|', 'Remark:3'],
      [
        ['Hip extension', '4', '4', 'Lumbar substitution'],
        ['Hip abduction', '4', '4+', 'Trendelenburg slight on the right'],
        ['Knee extension', '5', '5', ''],
        ['Ankle dorsiflexion', '5', '5', ''],
        ['Great toe extension', '5–', '5', 'After walking 4+'],
        ['Plantar flexion, single leg raises', '14', '18', 'Reference 20'],
        ['Trunk extensor endurance', '22 s', '', 'Reference 75 s'],
        ['Hip flexor length (Thomas)', '–12°', '–8°', 'Short on both sides'],
        ['Hamstrings (90–90)', '28°', '26°', ''],
      ],
      true,
    ),
    heading('Special tests'),
    bullets(
      'Straight leg raise negative on both sides',
      'Slump test negative',
      'Two-stage treadmill: level 3.5 minutes, incline 15 % 8 minutes; positive for neurogenic claudication',
      'Prone instability test positive at L4–L5',
      'Pulses palpable',
    ),
    heading('Assessment'),
    paragraph(
      'Neurogenic claudication with a mobile segment at L4–L5, weak hip and trunk extensors and short hip flexors that push the lumbar spine into extension. Good motivation, no contraindication. Potential for better walking tolerance by flexion based exercise, hip strength and aerobic conditioning.',
    ),
    heading('Goals'),
    table(
      ['Goal:4', 'Measure:3', 'By:1.4'],
      [
        ['Independent home program', 'Shows all exercises correctly', '2 weeks'],
        ['Stand for 20 minutes', 'Own report', '6 weeks'],
        ['Walk 500 m without stopping', 'Six-minute walk', '12 weeks'],
        ['Oswestry at or below 30 %', 'Questionnaire', '12 weeks'],
      ],
      true,
    ),
    heading('Plan of care'),
    numbered(
      'Two sessions a week for 12 weeks, 45 minutes.',
      'Flexion exercises, abdominal bracing, hip abductor and extensor strengthening, hip flexor stretch, inclined treadmill and bicycle.',
      'Manual therapy to hips and thoracic spine. No manipulation of the lumbar spine (slip).',
      'Reassessment every eight sessions; the physician is told at once of any loss of strength.',
    ),
    leadParagraph('Consent', 'Plan explained; patient agrees.'),
    electronicSignature('T. Mover, PT', ...SIGNED, `${when.us('therapyEvaluation')} 14:25`),
  ],
});

function session(index: number, when: Dates): Block[] {
  const entry = SESSIONS[index];
  if (!entry) return [];
  const [distance, stops, before, after, done, seen] = entry;
  const number = index + 1;
  const day = when.us('therapyStart', Math.floor(index / 2) * 9 + (index % 2) * 3);
  const compared = REASSESSED[number];
  return [
    ...(index % 2 === 0 && index > 0 ? [pageBreak] : []),
    heading(`Session ${number} of 24 · ${day}`),
    fields(
      ['Six-minute walk', `${distance} m, ${stops === 0 ? 'no stop' : stops === 1 ? '1 stop' : `${stops} stops`}`],
      ['Leg pain', `${before} of 10 before, ${after} of 10 after`],
    ),
    leadParagraph('Subjective', SAID[number % SAID.length] ?? ''),
    leadParagraph('Treatment', done),
    leadParagraph('Objective', seen),
    leadParagraph('Education', TAUGHT[number % TAUGHT.length] ?? ''),
    table(
      ['Minutes:1', 'Exercise:1', 'Manual:1', 'Aerobic:1', 'Code:2'],
      [
        [
          '45',
          String(20 + (number % 3) * 3),
          String(number % 4 === 0 ? 12 : 6),
          String(19 - (number % 3) * 3 - (number % 4 === 0 ? 6 : 0)),
          '97110 x 2, 97140, 97530',
        ],
      ],
      true,
    ),
    ...(compared
      ? [
          leadParagraph('Reassessment', `After ${number} sessions.`),
          table(['Measure:3', 'At the start:2', 'Today:2'], compared, true),
        ]
      : []),
    paragraph(
      compared
        ? 'The plan of care is continued as written; the physician has a copy.'
        : 'Assessment and plan: tolerated well, progress as expected for the stage. Home program continued; next session as scheduled.',
    ),
  ];
}

export const therapyProgress: Dated<SampleDocument> = (when) => ({
  institution: INSTITUTIONS.therapy,
  title: 'Physical therapy, progress notes',
  size: 'a4',
  banner: patientBanner(
    'RT-5520',
    ['Period', `${when.us('therapyStart')} to ${when.us('therapyEnd')}`],
    ['Therapist', 'T. Mover, PT'],
    ['Referred by', 'Dr Local'],
    ['Sessions', '24 of 24'],
  ),
  blocks: [
    ...SESSIONS.flatMap((_, index) => session(index, when)),
    pageBreak,
    heading('Discharge summary'),
    paragraph(
      `The patient attended all 24 sessions between ${when.long('therapyStart')} and ${when.long('therapyEnd')}. Back pain, strength, endurance and balance improved and have been kept. Walking distance improved strongly in the weeks after the epidural injection and then fell back to a level somewhat above the start.`,
    ),
    table(
      ['Goal:4', 'Result:3', 'Reached:1.2|'],
      [
        ['Independent home program', 'All exercises correct', 'yes'],
        ['Stand for 20 minutes', '15 to 20 minutes, leaning', 'in part'],
        ['Walk 500 m without stopping', '305 m, best 401 m', 'no'],
        ['Oswestry at or below 30 %', '36 %, best 28 %', 'in part'],
      ],
      true,
    ),
    heading('What has not been tried'),
    bullets(
      'Pool therapy (waiting list at the time)',
      'A program of body weight supported treadmill walking',
      'Therapy directly after a further injection; the weeks after the first one were the best of the whole course',
    ),
    heading('Recommendation'),
    paragraph(
      'Continue at home five times a week and in the pool. Return for reassessment in eight weeks or at any loss of strength. Strength of the right great toe after walking should be watched by the physician.',
    ),
    electronicSignature('T. Mover, PT', ...SIGNED, `${when.us('therapyEnd')} 16:10`, 'cc: Dr Local'),
  ],
});
