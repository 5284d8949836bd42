import type { PacketPlan } from '../../../shared/domain/packet-plan.ts';
import type { PaperSize } from '../../../shared/domain/paper.ts';
import { type Canvas, drawLine, drawRule, newCanvas } from '../../typesetting/canvas.ts';
import { baseline, drawLines, FOOTER_SPACE } from '../../typesetting/flow.ts';
import { layOutParagraph, layOutShortened, linesOfText, type TextRun } from '../../typesetting/lines.ts';
import { drawOneLine, type Part, type Passage, passagePart } from '../../typesetting/passage.ts';
import type { Shaper } from '../../typesetting/shaper.ts';
import {
  LABEL,
  MARGIN,
  pageReference,
  SECONDARY,
  scaled,
  TEXT,
  TEXT_COLOR,
  type TextStyle,
  TITLE,
  textRun,
} from '../../typesetting/text-style.ts';
import { datedPart } from './dated-part.ts';
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
  madeLine,
  missingLines,
  opinionLines,
  physicianLine,
  recipientLine,
  sealedLine,
} from './summary-lines.ts';

/** Scales of the running text, tried in order: a short case is large, a long one small. Only the last scale cuts texts. */
const SCALES = [1.2, 1.14, 1.07, 1, 0.93, 0.86];
const GUTTER = 24;
/** This many characters fill more than a page in any font. */
const MAX_CHARACTERS = 20_000;
const LABEL_HEIGHT = LABEL.leading + 2;
/** The gap between two parts under one label, points. */
const PART_GAP = 2;

/** The parts of the page below its head, those without content left out. */
function partsOf(plan: PacketPlan, numbers: PageNumbers, width: number, by: number, shaper: Shaper): Part[] {
  const text = scaled(TEXT, by);
  const question = scaled({ ...TEXT, size: 15.5, leading: 20 }, by);
  const evidenceRef = (page: number | undefined) => (page === undefined ? [] : pageReference(page, text));
  const paragraphs = (content: string, style = text) => linesOfText(content).map((line) => [textRun(line, style)]);
  const column = (passage: Partial<Passage>): Passage => ({
    paragraphs: [],
    tail: [],
    style: text,
    x: MARGIN,
    width,
    ...passage,
  });
  const part = (label: string, passage: Partial<Passage>, minLines: number) =>
    passagePart(label, [column(passage)], minLines, numbers.fullTexts, shaper);

  const physician = physicianLine(plan);
  const firstPhysician: TextRun[] = physician === '' ? [] : [textRun(' ', text), textRun(physician, { ...text, font: 'italic' })];
  const diagnosisPage = evidencePage(plan.diagnosis, numbers);
  const treatmentPage = evidencePage(plan.treatment, numbers);
  const [diagnosis, treatment] = [paragraphs(plan.diagnosis.text), paragraphs(plan.treatment.text)];
  const isDiagnosisOnly = treatment.length === 0;
  const physicianOnly =
    isDiagnosisOnly && diagnosis.length === 0 && physician !== '' ? [[textRun(physician, { ...text, font: 'italic' })]] : [];

  const plainPassage = (lines: readonly string[], page: number | null): Partial<Passage> => ({
    paragraphs: lines.filter((line) => line !== '').map((line) => [textRun(line, text)]),
    tail: lines.length === 0 || page === null ? [] : evidenceRef(page),
  });
  const sealed = sealedLine(numbers);
  const opinionTexts = numbers.opinions === null ? [] : opinionLines(plan);
  const follows = followsLine(plan, numbers);

  const halfWidth = (width - GUTTER) / 2;
  const listed = (content: string) =>
    content.trim() === '' ? [[textRun('Not stated', { ...text, color: SECONDARY.color })]] : paragraphs(content);
  const columns = [
    column({
      paragraphs: listed(plan.medication.text),
      tail: evidenceRef(evidencePage(plan.medication, numbers)),
      width: halfWidth,
    }),
    column({
      paragraphs: listed(plan.allergies.text),
      tail: evidenceRef(evidencePage(plan.allergies, numbers)),
      x: MARGIN + halfWidth + GUTTER,
      width: halfWidth,
    }),
  ];

  return [
    part('Supplement', plainPassage(follows === '' ? [] : [follows], null), 2),
    datedPart('What it adds', addedLines(plan), numbers, width, text, shaper),
    part('The question', { paragraphs: paragraphs(plan.question, question), style: question }, 3),
    part('The opinions so far', plainPassage(sealed ? [sealed.text] : [], sealed?.page ?? null), 2),
    part('The opinions', plainPassage(opinionTexts, numbers.opinions), opinionTexts.length),
    part(
      'First opinion',
      {
        paragraphs: [...diagnosis, ...physicianOnly],
        tail: isDiagnosisOnly
          ? [...(physicianOnly.length > 0 ? [] : firstPhysician), ...evidenceRef(diagnosisPage)]
          : evidenceRef(diagnosisPage === treatmentPage ? undefined : diagnosisPage),
      },
      2,
    ),
    part(
      diagnosis.length === 0 ? 'First opinion' : '',
      { paragraphs: treatment, tail: [...firstPhysician, ...evidenceRef(treatmentPage)] },
      2,
    ),
    ...plan.further.map(({ title, statement, ...by }) => {
      const who = { ...text, font: 'italic' } as const;
      return part(
        title,
        {
          paragraphs: paragraphs(statement.text),
          tail: [textRun(' ', text), textRun(attribution(by), who), ...evidenceRef(evidencePage(statement, numbers))],
        },
        2,
      );
    }),
    part('Why a second opinion', { paragraphs: paragraphs(plan.reasons) }, 2),
    passagePart('Medication', columns, 3, numbers.fullTexts, shaper),
    datedPart('Key events', plan.keyEvents, numbers, width, text, shaper),
    part('Enclosed', { paragraphs: [[textRun(enclosedLine(plan, numbers), text)]] }, 3),
    part('Not enclosed', { paragraphs: missingLines(plan).map((line) => [textRun(line, text)]) }, 2),
  ].filter(({ natural }) => natural > 0);
}

