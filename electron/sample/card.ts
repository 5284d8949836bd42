import type { Ink } from './document.ts';
import { HOUSES } from './houses.ts';
import { PATIENT } from './texts/patient.ts';
import { SAMPLE_MARK, type Sheet } from './typeset.ts';

const INK: Ink = HOUSES.insurer.ink;
const GREY: Ink = [0.4, 0.42, 0.45];

/** The front of the patient's insurance card, a little larger than life. */
export const insuranceCard: Sheet = {
  width: 324,
  height: 204,
  draw(pen) {
    pen.box(0, 0, 324, 204, { fill: [0.97, 0.98, 1] });
    pen.box(0, 0, 324, 44, { fill: INK });
    pen.path(14, 6, HOUSES.insurer.sign, { fill: [1, 1, 1] });
    pen.text(56, 21, HOUSES.insurer.name, 'sans-bold', 15, [1, 1, 1]);
    pen.text(56, 34, 'Select · PPO', 'sans', 8.5, [1, 1, 1]);
    const row = (x: number, y: number, label: string, value: string) => {
      pen.text(x, y, label, 'sans', 6.5, GREY);
      pen.text(x, y + 12, value, 'sans-bold', 10);
    };
    row(14, 62, 'Member', PATIENT);
    row(14, 92, 'Member number', 'MH-0000-0001');
    row(14, 122, 'Group', 'SAMPLE-SCHOOLS');
    row(176, 62, 'Primary care', '$20');
    row(176, 92, 'Specialist', '$45');
    row(176, 122, 'Emergency', '$150');
    pen.line(14, 146, 310, 146, 0.5, GREY);
    pen.text(14, 160, `Member services ${HOUSES.insurer.phone}`, 'sans', 7.5);
    pen.text(14, 171, 'Referral needed for specialists. Pre-authorization needed for surgery.', 'sans', 7.5);
    pen.text(14, 191, SAMPLE_MARK, 'sans-bold', 7.5, [0.62, 0.2, 0.16]);
  },
};
