import type { PacketPlan } from '../../../shared/domain/packet.ts';
import { drawLine, drawRule, newSheet, type Sheet } from '../../typesetting/canvas.ts';
import { baseline, drawLines, FOOT_ROOM } from '../../typesetting/flow.ts';
import { linesOfText, type Span, setParagraph, setShortened } from '../../typesetting/lines.ts';
import { drawOneLine, type Part, type Passage, passagePart } from '../../typesetting/passage.ts';
import type { Shaper } from '../../typesetting/shaper.ts';
import {
  INK,
  LABEL,
  type Look,
  MARGIN,
  pageReference,
  QUIET,
  type Size,
  scaled,
  span,
  TEXT,
  TITLE,
} from '../../typesetting/text-style.ts';
import { datedPart } from './dated-part.ts';
import type { Numbers } from './page-numbers.ts';
import {
  addedLines,
  appointmentLine,
  bornLine,
  decisionLine,
  enclosedLine,
  followsLine,
  madeLine,
  missingLines,
  opinionLines,
  physicianLine,
  proofPage,
  recipientLine,
  saidBy,
  sealedLine,
} from './summary-lines.ts';

/** Sizes of the running text to try: a short case is set large, a long one small; only at the last is anything cut. */
const SCALES = [1.2, 1.14, 1.07, 1, 0.93, 0.86];
const GUTTER = 24;
/** Characters of which even the narrowest fill more than a page. */
const MORE_THAN_A_PAGE = 20_000;
const LABEL_HEIGHT = LABEL.leading + 2;
/** Between two parts under one label. */
const CLOSE = 2;

/** The parts of the page below its head, those without content left out. */
function partsOf(plan: PacketPlan, numbers: Numbers, width: number, by: number, shaper: Shaper): Part[] {
  const text = scaled(TEXT, by);
  const question = scaled({ ...TEXT, size: 15.5, leading: 20 }, by);
  const proof = (page: number | undefined) => (page === undefined ? [] : pageReference(page, text));
  const paragraphs = (words: string, look = text) => linesOfText(words).map((line) => [span(line, look)]);
  const column = (own: Partial<Passage>): Passage => ({ paragraphs: [], tail: [], look: text, x: MARGIN, width, ...own });
  const part = (label: string, own: Partial<Passage>, least: number) =>
    passagePart(label, [column(own)], least, numbers.full, shaper);

  const physician = physicianLine(plan);
  const by1st: Span[] = physician === '' ? [] : [span(' ', text), span(physician, { ...text, style: 'italic' })];
  const diagnosisPage = proofPage(plan.diagnosis, numbers);
  const treatmentPage = proofPage(plan.treatment, numbers);
  const [diagnosis, treatment] = [paragraphs(plan.diagnosis.text), paragraphs(plan.treatment.text)];
  const alone = treatment.length === 0;
  const only = alone && diagnosis.length === 0 && physician !== '' ? [[span(physician, { ...text, style: 'italic' })]] : [];

  const quietly = (words: readonly string[], page: number | null): Partial<Passage> => ({
    paragraphs: words.filter((line) => line !== '').map((line) => [span(line, text)]),
    tail: words.length === 0 || page === null ? [] : proof(page),
  });
  const sealed = sealedLine(numbers);
  const beside = numbers.opinions === null ? [] : opinionLines(plan);
  const follows = followsLine(plan, numbers);

  const half = (width - GUTTER) / 2;
  const listed = (words: string) =>
    words.trim() === '' ? [[span('Not stated', { ...text, colour: QUIET.colour })]] : paragraphs(words);
  const sides = [
    column({ paragraphs: listed(plan.medication.text), tail: proof(proofPage(plan.medication, numbers)), width: half }),
    column({
      paragraphs: listed(plan.allergies.text),
      tail: proof(proofPage(plan.allergies, numbers)),
      x: MARGIN + half + GUTTER,
      width: half,
    }),
  ];

  return [
    part('Supplement', quietly(follows === '' ? [] : [follows], null), 2),
    datedPart('What it adds', addedLines(plan), numbers, width, text, shaper),
    part('The question', { paragraphs: paragraphs(plan.question, question), look: question }, 3),
    part('The opinions so far', quietly(sealed ? [sealed.text] : [], sealed?.page ?? null), 2),
    part('The opinions', quietly(beside, numbers.opinions), beside.length),
    part(
      'First opinion',
      {
        paragraphs: [...diagnosis, ...only],
        tail: alone
          ? [...(only.length > 0 ? [] : by1st), ...proof(diagnosisPage)]
          : proof(diagnosisPage === treatmentPage ? undefined : diagnosisPage),
      },
      2,
    ),
    part(diagnosis.length === 0 ? 'First opinion' : '', { paragraphs: treatment, tail: [...by1st, ...proof(treatmentPage)] }, 2),
    ...plan.further.map(({ title, said, ...by }) => {
      const who = { ...text, style: 'italic' } as const;
      return part(
        title,
        { paragraphs: paragraphs(said.text), tail: [span(' ', text), span(saidBy(by), who), ...proof(proofPage(said, numbers))] },
        2,
      );
    }),
    part('Why a second opinion', { paragraphs: paragraphs(plan.reasons) }, 2),
    passagePart('Medication', sides, 3, numbers.full, shaper),
    datedPart('Key events', plan.keyEvents, numbers, width, text, shaper),
    part('Enclosed', { paragraphs: [[span(enclosedLine(plan, numbers), text)]] }, 3),
    part('Not enclosed', { paragraphs: missingLines(plan).map((line) => [span(line, text)]) }, 2),
  ].filter(({ natural }) => natural > 0);
}

