import type { Color } from '../../typesetting/lines.ts';
import { figure, paragraph, type SampleDocument, table } from '../document.ts';
import type { Figure } from '../drawing.ts';
import { INSTITUTIONS } from '../institutions.ts';
import { between, seededRandom } from '../seeded-random.ts';
import { type Dated, patientBanner } from './patient.ts';

const GRID: Color = [0.72, 0.75, 0.78];

/** Blood pressure (arrow heads) and pulse (dots) every five minutes of the operation. */
const course: Figure = (drawing, width) => {
  const random = seededRandom('anesthesia');
  const [tall, steps] = [158, 27];
  const x = (step: number) => 34 + ((width - 40) * step) / steps;
  const y = (value: number) => tall - ((value - 40) / 140) * (tall - 10);
  for (let value = 40; value <= 180; value += 20) {
    drawing.line(34, y(value), width - 6, y(value), 0.4, GRID);
    drawing.text(8, y(value) + 3, String(value), 'sans', 8);
  }
  for (let step = 0; step <= steps; step += 1) {
    drawing.line(x(step), 10, x(step), tall, step % 3 === 0 ? 0.6 : 0.3, GRID);
    const clock = 7 * 60 + 40 + step * 5;
    if (step % 3 === 0)
      drawing.text(
        x(step) - 11,
        tall + 11,
        `${String(Math.floor(clock / 60)).padStart(2, '0')}:${String(clock % 60).padStart(2, '0')}`,
        'sans',
        7.5,
      );
    const under = step > 1 && step < steps - 2 ? 24 : 0;
    const high = y(136 - under + between(random, -7, 7));
    const low = y(78 - under / 2 + between(random, -5, 5));
    const pulse = y(72 - under / 4 + between(random, -5, 5));
    drawing.path(x(step), high, 'M-3.5 -6 L0 0 L3.5 -6', { stroke: [0.1, 0.1, 0.12], width: 1 });
    drawing.path(x(step), low, 'M-3.5 6 L0 0 L3.5 6', { stroke: [0.1, 0.1, 0.12], width: 1 });
    drawing.path(x(step), pulse, 'M-2 0 a2 2 0 1 0 4 0 a2 2 0 1 0 -4 0', { fill: [0.1, 0.1, 0.12] });
  }
};

export const anesthesiaRecord: Dated<SampleDocument> = (when) => ({
  institution: { ...INSTITUTIONS.hospital, style: 'plain', face: 'sans', department: 'Department of Anesthesiology' },
  title: 'Anesthesia record',
  size: 'letter',
  landscape: true,
  banner: patientBanner(
    'GH-118802',
    ['Date', when.us('operation')],
    ['Anesthesiologist', 'Dr Ether'],
    ['ASA class', 'II'],
    ['Airway', 'Grade I view, tube 7.0'],
  ),
  blocks: [
    figure(174, course),
    table(
      ['Medicine:2', '07:45:1|', '08:00:1|', '08:15:1|', '08:30:1|', '09:00:1|', '09:30:1|', 'Total:1.2|'],
      [
        ['Propofol (mg)', '140', '', '', '', '', '', '140'],
        ['Fentanyl (µg)', '100', '', '50', '', '50', '', '200'],
        ['Rocuronium (mg)', '40', '', '', '10', '', '', '50'],
        ['Sevoflurane (%)', '2.0', '1.8', '1.8', '1.8', '1.6', 'off', ''],
        ['Clindamycin (mg)', '', '900', '', '', '', '', '900'],
        ['Ondansetron (mg)', '', '', '', '', '4', '', '4'],
      ],
      true,
    ),
    paragraph('Nausea in the recovery unit. No other event. Next time: two drugs against nausea.'),
  ],
});
