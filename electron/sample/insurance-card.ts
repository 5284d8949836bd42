import type { PaperSize } from '../../shared/domain/paper.ts';
import type { Color } from '../typesetting/lines.ts';
import type { Drawing } from './drawing.ts';
import { INSTITUTIONS } from './institutions.ts';
import { SAMPLE_MARK, SAMPLE_MARK_STYLE, WHITE } from './styles.ts';
import { PATIENT } from './texts/patient.ts';

const INSURER_COLOR: Color = INSTITUTIONS.insurer.color;
const GREY: Color = [0.4, 0.42, 0.45];

/** Larger than the original, points. */
export const CARD_SIZE: PaperSize = { width: 324, height: 204 };

/** Draws the front of the patient's insurance card. */
export function drawInsuranceCard(drawing: Drawing): void {
  drawing.box(0, 0, 324, 204, { fill: [0.97, 0.98, 1] });
  drawing.box(0, 0, 324, 44, { fill: INSURER_COLOR });
  drawing.path(14, 6, INSTITUTIONS.insurer.logoPath, { fill: WHITE });
  drawing.text(56, 21, INSTITUTIONS.insurer.name, 'sansBold', 15, WHITE);
  drawing.text(56, 34, 'Select · PPO', 'sans', 8.5, WHITE);
  const row = (x: number, y: number, label: string, value: string) => {
    drawing.text(x, y, label, 'sans', 6.5, GREY);
    drawing.text(x, y + 12, value, 'sansBold', 10);
  };
  row(14, 62, 'Member', PATIENT);
  row(14, 92, 'Member number', 'MH-0000-0001');
  row(14, 122, 'Group', 'SAMPLE-SCHOOLS');
  row(176, 62, 'Primary care', '$20');
  row(176, 92, 'Specialist', '$45');
  row(176, 122, 'Emergency', '$150');
  drawing.line(14, 146, 310, 146, 0.5, GREY);
  drawing.text(14, 160, `Member services ${INSTITUTIONS.insurer.phone}`, 'sans', 7.5);
  drawing.text(14, 171, 'Referral needed for specialists. Pre-authorization needed for surgery.', 'sans', 7.5);
  drawing.text(14, 191, SAMPLE_MARK, SAMPLE_MARK_STYLE.font, SAMPLE_MARK_STYLE.size, SAMPLE_MARK_STYLE.color);
}