/** The plan with no text longer than a page could ever hold, so that a very long one costs no time; the same plan where none is. */
function beginningOf(plan: PacketPlan): PacketPlan {
  const { reasons, medication, allergies } = plan;
  if (Math.max(reasons.length, medication.text.length, allergies.text.length) <= MORE_THAN_A_PAGE) return plan;
  return {
    ...plan,
    reasons: reasons.slice(0, MORE_THAN_A_PAGE),
    medication: { ...medication, text: medication.text.slice(0, MORE_THAN_A_PAGE) },
    allergies: { ...allergies, text: allergies.text.slice(0, MORE_THAN_A_PAGE) },
  };
}

/** Name and birth over a rule; below it recipient and contact at the left, appointment, place and date at the right. */
function drawHead(sheet: Sheet, plan: PacketPlan, shaper: Shaper): { top: number; shortened: boolean } {
  const width = sheet.size.width - 2 * MARGIN;
  const born = [span(bornLine(plan), { ...TEXT, size: 12 })];
  const bornWidth = setParagraph(born, width, shaper)[0]?.width ?? 0;
  const nameWidth = width - bornWidth - GUTTER;
  const looks = [22, 19, 16].map((size) => ({ ...TITLE, size, leading: size * 1.2 }));
  const linesIn = (look: Look) => setParagraph([span(plan.patient, look)], nameWidth, shaper).length;
  const look = looks.find((each) => linesIn(each) <= 1) ?? { ...TITLE, size: 15, leading: 18 };
  const name = setShortened([span(plan.patient, look)], [], [], nameWidth, 2, shaper);
  let shortened = name.shortened;
  const under = drawLines(
    sheet,
    name.lines.map((line) => ({ ...line, rtl: false })),
    look,
    MARGIN,
    nameWidth,
    MARGIN,
  );
  drawOneLine(sheet, born, { x: MARGIN, width, align: 'right' }, under - look.leading + baseline(look), shaper);
  drawRule(sheet, MARGIN, under + 5, width, INK, 0.9);

  const column = (texts: readonly string[], side: { x: number; width: number; align: 'left' | 'right' }) => {
    let top = under + 11;
    for (const [index, text] of texts.filter((each) => each !== '').entries()) {
      const own = index === 0 ? { ...QUIET, size: 11.5, leading: 16.5 } : { ...QUIET, leading: 14.5 };
      const set = setShortened([span(text, own)], [], [], side.width, 2, shaper);
      shortened ||= set.shortened;
      for (const line of set.lines) {
        drawLine(sheet, line, side.align === 'left' ? side.x : side.x + side.width - line.width, top + baseline(own));
        top += own.leading;
      }
    }
    return top;
  };
  const half = (width - GUTTER) / 2;
  const left = column([recipientLine(plan), plan.contact], { x: MARGIN, width: half, align: 'left' });
  const right = column([appointmentLine(plan), plan.appointmentPlace, decisionLine(plan), madeLine(plan)], {
    x: MARGIN + half + GUTTER,
    width: half,
    align: 'right',
  });
  return { top: Math.max(left, right), shortened };
}

/**
 * "Case at a glance": one page, always. Long texts end in an ellipsis and a link to the page that gives them in
 * full; `shortened` tells that this page is needed.
 */
export function setGlance(plan: PacketPlan, numbers: Numbers, size: Size, shaper: Shaper): { sheet: Sheet; shortened: boolean } {
  const sheet = newSheet(size);
  const width = size.width - 2 * MARGIN;
  const head = drawHead(sheet, plan, shaper);
  const available = size.height - FOOT_ROOM - head.top;

  const begun = beginningOf(plan);
  const fit = fitted(available, (by) => partsOf(begun, numbers, width, by, shaper));
  let top = head.top;
  let shortened = head.shortened || begun !== plan;
  for (const [index, part] of fit.parts.entries()) {
    top += part.label === '' ? CLOSE : fit.gap;
    if (part.label !== '') {
      drawOneLine(sheet, [span(part.label, LABEL)], { x: MARGIN, width, align: 'left' }, top + baseline(LABEL), shaper);
      if (part.label === 'Medication') {
        const right = { x: MARGIN + (width + GUTTER) / 2, width: width / 2, align: 'left' } as const;
        drawOneLine(sheet, [span('Allergies', LABEL)], right, top + baseline(LABEL), shaper);
      }
      top += LABEL_HEIGHT;
    }
    const most = fit.lines[index] ?? part.natural;
    shortened = part.draw(sheet, top, most) || shortened;
    top += most * part.leading;
  }
  return { sheet, shortened };
}

/** Parts at the largest scale at which all fit whole; at the smallest the longest give up lines until they do. */
function fitted(available: number, partsAt: (by: number) => Part[]): { parts: Part[]; lines: number[]; gap: number } {
  const heightOf = (parts: readonly Part[], lines: readonly number[], gap: number) =>
    parts.reduce(
      (sum, { label, leading }, index) => sum + (lines[index] ?? 0) * leading + (label === '' ? CLOSE : gap + LABEL_HEIGHT),
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
  for (let over = heightOf(parts, lines, gap) - available; over > 0; ) {
    const spare = parts.map(({ least, leading }, index) => ((lines[index] ?? 0) - least) * leading);
    const index = spare.indexOf(Math.max(...spare));
    if ((spare[index] ?? 0) <= 0) break;
    // Nearly all at once where much is over: the number of lines may be in the thousands.
    const count = Math.max(
      1,
      Math.min(lines[index] ?? 0, Math.floor(Math.min(spare[index] ?? 0, over) / (parts[index]?.leading ?? 1) / 4)),
    );
    lines[index] = (lines[index] ?? 0) - count;
    over -= count * (parts[index]?.leading ?? 0);
  }
  return { parts, lines, gap };
}
