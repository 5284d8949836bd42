import type { PacketPlan } from '../../../shared/domain/packet-plan.ts';
import type { PaperSize } from '../../../shared/domain/paper.ts';
import { formatDate } from '../../../shared/format/format-date.ts';
import type { Canvas } from '../../typesetting/canvas.ts';
import { drawLines, flowParagraph, flowTitle, startFlow } from '../../typesetting/flow.ts';
import { isolate, layOutParagraph, leftToRight, linesOfText, type TextRun } from '../../typesetting/lines.ts';
import type { Shaper } from '../../typesetting/shaper.ts';
import { LABEL, pageReference, SECONDARY, TEXT, textRun } from '../../typesetting/text-style.ts';
import type { PageNumbers } from './page-numbers.ts';
import {
  addedLines,
  appointmentLine,
  attribution,
  bornLine,
  decisionLine,
  enclosedLine,
  evidencePage,
  followsLine,
  missingLines,
  opinionLines,
  physicianLine,
  recipientLine,
  sealedLine,
} from './summary-lines.ts';

/** "Case in full": every text of the first page without shortening; there only when one of them was shortened. */
export function typesetFullTexts(plan: PacketPlan, numbers: PageNumbers, size: PaperSize, shaper: Shaper): readonly Canvas[] {
  const flow = startFlow(shaper, size);
  flowTitle(flow, 'Case in full');
  const label = (text: string) => {
    flow.ensureSpace(12 + LABEL.leading + 2 * TEXT.leading);
    const lines = layOutParagraph([textRun(text, LABEL)], flow.width, shaper);
    flow.top = drawLines(flow.canvas, lines, LABEL, flow.x, flow.width, flow.top + 12) + 1;
  };
  const part = (title: string, text: string, page?: number) => {
    const lines = linesOfText(text);
    if (lines.length === 0) return;
    label(title);
    for (const [index, line] of lines.entries()) {
      const tail: TextRun[] = page !== undefined && index === lines.length - 1 ? pageReference(page, TEXT) : [];
      flowParagraph(flow, [textRun(line, TEXT), ...tail], TEXT);
    }
  };
  const dated = (title: string, lines: PacketPlan['keyEvents']) => {
    if (lines.length > 0) label(title);
    for (const { date, text, recordId } of lines) {
      const page = numbers.page(recordId);
      const when = date === null ? [] : [textRun(`${formatDate(date)}: `, SECONDARY)];
      flowParagraph(flow, [...when, textRun(text, TEXT), ...(page === undefined ? [] : pageReference(page, TEXT))], TEXT);
    }
  };
  part('Patient', leftToRight(`${isolate(plan.patient)}, ${bornLine(plan)}`));
  part('How to reach the patient', plan.contact);
  part('Recipient', recipientLine(plan));
  part('Appointment', `${appointmentLine(plan)}\n${plan.appointmentPlace}`);
  part('By when', decisionLine(plan));
  part('Supplement', followsLine(plan, numbers));
  dated('What it adds', addedLines(plan));
  part('The question', plan.question);
  const sealed = sealedLine(numbers);
  part('The opinions so far', sealed?.text ?? '', sealed?.page);
  if (numbers.opinions !== null) part('The opinions', opinionLines(plan).join('\n'), numbers.opinions);
  part('Diagnosis', plan.diagnosis.text, evidencePage(plan.diagnosis, numbers));
  part('Proposed treatment', plan.treatment.text, evidencePage(plan.treatment, numbers));
  part('First opinion by', physicianLine(plan));
  for (const { title, statement, ...by } of plan.further)
    part(title, `${statement.text}\n${attribution(by)}`, evidencePage(statement, numbers));
  part('Why a second opinion', plan.reasons);
  part('Medication', plan.medication.text, evidencePage(plan.medication, numbers));
  part('Allergies', plan.allergies.text, evidencePage(plan.allergies, numbers));
  dated('Key events', plan.keyEvents);
  part('Enclosed', enclosedLine(plan, numbers));
  part('Not enclosed', missingLines(plan).join('\n'));
  return flow.canvases;
}
