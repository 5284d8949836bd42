import type { Dates } from '../dates.ts';
import {
  type Block,
  bullets,
  electronically,
  fields,
  heading,
  newPage,
  numbered,
  type Paper,
  say,
  table,
  told,
} from '../document.ts';
import { HOUSES } from '../houses.ts';
import { type Written, who } from './patient.ts';

const SIGNED = ['Physical therapist, Riverside Therapy', 'License on file'] as const;

export const therapyEvaluation: Written<Paper> = (when) => ({
  house: HOUSES.therapy,
  title: 'Physical therapy, initial evaluation',
  size: 'a4',
  banner: who(
    'RT-5520',
    ['Date', when.long('therapyEvaluation')],
    ['Therapist', 'T. Mover, PT'],
    ['Referred by', 'Dr Local'],
    ['Diagnosis', 'Claudication, slip L4–L5'],
  ),
  blocks: [
    heading('Subjective'),
    say(
      'Pain from both buttocks into the calves on walking, right more than left, since early summer. Stops after about 200 m; sitting or bending forward relieves it in two to three minutes. Low back pain 4 of 10 at rest, 6 of 10 on standing. Sleeps on the side with a pillow. Sits without limit. Stationary bicycle 20 minutes without leg pain.',
    ),
    told(
      'Goals of the patient',
      '"To walk to the lake and back, 1.2 km, without looking for a bench. To stand through a school assembly. And not to be operated on if there is another way."',
    ),
    told('Home', 'Two-story house, 14 steps, railing on the right. Husband helps with shopping.'),
    told('Earlier treatment', `Left L5–S1 microdiscectomy ${when.month('operation')}, then 8 sessions of therapy. None since.`),
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
    say(
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
    say(
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
    told('Consent', 'Plan explained; patient agrees.'),
    electronically('T. Mover, PT', ...SIGNED, `${when.us('therapyEvaluation')} 14:25`),
  ],
});

/** Session by session: walking distance (m), stops, leg pain before and after, what was done, what was seen. */
const SESSIONS: readonly (readonly [
  distance: number,
  stops: number,
  before: number,
  after: number,
  done: string,
  seen: string,
])[] = [
  [
    268,
    2,
    7,
    5,
    'Education on positions of relief. Single and double knee to chest 3 x 30 s, pelvic tilt 2 x 15, abdominal bracing. Bicycle 10 min.',
    'Understands flexion principle. Leg pain gone in sitting after 2 minutes.',
  ],
  [
    270,
    2,
    7,
    5,
    'As before; bridge 2 x 10 with bracing. Hip flexor stretch in half kneeling 3 x 30 s each side.',
    'Short flexors right. Lumbar extension corrected by cueing.',
  ],
  [
    275,
    2,
    6,
    5,
    'Side-lying hip abduction 2 x 12, clamshell with band. Inclined treadmill 12 %, 2.4 km/h, 6 min.',
    'Right abductors tire after 8 repetitions.',
  ],
  [
    290,
    2,
    6,
    4,
    'Treadmill incline 8 min. Quadruped arm raise. Manual therapy to both hips, posterior glide.',
    'Extension of hips plus 5 degrees afterwards.',
  ],
  [
    281,
    2,
    7,
    5,
    'Lighter session after a long weekend of standing. Bicycle 15 min, stretch, breathing.',
    'Family visit, stood in the kitchen. Pain 6 in the back.',
  ],
  [296, 2, 6, 4, 'Bridge 3 x 10, bird dog with support, step-ups 10 cm 2 x 10 each.', 'Good control of the pelvis.'],
  [305, 1, 6, 4, 'Treadmill incline 10 min. Sit to stand 3 x 8 without hands.', 'First time only one stop on the walk test.'],
  [
    312,
    1,
    5,
    4,
    'Reassessment after eight sessions, see below. Home program B handed out.',
    'Morning stiffness less. Great toe right 5–.',
  ],
  [
    300,
    1,
    6,
    5,
    'Step-ups 15 cm. Side plank on knees 3 x 15 s. Bicycle 15 min.',
    'Bad night. Emergency visit two days ago for back spasm; strength checked, unchanged.',
  ],
  [
    240,
    3,
    7,
    6,
    'Pain reducing session: heat, traction in 90-90 position, breathing, knee to chest.',
    'Spasm of the paraspinals on the right. Straight leg raise negative.',
  ],
  [
    265,
    2,
    7,
    5,
    'Gentle return: pelvic tilt, bracing, bicycle 10 min without load.',
    'Started gabapentin. Drowsy in the morning.',
  ],
  [288, 2, 6, 5, 'Bridge 2 x 10, abductors with band, treadmill incline 6 min.', 'Back to the level before the spasm, nearly.'],
  [
    330,
    1,
    4,
    3,
    'After the epidural injection four days ago. Treadmill incline 12 min. Step-ups.',
    'Leg pain clearly less since the injection.',
  ],
  [
    368,
    1,
    3,
    2,
    'Treadmill 15 min. Squats to chair 3 x 10. Single leg stance with support.',
    'Walked to the lake with one rest.',
  ],
  [392, 0, 3, 2, 'Bridge on one leg, first time. Side plank 3 x 20 s. Bicycle 20 min.', 'No stop in six minutes.'],
  [401, 0, 2, 2, 'Reassessment after sixteen sessions, see below. Home program C.', 'Best result so far.'],
  [
    396,
    0,
    3,
    2,
    'Loaded carries 2 x 4 kg, 20 m. Step-ups 20 cm. Stretch.',
    'Good form. Stops in front of the mirror to correct posture herself.',
  ],
  [380, 1, 3, 3, 'Treadmill level 8 min (first time), incline 8 min.', 'Level walking brings the leg pain at 6 minutes.'],
  [352, 1, 4, 3, 'Hip extension in standing with band, abductors, bridge.', 'Effect of the injection seems to fade.'],
  [
    331,
    1,
    5,
    4,
    'Bicycle 20 min, bracing in standing, dead lift with stick for hip hinge.',
    'Great toe right 5– before, 4+ after walking.',
  ],
  [
    310,
    1,
    5,
    4,
    'Treadmill incline 12 min. Side plank 3 x 25 s. Manual therapy to hips.',
    'Hip flexors nearly at normal length.',
  ],
  [302, 1, 6, 4, 'Step-ups 20 cm 3 x 10. Balance on foam.', 'Single leg stance right 12 s.'],
  [298, 1, 6, 5, 'Full home program gone through. Pool program explained.', 'Performs all exercises on her own.'],
  [305, 1, 6, 4, 'Final assessment and discharge from therapy, see below.', 'Will go on at home and in the pool.'],
];

const REASSESSED: Record<number, readonly (readonly [string, string, string])[]> = {
  8: [
    ['Oswestry Disability Index', '44 %', '38 %'],
    ['Six-minute walk', '268 m, 2 stops', '312 m, 1 stop'],
    ['Sit to stand, 30 s', '9', '11'],
    ['Trunk extensor endurance', '22 s', '34 s'],
  ],
  16: [
    ['Oswestry Disability Index', '44 %', '28 %'],
    ['Six-minute walk', '268 m, 2 stops', '401 m, no stop'],
    ['Sit to stand, 30 s', '9', '13'],
    ['Trunk extensor endurance', '22 s', '51 s'],
  ],
  24: [
    ['Oswestry Disability Index', '44 %', '36 %'],
    ['Six-minute walk', '268 m, 2 stops', '305 m, 1 stop'],
    ['Sit to stand, 30 s', '9', '13'],
    ['Trunk extensor endurance', '22 s', '58 s'],
    ['Hip abduction right', '4', '5–'],
    ['Great toe extension right, after walking', '4+', '4+'],
  ],
};

function session(at: number, when: Dates): Block[] {
  const entry = SESSIONS[at];
  if (!entry) return [];
  const [distance, stops, before, after, done, seen] = entry;
  const number = at + 1;
  const day = when.us('therapyStart', Math.floor(at / 2) * 9 + (at % 2) * 3);
  const compared = REASSESSED[number];
  return [
    ...(at % 3 === 0 && at > 0 ? [newPage] : []),
    heading(`Session ${number} of 24 · ${day}`),
    fields(
      ['Six-minute walk', `${distance} m, ${stops === 0 ? 'no stop' : stops === 1 ? '1 stop' : `${stops} stops`}`],
      ['Leg pain', `${before} of 10 before, ${after} of 10 after`],
    ),
    told('Done', done),
    told('Seen', seen),
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
      ? [told('Reassessment', `After ${number} sessions.`), table(['Measure:3', 'At the start:2', 'Today:2'], compared, true)]
      : []),
    say(
      compared
        ? 'The plan of care is continued as written; the physician has a copy.'
        : 'Tolerated well. Home program continued. T. Mover, PT.',
    ),
  ];
}

export const therapyProgress: Written<Paper> = (when) => ({
  house: HOUSES.therapy,
  title: 'Physical therapy, progress notes',
  size: 'a4',
  banner: who(
    'RT-5520',
    ['Period', `${when.us('therapyStart')} to ${when.us('therapyEnd')}`],
    ['Therapist', 'T. Mover, PT'],
    ['Referred by', 'Dr Local'],
    ['Sessions', '24 of 24'],
  ),
  blocks: [
    ...SESSIONS.flatMap((_, at) => session(at, when)),
    newPage,
    heading('Discharge summary'),
    say(
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
    say(
      'Continue at home five times a week and in the pool. Return for reassessment in eight weeks or at any loss of strength. Strength of the right great toe after walking should be watched by the physician.',
    ),
    electronically('T. Mover, PT', ...SIGNED, `${when.us('therapyEnd')} 16:10`, 'cc: Dr Local'),
  ],
});
