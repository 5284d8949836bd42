import type { SheetBlock } from '../../shared/domain/printout.ts';
import { drawRule } from '../typesetting/canvas.ts';
import { baseline, drawLines } from '../typesetting/flow.ts';
import { layOutParagraph } from '../typesetting/lines.ts';
import { drawOneLine } from '../typesetting/passage.ts';
import { TEXT_COLOR, textRun } from '../typesetting/text-style.ts';
import { boxSide, drawBox, drawBullet } from './marks.ts';
import { below, keptWithNext, type Piece } from './page-breaks.ts';
import { tablePieces } from './table.ts';
import { ruledPiece, setText, textPieces } from './text.ts';
import { indented, type Measure } from './text-styles.ts';

type Block<Kind extends SheetBlock['kind']> = Extract<SheetBlock, { kind: Kind }>;

/** Between two lines to write on: room for a usual handwriting. */
const RULED = 23;
const BULLET_INDENT = 14;
const BOX_INDENT = 20;
const NUMBER_INDENT = 20;

/** The blocks of a printed piece, from top to bottom. */
export function blockPieces(blocks: readonly SheetBlock[], measure: Measure): Piece[] {
  let questions = 0;
  const labels = labelWidth(blocks, measure);
  return blocks.flatMap((block, index) => {
    if (block.kind === 'question') questions += 1;
    const [before, next] = [blocks[index - 1], blocks[index + 1]];
    const spaced = below(
      before ? spaceAbove(block, before, measure) : 0,
      piecesOf(block, measure, { number: questions, labels }),
    );
    return next && leadsOn(block, next) ? keptWithNext(spaced) : spaced;
  });
}

/** Whether a block says nothing without the next one. */
function leadsOn(block: SheetBlock, next: SheetBlock): boolean {
  if (block.kind === 'heading' || next.kind === 'sign') return true;
  return block.kind === 'paragraph' && block.text.trimEnd().endsWith(':');
}

/** Blocks that are no running text: they stand a little apart from what surrounds them. */
const APART = new Set<SheetBlock['kind']>(['fields', 'table', 'question', 'sign']);

function spaceAbove({ kind }: SheetBlock, before: SheetBlock, { styles: { space } }: Measure): number {
  if (kind === 'heading') return 2.6 * space;
  if (before.kind === 'heading') return 0.6 * space;
  if (kind === 'question' || before.kind === 'question') return 2.2 * space;
  return APART.has(kind) || APART.has(before.kind) ? 1.6 * space : space;
}

function piecesOf(block: SheetBlock, measure: Measure, { number, labels }: { number: number; labels: number }): Piece[] {
  switch (block.kind) {
    case 'heading':
      return keptWithNext(textPieces(block.text, measure.styles.heading, measure));
    case 'paragraph':
      return textPieces(block.text, block.quiet ? measure.styles.quiet : measure.styles.text, measure);
    case 'list':
      return listPieces(block, measure);
    case 'fields':
      return fieldPieces(block, measure, labels);
    case 'table':
      return tablePieces(block, measure);
    case 'box':
      return boxPieces(block, measure);
    case 'question':
      return questionPieces(block, measure, number);
    case 'sign':
      return [signPiece(block, measure)];
  }
}

function listPieces({ items }: Block<'list'>, measure: Measure): Piece[] {
  const { styles, shaper } = measure;
  const { text: style, space } = styles;
  return items.flatMap((item, index) => {
    const pieces = textPieces(item, style, measure, BULLET_INDENT, (sheet, { x, width, rtl }, base) =>
      drawBullet(sheet, rtl ? x + width - 5 : x + 5, base, style, shaper),
    );
    return below(index === 0 ? 0 : 0.4 * space, pieces);
  });
}

/** Width of the column of labels, as wide as they need: one for all fields of a piece, so that their values stand below each other. */
function labelWidth(blocks: readonly SheetBlock[], { styles, shaper, width }: Measure): number {
  const rows = blocks.flatMap((block) => (block.kind === 'fields' ? block.rows : []));
  const widest = Math.max(
    0,
    ...rows.map(({ label }) => layOutParagraph([textRun(label, styles.label)], width, shaper)[0]?.width ?? 0),
  );
  return Math.min(widest + 1, width * 0.38);
}