/** The plan with its long texts cut to what a page can hold, to save time. The same plan where no text is too long. */
function truncatedTexts(plan: PacketPlan): PacketPlan {
  const { reasons, medication, allergies } = plan;
  if (Math.max(reasons.length, medication.text.length, allergies.text.length) <= MAX_CHARACTERS) return plan;
  return {
    ...plan,
    reasons: reasons.slice(0, MAX_CHARACTERS),
    medication: { ...medication, text: medication.text.slice(0, MAX_CHARACTERS) },
    allergies: { ...allergies, text: allergies.text.slice(0, MAX_CHARACTERS) },
  };
}

/** Name and birth above a rule. Below: recipient and contact at the left, appointment, place and date at the right. */
function drawHead(canvas: Canvas, plan: PacketPlan, shaper: Shaper): { top: number; shortened: boolean } {
  const width = canvas.size.width - 2 * MARGIN;
  const born = [textRun(bornLine(plan), { ...TEXT, size: 12 })];
  const bornWidth = layOutParagraph(born, width, shaper)[0]?.width ?? 0;
  const nameWidth = width - bornWidth - GUTTER;
  const styles = [22, 19, 16].map((size) => ({ ...TITLE, size, leading: size * 1.2 }));
  const lineCount = (style: TextStyle) => layOutParagraph([textRun(plan.patient, style)], nameWidth, shaper).length;
  const style = styles.find((each) => lineCount(each) <= 1) ?? { ...TITLE, size: 15, leading: 18 };
  const name = layOutShortened([textRun(plan.patient, style)], [], [], nameWidth, 2, shaper);
  let shortened = name.shortened;
  const nameBottom = drawLines(
    canvas,
    name.lines.map((line) => ({ ...line, rtl: false })),
    style,
    MARGIN,
    nameWidth,
    MARGIN,
  );
  drawOneLine(canvas, born, { x: MARGIN, width, align: 'right' }, nameBottom - style.leading + baseline(style), shaper);
  drawRule(canvas, MARGIN, nameBottom + 5, width, TEXT_COLOR, 0.9);

  const column = (texts: readonly string[], side: { x: number; width: number; align: 'left' | 'right' }) => {
    let top = nameBottom + 11;
    for (const [index, text] of texts.filter((each) => each !== '').entries()) {
      const style = index === 0 ? { ...SECONDARY, size: 11.5, leading: 16.5 } : { ...SECONDARY, leading: 14.5 };
      const layout = layOutShortened([textRun(text, style)], [], [], side.width, 2, shaper);
      shortened ||= layout.shortened;
      for (const line of layout.lines) {
        drawLine(canvas, line, side.align === 'left' ? side.x : side.x + side.width - line.width, top + baseline(style));
        top += style.leading;
      }
    }
    return top;
  };
  const halfWidth = (width - GUTTER) / 2;
  const left = column([recipientLine(plan), plan.contact], { x: MARGIN, width: halfWidth, align: 'left' });
  const right = column([appointmentLine(plan), plan.appointmentPlace, decisionLine(plan), madeLine(plan)], {
    x: MARGIN + halfWidth + GUTTER,
    width: halfWidth,
    align: 'right',
  });
  return { top: Math.max(left, right), shortened };
}

