import type { PrintoutBlock } from '../../shared/domain/printout.ts';
import { drawRule } from '../typesetting/canvas.ts';
import { baseline, drawLines } from '../typesetting/flow.ts';
import { layOutParagraph } from '../typesetting/lines.ts';
import { drawOneLine } from '../typesetting/passage.ts';
import { TEXT_COLOR, textRun } from '../typesetting/text-style.ts';
import { checkboxSide, drawBullet, drawCheckbox } from './marks.ts';
import { type FlowItem, keepWithNext, withGapAbove } from './page-breaks.ts';
import { layOutQr } from './qr.ts';
import { layOutTable } from './table.ts';
import { layOutText, layOutTextItems, ruledLine } from './text.ts';
import { indented, type Measure } from './text-styles.ts';

type Block<Kind extends PrintoutBlock['kind']> = Extract<PrintoutBlock, { kind: Kind }>;

/** Between two lines to write on: room for a usual handwriting. */
const RULED = 23;
const BULLET_INDENT = 14;
const BOX_INDENT = 20;
const NUMBER_INDENT = 20;

/** The blocks of a printout, from top to bottom. */
export function layOutBlocks(blocks: readonly PrintoutBlock[], measure: Measure): FlowItem[] {
  let questions = 0;
  const labels = labelWidth(blocks, measure);
  return blocks.flatMap((block, index) => {
    if (block.kind === 'question') questions += 1;
    const [before, next] = [blocks[index - 1], blocks[index + 1]];
    const spaced = withGapAbove(
      before ? spaceAbove(block, before, measure) : 0,
      layOutBlock(block, measure, { number: questions, labels }),
    );
    return next && introducesNext(block, next) ? keepWithNext(spaced) : spaced;
  });
}

/** Whether a block says nothing without the next one. */
function introducesNext(block: PrintoutBlock, next: PrintoutBlock): boolean {
  if (block.kind === 'heading' || next.kind === 'sign') return true;
  return block.kind === 'paragraph' && block.text.trimEnd().endsWith(':');
}

/** Blocks with extra space above and below, unlike running text. */
const SET_APART = new Set<PrintoutBlock['kind']>(['fields', 'table', 'question', 'sign', 'qr']);

function spaceAbove({ kind }: PrintoutBlock, before: PrintoutBlock, { styles: { space } }: Measure): number {
  if (kind === 'heading') return 2.6 * space;
  if (before.kind === 'heading') return 0.6 * space;
  if (kind === 'question' || before.kind === 'question') return 2.2 * space;
  return SET_APART.has(kind) || SET_APART.has(before.kind) ? 1.6 * space : space;
}

function layOutBlock(block: PrintoutBlock, measure: Measure, { number, labels }: { number: number; labels: number }): FlowItem[] {
  switch (block.kind) {
    case 'heading':
      return keepWithNext(layOutTextItems(block.text, measure.styles.heading, measure));
    case 'paragraph':
      return layOutTextItems(block.text, block.secondary ? measure.styles.secondary : measure.styles.text, measure);
    case 'list':
      return layOutList(block, measure);
    case 'fields':
      return layOutFields(block, measure, labels);
    case 'table':
      return layOutTable(block, measure);
    case 'box':
      return layOutCheckbox(block, measure);
    case 'question':
      return layOutQuestion(block, measure, number);
    case 'sign':
      return [layOutSignature(block, measure)];
    case 'qr':
      return [layOutQr(block.text, measure)];
  }
}

function layOutList({ items }: Block<'list'>, measure: Measure): FlowItem[] {
  const { styles, shaper } = measure;
  const { text: style, space } = styles;
  return items.flatMap((item, index) => {
    const flowItems = layOutTextItems(item, style, measure, BULLET_INDENT, (canvas, { x, width, rtl }, base) =>
      drawBullet(canvas, rtl ? x + width - 5 : x + 5, base, style, shaper),
    );
    return withGapAbove(index === 0 ? 0 : 0.4 * space, flowItems);
  });
}

/**
 * The width of the column of labels in points: that of the widest label. All fields of a printout share one width, so their
 * values align.
 */
function labelWidth(blocks: readonly PrintoutBlock[], { styles, shaper, width }: Measure): number {
  const rows = blocks.flatMap((block) => (block.kind === 'fields' ? block.rows : []));
  const widest = Math.max(
    0,
    ...rows.map(({ label }) => layOutParagraph([textRun(label, styles.label)], width, shaper)[0]?.width ?? 0),
  );
  return Math.min(widest + 1, width * 0.38);
}

