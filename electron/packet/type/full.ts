import type { PacketPlan } from '../../../shared/domain/packet.ts';
import { showDate } from '../../../shared/wording/dates.ts';
import { drawLines, type Flow, flowParagraph, startFlow } from './flow.ts';
import { appointmentLine, bornLine, enclosedLine, missingLine, physicianLine, proofPage, recipientLine } from './glance-text.ts';
import { linesOfText, type Span, setParagraph } from './lines.ts';
import type { Numbers } from './numbers.ts';
import type { Shaper } from './shape.ts';
import type { Sheet } from './sheet.ts';
import { LABEL, pageReference, type Size, span, TEXT, TITLE } from './style.ts';

/** Sets a page's title at the top of a flow. */
export function flowTitle(flow: Flow, title: string): void {
  flow.top = drawLines(
    flow.sheet,
    setParagraph([span(title, TITLE)], flow.width, flow.shaper),
    TITLE,
    flow.x,
    flow.width,
    flow.top,
  );
}

/** "Case in full": every text of the first page without shortening; there only when one of them was shortened. */
export function setFull(plan: PacketPlan, numbers: Numbers, size: Size, shaper: Shaper): readonly Sheet[] {
  const flow = startFlow(shaper, size);
  flowTitle(flow, 'Case in full');
  const part = (label: string, text: string, page?: number) => {
    const lines = linesOfText(text);
    if (lines.length === 0) return;
    flow.need(12 + LABEL.leading + 2 * TEXT.leading);
    flow.top =
      drawLines(flow.sheet, setParagraph([span(label, LABEL)], flow.width, shaper), LABEL, flow.x, flow.width, flow.top + 12) + 1;
    for (const [index, line] of lines.entries()) {
      const tail: Span[] = page !== undefined && index === lines.length - 1 ? pageReference(page, TEXT) : [];
      flowParagraph(flow, [span(line, TEXT), ...tail], TEXT);
    }
  };
  part('Patient', `${plan.patient}, ${bornLine(plan)}`);
  part('How to reach the patient', plan.contact);
  part('Recipient', recipientLine(plan));
  part('Appointment', appointmentLine(plan));
  part('The question', plan.question);
  part('Diagnosis', plan.diagnosis.text, proofPage(plan.diagnosis, numbers));
  part('Proposed treatment', plan.treatment.text, proofPage(plan.treatment, numbers));
  part('First opinion by', physicianLine(plan));
  part('Why a second opinion', plan.reasons);
  part('Medication', plan.medication.text, proofPage(plan.medication, numbers));
  part('Allergies', plan.allergies.text, proofPage(plan.allergies, numbers));
  for (const { date, text, recordId } of plan.keyEvents) {
    part(date === null ? 'Key event' : `Key event, ${showDate(date)}`, text, numbers.page(recordId));
  }
  part('Enclosed', enclosedLine(plan, numbers));
  part('Not enclosed', missingLine(plan));
  return flow.sheets;
}
