import type { Color } from '../../typesetting/lines.ts';
import type { Drawing, Figure } from '../drawing.ts';
import { between, seededRandom } from '../seeded-random.ts';

const GRID: Color = [0.93, 0.72, 0.72];
const BOLD_GRID: Color = [0.85, 0.5, 0.5];
const BLACK: Color = [0.08, 0.08, 0.09];
const MM = 72 / 25.4;

/** Size and polarity of P, Q, R, S and T in each lead, mV. */
const LEADS: Record<string, readonly [number, number, number, number, number]> = {
  I: [0.1, -0.05, 0.7, -0.15, 0.22],
  II: [0.14, -0.06, 1.0, -0.18, 0.3],
  III: [0.06, -0.05, 0.4, -0.12, 0.1],
  aVR: [-0.11, 0.05, -0.8, 0.15, -0.24],
  aVL: [0.04, -0.05, 0.35, -0.1, 0.1],
  aVF: [0.1, -0.06, 0.7, -0.15, 0.2],
  V1: [0.06, 0, 0.2, -0.9, -0.08],
  V2: [0.08, 0, 0.4, -1.2, 0.35],
  V3: [0.09, 0, 0.7, -0.8, 0.4],
  V4: [0.1, -0.05, 1.2, -0.4, 0.42],
  V5: [0.1, -0.08, 1.1, -0.2, 0.34],
  V6: [0.1, -0.08, 0.9, -0.1, 0.28],
};

/** A twelve-lead tracing at 25 mm/s and 10 mm/mV on its paper: sinus rhythm of 68 a minute. */
export const ecg: Figure = (drawing, width) => {
  const height = 100 * MM;
  const wide = Math.floor(width / MM / 5) * 5 * MM;
  for (let mm = 0; mm * MM <= wide + 0.1; mm += 1)
    drawing.line(mm * MM, 0, mm * MM, height, mm % 5 === 0 ? 0.45 : 0.2, mm % 5 === 0 ? BOLD_GRID : GRID);
  for (let mm = 0; mm <= 100; mm += 1)
    drawing.line(0, mm * MM, wide, mm * MM, mm % 5 === 0 ? 0.45 : 0.2, mm % 5 === 0 ? BOLD_GRID : GRID);
  const rows = [['I', 'aVR', 'V1', 'V4'], ['II', 'aVL', 'V2', 'V5'], ['III', 'aVF', 'V3', 'V6'], ['II']];
  rows.forEach((leads, row) => {
    const middle = (14 + row * 25) * MM;
    const share = wide / leads.length;
    leads.forEach((lead, index) => {
      trace(drawing, lead, index * share, middle, share);
      drawing.text(index * share + 3, middle - 9 * MM, lead, 'sansBold', 9);
      if (index > 0) drawing.line(index * share, middle - 3 * MM, index * share, middle + 3 * MM, 0.8);
    });
  });
};

function trace(drawing: Drawing, lead: string, left: number, middle: number, width: number) {
  const [p = 0, q = 0, r = 0, s = 0, t = 0] = LEADS[lead] ?? [];
  const random = seededRandom(`ecg ${lead} ${left.toFixed(0)}`);
  const second = 25 * MM;
  const bell = (x: number, at: number, spread: number, size: number) => size * Math.exp(-(((x - at) / spread) ** 2));
  let path = '';
  for (let x = 0; x <= width; x += 0.6) {
    const phase = ((left + x) / second) % 0.882;
    const volts =
      bell(phase, 0.16, 0.028, p) +
      bell(phase, 0.295, 0.009, q) +
      bell(phase, 0.32, 0.013, r) +
      bell(phase, 0.345, 0.012, s) +
      bell(phase, 0.56, 0.055, t) +
      between(random, -0.012, 0.012);
    path += `${path ? 'L' : 'M'}${x.toFixed(1)} ${(-volts * 10 * MM).toFixed(1)} `;
  }
  drawing.path(left, middle, path.trim(), { stroke: BLACK, width: 0.7 });
}

/** The reference plot of a bone density report: T-score against age, with the patient's value. */
export function densityPlot(score: number, age: number): Figure {
  return (drawing) => {
    const [wide, tall] = [240, 150];
    const x = (years: number) => 30 + ((years - 20) / 70) * wide;
    const y = (value: number) => 8 + ((2 - value) / 6) * tall;
    const zone = (from: number, to: number, fill: Color) => drawing.box(30, y(from), wide, y(to) - y(from), { fill });
    zone(2, -1, [0.87, 0.94, 0.87]);
    zone(-1, -2.5, [0.98, 0.95, 0.82]);
    zone(-2.5, -4, [0.97, 0.87, 0.84]);
    for (let value = 2; value >= -4; value -= 1) {
      drawing.line(30, y(value), 30 + wide, y(value), 0.3, [0.6, 0.6, 0.6]);
      drawing.text(8, y(value) + 3, String(value).replace('-', '–'), 'sans', 7.5);
    }
    for (let years = 20; years <= 90; years += 10) drawing.text(x(years) - 4, y(-4) + 11, String(years), 'sans', 7.5);
    let mean = '';
    for (let years = 20; years <= 90; years += 2)
      mean += `${mean ? 'L' : 'M'}${x(years).toFixed(1)} ${y(years < 45 ? 0 : -((years - 45) ** 1.25) / 62).toFixed(1)} `;
    drawing.path(0, 0, mean.trim(), { stroke: [0.2, 0.35, 0.6], width: 1.1 });
    drawing.box(x(age) - 3, y(score) - 3, 6, 6, { fill: [0.7, 0.1, 0.1] });
    drawing.text(x(age) + 7, y(score) + 3, `T = ${String(score).replace('-', '–')}`, 'sansBold', 8);
    drawing.text(30 + wide + 14, y(0.5), 'Normal', 'sans', 8);
    drawing.text(30 + wide + 14, y(-1.75), 'Osteopenia', 'sans', 8);
    drawing.text(30 + wide + 14, y(-3.2), 'Osteoporosis', 'sans', 8);
    drawing.text(30 + wide / 2 - 20, y(-4) + 22, 'Age (years)', 'sans', 7.5);
  };
}

/** A line of ten boxes with one crossed by hand: a scale from 0 to 10 on a questionnaire. */
export function scale(value: number, of: number, seed: string): Figure {
  return (drawing) => {
    const random = seededRandom(seed);
    for (let at = 0; at <= of; at += 1) {
      drawing.box(18 + at * 26, 0, 11, 11, { stroke: BLACK, width: 0.7 });
      drawing.text(20 + at * 26, 22, String(at), 'sans', 8);
    }
    const x = 18 + value * 26;
    const wobble = () => between(random, -2, 2);
    drawing.path(
      x,
      0,
      `M${-2 + wobble()} ${-2 + wobble()} L${13 + wobble()} ${13 + wobble()} M${13 + wobble()} ${-3 + wobble()} L${-2 + wobble()} ${13 + wobble()}`,
      { stroke: [0.1, 0.14, 0.5], width: 1.3 },
    );
  };
}
