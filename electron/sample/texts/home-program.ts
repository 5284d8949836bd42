import type { Color } from '../../typesetting/lines.ts';
import { figure, heading, numbered, paragraph, type SampleDocument } from '../document.ts';
import type { Figure } from '../drawing.ts';
import { INSTITUTIONS } from '../institutions.ts';
import { type Dated, patientBanner } from './patient.ts';

const GREEN: Color = [0.16, 0.4, 0.25];

/** A head of a stick figure. */
const head = (x: number, y: number) => `M${x - 6} ${y} a6 6 0 1 0 12 0 a6 6 0 1 0 -12 0`;

const EXERCISES: readonly (readonly [name: string, how: string, often: string, outline: string])[] = [
  [
    'Knee to chest',
    'On the back. Pull one knee toward the chest until the low back opens. Then both.',
    '3 times 30 seconds each',
    `${head(10, 46)} M18 50 L62 50 L52 26 L72 34 M26 50 L50 32 M62 50 L104 52`,
  ],
  [
    'Pelvic tilt',
    'On the back, knees bent. Press the waist to the floor, breathe on, let go.',
    '15 times',
    `${head(10, 48)} M18 52 L60 52 L76 28 L88 54 M28 52 L52 56`,
  ],
  [
    'Bridge',
    'As before; lift the hips until the trunk is straight. Keep the belly firm.',
    '2 times 10',
    `${head(10, 50)} M18 54 L58 36 L80 28 L86 56 M22 54 L50 57`,
  ],
  [
    'Hip stretch',
    'One knee on a cushion. Tuck the pelvis, move forward until the front of the hip pulls.',
    '3 times 30 seconds a side',
    `${head(50, 8)} M50 15 L50 40 L74 42 L74 62 M50 40 L40 60 L16 62 M50 22 L62 36`,
  ],
  [
    'Side-lying leg lift',
    'On the side, lower knee bent. Lift the upper leg a little behind you, toes down.',
    '2 times 12 a side',
    `${head(10, 50)} M18 54 L60 54 L84 60 M60 54 L102 32 M24 54 L38 60`,
  ],
  [
    'Arm and leg on all fours',
    'Belly firm, back flat. Reach one arm, then the opposite leg. Do not arch.',
    '2 times 8 a side',
    `${head(20, 26)} M28 32 L66 34 L64 60 M32 32 L32 60 M28 32 L2 36 M66 34 L104 28`,
  ],
  [
    'Sit to stand',
    'From a chair, without hands. Lean forward from the hips, stand up slowly.',
    '3 times 8',
    `${head(56, 8)} M54 15 L44 38 L70 40 L68 62 M54 20 L74 26 M34 40 L34 62 M34 40 L46 40 M34 40 L34 14`,
  ],
  [
    'Bicycle',
    'Seat a little back, hands low. Without leg pain, as long as you like.',
    '15 to 25 minutes',
    `${head(62, 8)} M58 14 L44 34 L62 40 L58 56 M58 18 L80 26 M30 56 m-14 0 a14 14 0 1 0 28 0 a14 14 0 1 0 -28 0 M86 56 m-14 0 a14 14 0 1 0 28 0 a14 14 0 1 0 -28 0 M30 56 L58 56 L80 26 L86 56 M44 38 L58 56`,
  ],
];

/** Two exercises beside each other: drawing, name, how, how often. */
const pair =
  (first: number): Figure =>
  (drawing, width) => {
    [EXERCISES[first], EXERCISES[first + 1]].forEach((exercise, index) => {
      if (!exercise) return;
      const [name, how, often, outline] = exercise;
      const left = index * (width / 2);
      const cell = width / 2 - 12;
      drawing.box(left, 0, cell, 132, { stroke: [0.75, 0.78, 0.76], width: 0.6 });
      drawing.path(left + 16, 34, outline, { stroke: GREEN, width: 2 });
      drawing.line(left + 10, 99, left + 128, 99, 0.8, [0.6, 0.62, 0.6]);
      drawing.text(left + 142, 28, `${first + index + 1}  ${name}`, 'sansBold', 12);
      drawing.paragraph(left + 142, 48, cell - 156, how, 'sans', 10, 14);
      drawing.text(left + 142, 116, often, 'sansBold', 10, GREEN);
    });
  };

/** The handout that goes home with the patient, landscape, with drawings. */
export const homeProgram: Dated<SampleDocument> = (when) => ({
  institution: INSTITUTIONS.therapy,
  title: 'Home exercise program A',
  size: 'a4',
  landscape: true,
  banner: patientBanner('RT-5520', ['Given on', when.us('therapyEvaluation')], ['Therapist', 'T. Mover, PT']),
  blocks: [
    paragraph('Once in the morning, once in the evening, about 15 minutes. Stop an exercise that brings pain below the knee.'),
    figure(140, pair(0)),
    figure(140, pair(2)),
    figure(140, pair(4)),
    figure(140, pair(6)),
    heading('Walking'),
    numbered(
      'Walk three times a day on level ground. Sit down when the pain reaches four of ten.',
      'With a cart or walking poles you will go farther; that is allowed and useful.',
      'Write down how far you came.',
    ),
  ],
});