/**
 * "Case at a glance": always one page. Long texts end in an ellipsis and a link to the full text; `shortened` tells that the
 * page with full texts is needed.
 */
export function typesetSummaryPage(
  plan: PacketPlan,
  numbers: PageNumbers,
  size: PaperSize,
  shaper: Shaper,
): { canvas: Canvas; shortened: boolean } {
  const canvas = newCanvas(size);
  const width = size.width - 2 * MARGIN;
  const head = drawHead(canvas, plan, shaper);
  const available = size.height - FOOTER_SPACE - head.top;

  const truncated = truncatedTexts(plan);
  const fitted = fitParts(available, (by) => partsOf(truncated, numbers, width, by, shaper));
  let top = head.top;
  let shortened = head.shortened || truncated !== plan;
  for (const [index, part] of fitted.parts.entries()) {
    top += part.label === '' ? PART_GAP : fitted.gap;
    if (part.label !== '') {
      drawOneLine(canvas, [textRun(part.label, LABEL)], { x: MARGIN, width, align: 'left' }, top + baseline(LABEL), shaper);
      if (part.label === 'Medication') {
        const right = { x: MARGIN + (width + GUTTER) / 2, width: width / 2, align: 'left' } as const;
        drawOneLine(canvas, [textRun('Allergies', LABEL)], right, top + baseline(LABEL), shaper);
      }
      top += LABEL_HEIGHT;
    }
    const lineCount = fitted.lines[index] ?? part.natural;
    shortened = part.draw(canvas, top, lineCount) || shortened;
    top += lineCount * part.leading;
  }
  return { canvas, shortened };
}

/** Lays out the parts at the largest scale that fits. At the smallest scale the longest parts lose lines until all fit. */
function fitParts(available: number, partsAt: (by: number) => Part[]): { parts: Part[]; lines: number[]; gap: number } {
  const heightOf = (parts: readonly Part[], lines: readonly number[], gap: number) =>
    parts.reduce(
      (sum, { label, leading }, index) => sum + (lines[index] ?? 0) * leading + (label === '' ? PART_GAP : gap + LABEL_HEIGHT),
      0,
    );
  for (const by of SCALES) {
    const parts = partsAt(by);
    const lines = parts.map(({ natural }) => natural);
    const gap = 16 * by;
    if (heightOf(parts, lines, gap) <= available) return { parts, lines, gap };
  }
  const parts = partsAt(SCALES.at(-1) ?? 1);
  const lines = parts.map(({ natural }) => natural);
  const gap = 11;
  for (let excess = heightOf(parts, lines, gap) - available; excess > 0; ) {
    const spare = parts.map(({ minLines, leading }, index) => ((lines[index] ?? 0) - minLines) * leading);
    const index = spare.indexOf(Math.max(...spare));
    if ((spare[index] ?? 0) <= 0) break;
    // Nearly all at once where much is over: the number of lines may be in the thousands.
    const count = Math.max(
      1,
      Math.min(lines[index] ?? 0, Math.floor(Math.min(spare[index] ?? 0, excess) / (parts[index]?.leading ?? 1) / 4)),
    );
    lines[index] = (lines[index] ?? 0) - count;
    excess -= count * (parts[index]?.leading ?? 0);
  }
  return { parts, lines, gap };
}
