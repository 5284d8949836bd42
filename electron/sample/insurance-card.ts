import type { Color } from '../typesetting/lines.ts';
import { INSTITUTIONS } from './institutions.ts';
import { SAMPLE_MARK, type SamplePage } from './sample-page.ts';
import { PATIENT } from './texts/patient.ts';

const INSURER_COLOR: Color = INSTITUTIONS.insurer.color;
const GREY: Color = [0.4, 0.42, 0.45];

/** The front of the patient's insurance card, larger than the original. */
export const insuranceCard: SamplePage = {
  width: 324,
  height: 204,
  draw(canvas) {
    canvas.box(0, 0, 324, 204, { fill: [0.97, 0.98, 1] });
    canvas.box(0, 0, 324, 44, { fill: INSURER_COLOR });
    canvas.path(14, 6, INSTITUTIONS.insurer.logoPath, { fill: [1, 1, 1] });
    canvas.text(56, 21, INSTITUTIONS.insurer.name, 'sans-bold', 15, [1, 1, 1]);
    canvas.text(56, 34, 'Select · PPO', 'sans', 8.5, [1, 1, 1]);
    const row = (x: number, y: number, label: string, value: string) => {
      canvas.text(x, y, label, 'sans', 6.5, GREY);
      canvas.text(x, y + 12, value, 'sans-bold', 10);
    };
    row(14, 62, 'Member', PATIENT);
    row(14, 92, 'Member number', 'MH-0000-0001');
    row(14, 122, 'Group', 'SAMPLE-SCHOOLS');
    row(176, 62, 'Primary care', '$20');
    row(176, 92, 'Specialist', '$45');
    row(176, 122, 'Emergency', '$150');
    canvas.line(14, 146, 310, 146, 0.5, GREY);
    canvas.text(14, 160, `Member services ${INSTITUTIONS.insurer.phone}`, 'sans', 7.5);
    canvas.text(14, 171, 'Referral needed for specialists. Pre-authorization needed for surgery.', 'sans', 7.5);
    canvas.text(14, 191, SAMPLE_MARK, 'sans-bold', 7.5, [0.62, 0.2, 0.16]);
  },
};
