import type { Dates } from '../dates.ts';
import {
  type Block,
  figure,
  heading,
  leadParagraph,
  numbered,
  pageBreak,
  paragraph,
  type SampleDocument,
  table,
} from '../document.ts';
import { INSTITUTIONS, type Institution } from '../institutions.ts';
import { between, seededRandom } from '../seeded-random.ts';
import { scale } from './figures.ts';
import { type Dated, PATIENT } from './patient.ts';

const HANDOUT: Institution = { ...INSTITUTIONS.therapy, name: 'Riverside Therapy', style: 'plain' };

/** An invented questionnaire in the manner of the disability scores that clinics use, filled in by hand. */
const QUESTIONS: readonly (readonly [question: string, low: string, high: string, value: number])[] = [
  ['How much pain do you have in your back right now?', 'none', 'the worst', 4],
  ['How much pain do you have in your legs when you walk?', 'none', 'the worst', 7],
  ['How much help do you need to wash and dress?', 'none', 'all', 1],
  ['How heavy a thing can you lift without more pain?', 'anything', 'nothing', 5],
  ['How far can you walk before you have to stop?', 'as far as I want', 'a few steps', 7],
  ['How long can you sit?', 'as long as I want', 'not at all', 1],
  ['How long can you stand in one place?', 'as long as I want', 'not at all', 7],
  ['How much does pain disturb your sleep?', 'not at all', 'cannot sleep', 4],
  ['How much does pain limit your work or your tasks at home?', 'not at all', 'fully', 5],
  ['How much does pain limit seeing family and friends?', 'not at all', 'fully', 4],
  ['How much does pain limit travel by car or bus?', 'not at all', 'fully', 2],
  ['How worried are you about your back?', 'not at all', 'all the time', 6],
];

export const functionScore: Dated<SampleDocument> = (when) => ({
  institution: HANDOUT,
  title: 'Back and leg questionnaire',
  size: 'a4',
  banner: [
    ['Name', PATIENT],
    ['Born', '02/29/1960'],
    ['Filled in on', when.long('oswestry')],
    ['For', 'Dr Second, Spine Institute'],
  ],
  blocks: [
    paragraph('Please cross one box in every line. Think of the last seven days. There are no right or wrong answers.'),
    ...QUESTIONS.flatMap(([question, low, high, value], index): Block[] => [
      leadParagraph(`${index + 1}`, `${question} (0: ${low}; 10: ${high})`),
      figure(34, scale(value, 10, `questionnaire ${index}`)),
    ]),
    heading('In your own words'),
    leadParagraph(
      'What can you not do any more that matters to you?',
      'Walk to the lake. Stand through the assembly at school. Carry my grandson.',
    ),
    leadParagraph('What do you hope for?', 'To walk half an hour without looking for a bench.'),
    leadParagraph(
      'What are you most afraid of?',
      'That I wait too long and the foot stays weak. And that I have the operation and it is worse than before.',
    ),
  ],
});

const ACTIVITIES = [
  'School library, 4 hours',
  'Shopping with cart',
  'Pool, 30 minutes',
  'At home, cooking',
  'Visit of grandson',
  'Stationary bicycle',
  'Garden, sitting',
  'Doctor’s appointment',
  'Church, standing',
  'Rest day',
];
const REMARKS = [
  '',
  'Stairs fine.',
  'Had to sit twice.',
  'Foot slapped in the evening.',
  'Slept badly.',
  'Good day!',
  'Leaned on the cart.',
  'Right toe tired.',
  'Rain, stiff.',
  '',
];

/** Six weeks of the patient's own diary, landscape. */
export const painDiary: Dated<SampleDocument> = (when) => ({
  institution: INSTITUTIONS.own,
  title: 'My pain and walking diary',
  size: 'a4',
  landscape: true,
  banner: [],
  blocks: [
    paragraph(
      `${PATIENT}, born 29 February 1960. From ${when.long('diaryStart')} on, for the second opinion. Pain from 0 to 10; distance is what I walked before I had to sit down.`,
    ),
    ...[0, 1, 2, 3, 4, 5].flatMap((week): Block[] => [
      ...(week > 0 ? [pageBreak] : []),
      heading(`Week ${week + 1}`),
      diaryWeek(week, when),
      ...weekSummary(week),
    ]),
  ],
});

function diaryWeek(week: number, when: Dates): Block {
  const random = seededRandom(`diary ${week}`);
  const pick = (of: readonly string[]) => of[Math.floor(random() * of.length)] ?? '';
  const whole = (low: number, high: number) => Math.round(between(random, low, high));
  return table(
    [
      'Day:1.3',
      'Back, morning:1|',
      'Back, evening:1|',
      'Leg, walking:1|',
      'Distance (m):1|',
      'Naproxen:1|',
      'Gabapentin:1.15|',
      'What I did:2.4',
      'Remarks:2.65',
    ],
    [0, 1, 2, 3, 4, 5, 6].map((day) => [
      when.us('diaryStart', week * 7 + day),
      String(whole(2, 5)),
      String(whole(4, 7)),
      String(whole(5, 8)),
      String(whole(16, 27) * 10),
      random() < 0.35 ? '1' : '–',
      '3',
      pick(ACTIVITIES),
      pick(REMARKS),
    ]),
    true,
  );
}

function weekSummary(week: number): Block[] {
  const words = [
    'The toe is weaker at the end of a walk, not in the morning. I practice lifting it ten times an hour.',
    'Dr First was kind and clear. I still do not know whether I have to decide in a hurry. He said two or three months do no harm.',
    'CT this week. The bicycle does not hurt at all, 25 minutes. Strange that walking does.',
    'Bone density: thin bones at the hip. Dr Local wants this looked at before any screws.',
    'Started in the pool, place found at last. Twice this week. Back looser.',
    'Distance about the same as in the first week. Not worse. I want to know if that counts for something.',
  ];
  return [leadParagraph('In short', words[week] ?? '')];
}

export const familyHistory: Dated<SampleDocument> = (when) => ({
  institution: INSTITUTIONS.practice,
  title: 'Family and social history',
  size: 'letter',
  banner: [
    ['Name', PATIENT],
    ['Born', '02/29/1960'],
    ['Filled in on', when.us('visit3')],
    ['By', 'Patient, at check-in'],
  ],
  blocks: [
    heading('Family'),
    table(
      ['Relative:2', 'Living, or age at death:2', 'Illnesses:4'],
      [
        ['Mother', '88, living', 'Hip fracture at 79 and 86, high blood pressure'],
        ['Father', 'Died at 74', 'Coronary disease, heart attack at 71'],
        ['Brother', '63', 'Lumbar fusion at 60, satisfied; diabetes type 2'],
        ['Sister', '58', 'Healthy'],
        ['Daughter', '38', 'Healthy'],
        ['Son', '35', 'Asthma'],
      ],
      true,
    ),
    heading('Living and work'),
    numbered(
      'Married, two-story house, 14 steps.',
      'Retired school librarian, two mornings a week.',
      'Never smoked. One or two glasses of wine a week. No drugs.',
      'Moves: walking until it hurts, stationary bicycle, garden.',
      'Help at home: husband, daughter ten minutes away.',
    ),
    heading('Wishes'),
    paragraph(
      'Health care proxy: daughter, paper at the practice. Would accept blood products. Wants to know everything and to decide together with her family.',
    ),
  ],
});