/** Label and value side by side; an empty value is a line to write on. What is said of one thing stays together. */
function fieldPieces({ rows }: Block<'fields'>, measure: Measure, widest: number): Piece[] {
  const { styles } = measure;
  const labels = { ...measure, width: widest };
  const values = indented(measure, labels.width + 14);
  return rows.flatMap(({ label, value }, at) => {
    const named = setText(label, styles.label, labels.width, measure);
    const said = setText(value, styles.text, values.width, measure);
    const empty = said.length === 0;
    const count = Math.max(named.length, said.length, 1);
    return Array.from({ length: count }, (_, index): Piece => {
      const last = index === count - 1;
      const height = styles.text.leading + (empty && last ? 5 : 0);
      return {
        gap: index > 0 || at === 0 ? 0 : 0.5 * styles.space,
        height,
        keep: !last || at < rows.length - 1,
        draw(sheet, top) {
          const base = height - styles.text.leading;
          drawLines(
            sheet,
            named.slice(index, index + 1),
            { ...styles.label, leading: styles.text.leading },
            labels.x,
            labels.width,
            top + base,
          );
          drawLines(sheet, said.slice(index, index + 1), styles.text, values.x, values.width, top + base);
          if (empty && last) ruledPiece(height, values).draw(sheet, top);
        },
      };
    });
  });
}

function boxPieces({ text, ticked, words = '', why = '' }: Block<'box'>, measure: Measure): Piece[] {
  const { styles, shaper } = measure;
  const statement = textPieces(text, styles.text, measure, BOX_INDENT, (sheet, { x, width, rtl }, base) =>
    drawBox(sheet, ticked, rtl ? x + width - boxSide(styles.text) : x, base, styles.text, shaper),
  );
  const own = textPieces(words, styles.own, measure, BOX_INDENT);
  const reason = textPieces(why, styles.quiet, measure, BOX_INDENT);
  const more = [...below(2, own), ...below(2, reason)];
  return more.length === 0 ? statement : [...keptWithNext(statement), ...more];
}

/** A question with its number, what was answered, and lines to write on: they stay with it. */
function questionPieces({ text, answer, lines }: Block<'question'>, measure: Measure, number: number): Piece[] {
  const { styles, shaper } = measure;
  // One that is still to be worded keeps its number and its lines.
  const asked = textPieces(text.trim() || '\u00a0', styles.text, measure, NUMBER_INDENT, (sheet, { x, width, rtl }, base) => {
    const at = { x: rtl ? x + 6 : x, width: width - 6, align: rtl ? 'right' : 'left' } as const;
    drawOneLine(sheet, [textRun(`${number}.`, styles.rowName)], at, base, shaper);
  });
  const answered = below(2, textPieces(answer, styles.own, measure, NUMBER_INDENT));
  const ruled = Array.from({ length: lines }, () => ruledPiece(RULED * styles.by, indented(measure, NUMBER_INDENT)));
  const pieces = [
    ...asked.map((piece) => ({ ...piece, keep: true })),
    ...(ruled.length > 0 ? keptWithNext(answered) : answered),
    ...ruled,
  ];
  return pieces.map((piece, index) => (index === pieces.length - 1 ? { ...piece, keep: false } : piece));
}

/** Lines for signature and date, with the name in print below. */
function signPiece({ name }: Block<'sign'>, { styles, shaper, x, width }: Measure): Piece {
  const above = 40;
  const signature = Math.min(250, width * 0.55);
  const date = { x: x + signature + 24, width: Math.min(130, width - signature - 24) };
  return {
    gap: 0,
    keep: false,
    height: above + styles.small.leading + styles.text.leading + 4,
    draw(sheet, top) {
      const line = top + above;
      drawRule(sheet, x, line, signature, TEXT_COLOR, 0.6);
      drawRule(sheet, date.x, line, date.width, TEXT_COLOR, 0.6);
      const under = line + 2;
      const put = (text: string, at: number, wide: number, from: number, style = styles.small) =>
        drawOneLine(sheet, [textRun(text, style)], { x: at, width: wide, align: 'left' }, from + baseline(style), shaper);
      put('Signature', x, signature, under);
      put('Date', date.x, date.width, under);
      if (name !== '') put(name, x, width, under + styles.small.leading, styles.text);
    },
  };
}