/** Labels and values side by side. An empty value is a line to write on. A label and its value stay on one page. */
function layOutFields({ rows, large = false }: Block<'fields'>, measure: Measure, widest: number): FlowItem[] {
  const { styles } = measure;
  const valueStyle = large ? styles.large : styles.text;
  const labels = { ...measure, width: widest };
  const values = indented(measure, labels.width + 14);
  return rows.flatMap(({ label, value }, rowIndex) => {
    const named = layOutText(label, styles.label, labels.width, measure);
    const valueLines = layOutText(value, valueStyle, values.width, measure);
    const empty = valueLines.length === 0;
    const count = Math.max(named.length, valueLines.length, 1);
    return Array.from({ length: count }, (_, index): FlowItem => {
      const last = index === count - 1;
      const height = valueStyle.leading + (empty && last ? 5 : 0);
      return {
        gap: index > 0 || rowIndex === 0 ? 0 : 0.5 * styles.space,
        height,
        keep: !last || rowIndex < rows.length - 1,
        draw(canvas, top) {
          const base = height - valueStyle.leading;
          drawLines(
            canvas,
            named.slice(index, index + 1),
            { ...styles.label, leading: valueStyle.leading },
            labels.x,
            labels.width,
            top + base,
          );
          drawLines(canvas, valueLines.slice(index, index + 1), valueStyle, values.x, values.width, top + base);
          if (empty && last) ruledLine(height, values).draw(canvas, top);
        },
      };
    });
  });
}

function layOutCheckbox({ text, ticked, ownText = '', why = '' }: Block<'box'>, measure: Measure): FlowItem[] {
  const { styles, shaper } = measure;
  const statement = layOutTextItems(text, styles.text, measure, BOX_INDENT, (canvas, { x, width, rtl }, base) =>
    drawCheckbox(canvas, ticked, rtl ? x + width - checkboxSide(styles.text) : x, base, styles.text, shaper),
  );
  const ownLines = layOutTextItems(ownText, styles.own, measure, BOX_INDENT);
  const reason = layOutTextItems(why, styles.secondary, measure, BOX_INDENT);
  const more = [...withGapAbove(2, ownLines), ...withGapAbove(2, reason)];
  return more.length === 0 ? statement : [...keepWithNext(statement), ...more];
}

/** A question with its number, its answer and lines to write on. All stay on one page. */
function layOutQuestion({ text, answer, lines }: Block<'question'>, measure: Measure, number: number): FlowItem[] {
  const { styles, shaper } = measure;
  // One that is still to be worded keeps its number and its lines.
  const asked = layOutTextItems(
    text.trim() || '\u00a0',
    styles.text,
    measure,
    NUMBER_INDENT,
    (canvas, { x, width, rtl }, base) => {
      const at = { x: rtl ? x + 6 : x, width: width - 6, align: rtl ? 'right' : 'left' } as const;
      drawOneLine(canvas, [textRun(`${number}.`, styles.rowName)], at, base, shaper);
    },
  );
  const answered = withGapAbove(2, layOutTextItems(answer, styles.own, measure, NUMBER_INDENT));
  const ruled = Array.from({ length: lines }, () => ruledLine(RULED * styles.by, indented(measure, NUMBER_INDENT)));
  const flowItems = [
    ...asked.map((flowItem) => ({ ...flowItem, keep: true })),
    ...(ruled.length > 0 ? keepWithNext(answered) : answered),
    ...ruled,
  ];
  return flowItems.map((flowItem, index) => (index === flowItems.length - 1 ? { ...flowItem, keep: false } : flowItem));
}

/** Lines for signature and date, with the name in print below. */
function layOutSignature({ name }: Block<'sign'>, { styles, shaper, x, width }: Measure): FlowItem {
  const above = 40;
  const signature = Math.min(250, width * 0.55);
  const date = { x: x + signature + 24, width: Math.min(130, width - signature - 24) };
  return {
    gap: 0,
    keep: false,
    height: above + styles.small.leading + styles.text.leading + 4,
    draw(canvas, top) {
      const line = top + above;
      drawRule(canvas, x, line, signature, TEXT_COLOR, 0.6);
      drawRule(canvas, date.x, line, date.width, TEXT_COLOR, 0.6);
      const lineTop = line + 2;
      const drawText = (text: string, at: number, wide: number, from: number, style = styles.small) =>
        drawOneLine(canvas, [textRun(text, style)], { x: at, width: wide, align: 'left' }, from + baseline(style), shaper);
      drawText('Signature', x, signature, lineTop);
      drawText('Date', date.x, date.width, lineTop);
      if (name !== '') drawText(name, x, width, lineTop + styles.small.leading, styles.text);
    },
  };
}
