import type { PlannedOpinions } from '../../../shared/domain/packet-plan.ts';
import type { PaperSize } from '../../../shared/domain/paper.ts';
import { formatDate } from '../../../shared/format/format-date.ts';
import { type FlowBox, type FlowItem, keepWithNext, paginate, withGapAbove } from '../../print/page-breaks.ts';
import { layOutTextItems } from '../../print/text.ts';
import { textStylesAt } from '../../print/text-styles.ts';
import { type Canvas, drawRule } from '../../typesetting/canvas.ts';
import { drawLines, FOOTER_SPACE, flowTitle, startFlow } from '../../typesetting/flow.ts';
import { isolate, type Line, layOutParagraph, leftToRight, linesOfText, type TextRun } from '../../typesetting/lines.ts';
import type { Shaper } from '../../typesetting/shaper.ts';
import {
  HAIRLINE_COLOR,
  LABEL,
  MARGIN,
  pageReference,
  SECONDARY,
  TEXT,
  TEXT_COLOR,
  type TextStyle,
  textRun,
} from '../../typesetting/text-style.ts';
import type { PageNumbers } from './page-numbers.ts';

export const OPINIONS_TITLE = 'The opinions';

const ORDER_REMARK =
  'Side by side, in the order in which they were given; the order says nothing else. “–” means that nothing was said.';
/** The most columns of one table; more opinions need further tables. */
const MAX_COLUMNS = 3;
const GAP = 16;
const CELL: TextStyle = { ...TEXT, size: 9.5, leading: 12.5 };
const PHYSICIAN: TextStyle = { ...TEXT, font: 'serifBold', size: 10.5, leading: 13.5 };

interface Column {
  x: number;
  width: number;
}

type Row = PlannedOpinions['rows'][number];

/** Divides the opinions into tables of nearly equal size. Returns the indexes of each table. */
function partsOf(count: number): number[][] {
  const parts = Math.ceil(count / MAX_COLUMNS);
  const partSize = Math.ceil(count / parts);
  const all = Array.from({ length: count }, (_, index) => index);
  return Array.from({ length: parts }, (_, part) => all.slice(part * partSize, (part + 1) * partSize));
}

function columnsOf(count: number, width: number): Column[] {
  const columnWidth = (width - (count - 1) * GAP) / count;
  return Array.from({ length: count }, (_, index) => ({ x: MARGIN + index * (columnWidth + GAP), width: columnWidth }));
}

/** The packet pages of a text as links: " p. 12, 14". Empty: none of the pages is enclosed. */
function sourceRuns({ sources }: Row['passages'][number][number], numbers: PageNumbers): TextRun[] {
  const enclosedPages = sources.flatMap(({ recordId, page }) => {
    const first = numbers.page(recordId);
    const isEnclosed = first !== undefined && !numbers.isNotice(recordId) && page <= numbers.pages(recordId);
    return isEnclosed ? [first + page - 1] : [];
  });
  const pages = [...new Set(enclosedPages)].sort((a, b) => a - b);
  return pages.flatMap((page, index) =>
    index === 0 ? pageReference(page, CELL) : [textRun(', ', CELL), textRun(String(page), CELL, page)],
  );
}

/** Lines of several columns one below the other, all in one look. */
function lineItems(cells: readonly (readonly Line[])[], columns: readonly Column[], style: TextStyle): FlowItem[] {
  const count = Math.max(0, ...cells.map(({ length }) => length));
  return Array.from({ length: count }, (_, index): FlowItem => {
    return {
      gap: 0,
      height: style.leading,
      keep: count > 1 && (index === 0 || index === count - 2),
      draw(canvas, top) {
        for (const [columnIndex, { x, width }] of columns.entries()) {
          drawLines(canvas, (cells[columnIndex] ?? []).slice(index, index + 1), style, x, width, top);
        }
      },
    };
  });
}

/** The table head: who gave each opinion, and when. The head repeats on every page of the table. */
function headItems({ opinions }: PlannedOpinions, part: readonly number[], columns: readonly Column[], shaper: Shaper) {
  const cells = (textOf: (opinion: PlannedOpinions['opinions'][number]) => string, style: TextStyle) =>
    lineItems(
      part.map((index, columnIndex) => {
        const opinion = opinions[index];
        return opinion ? layOutParagraph([textRun(textOf(opinion), style)], columns[columnIndex]?.width ?? 0, shaper) : [];
      }),
      columns,
      style,
    );
  const about = ({ specialty, date }: PlannedOpinions['opinions'][number]) =>
    leftToRight([isolate(specialty), date === null ? '' : formatDate(date)].filter((each) => each !== '').join(' · '));
  return [
    ...cells(({ title }) => title, LABEL),
    ...cells(({ physician }) => physician, PHYSICIAN),
    ...cells(about, { ...SECONDARY, size: 9.5, leading: 12.5 }),
  ];
}

/** Pieces that stand as one at the head of each page. */
function tableHead(flowItems: readonly FlowItem[], width: number): FlowBox {
  const height = flowItems.reduce((sum, flowItem) => sum + flowItem.height, 0);
  return {
    height: height + 10,
    draw(canvas, top) {
      let next = top;
      for (const flowItem of flowItems) {
        flowItem.draw(canvas, next);
        next += flowItem.height;
      }
      drawRule(canvas, MARGIN, next + 4, width, TEXT_COLOR, 0.7);
    },
  };
}

function rowItems(
  row: Row,
  part: readonly number[],
  columns: readonly Column[],
  { numbers, shaper, width }: TableContext,
): FlowItem[] {
  const label = lineItems([layOutParagraph([textRun(row.label, LABEL)], width, shaper)], [{ x: MARGIN, width }], LABEL);
  const cells = part.map((index, columnIndex) => {
    const passages = row.passages[index] ?? [];
    if (passages.length === 0) return layOutParagraph([textRun('–', { ...CELL, color: SECONDARY.color })], 20, shaper);
    return passages.flatMap((passage) => {
      const lines = linesOfText(passage.text);
      const tail = sourceRuns(passage, numbers);
      return lines.flatMap((line, each) =>
        layOutParagraph(
          [textRun(line, CELL), ...(each === lines.length - 1 ? tail : [])],
          columns[columnIndex]?.width ?? 0,
          shaper,
        ),
      );
    });
  });
  return [...keepWithNext(label), ...lineItems(cells, columns, CELL)];
}

interface TableContext {
  numbers: PageNumbers;
  shaper: Shaper;
  width: number;
}

/** A hairline between two rows. */
function hairline(width: number): FlowItem {
  return { gap: 5, height: 6, keep: false, draw: (canvas, top) => drawRule(canvas, MARGIN, top, width, HAIRLINE_COLOR, 0.5) };
}

/**
 * "The opinions": what each physician said on each point, with packet pages and the patient's verdict. Returns as many pages as
 * needed.
 */
export function typesetOpinions(
  planned: PlannedOpinions,
  numbers: PageNumbers,
  size: PaperSize,
  shaper: Shaper,
): readonly Canvas[] {
  const flow = startFlow(shaper, size);
  flowTitle(flow, OPINIONS_TITLE);
  const { width, x } = flow;
  const styles = textStylesAt(1);
  const measure = { shaper, styles, x, width };
  const small = { ...styles.secondary, size: 9.5, leading: 12.5 };
  const judgement = { ...small, font: 'italic' } as const;
  const parts = partsOf(planned.opinions.length);
  const context = { numbers, shaper, width };
  const flowItems: FlowItem[] = planned.opinions.length > 1 ? layOutTextItems(ORDER_REMARK, small, measure) : [];
  for (const part of parts) {
    const columns = columnsOf(part.length, width);
    const head = tableHead(headItems(planned, part, columns, shaper), width);
    flowItems.push({ ...head, gap: flowItems.length < 2 ? 12 : 30, keep: true });
    const isLastPart = part === parts.at(-1);
    // The verdict on all opinions stands once, below the last table.
    const rows = planned.rows.filter(
      ({ passages, judgements }) =>
        part.some((index) => (passages[index] ?? []).length > 0) || (isLastPart && judgements.length > 0),
    );
    for (const [index, row] of rows.entries()) {
      const columnWidth = rowItems(row, part, columns, context);
      const judgementItems = isLastPart
        ? row.judgements.flatMap((sentence) => withGapAbove(3, layOutTextItems(sentence, judgement, measure)))
        : [];
      const rule = index < rows.length - 1 ? [hairline(width)] : [];
      const rowItemList = [...(judgementItems.length > 0 ? keepWithNext(columnWidth) : columnWidth), ...judgementItems, ...rule];
      flowItems.push(...rowItemList.map((flowItem) => ({ ...flowItem, head })));
    }
  }
  if (planned.reasons.trim() !== '') {
    const label = layOutTextItems('Why another opinion is sought', LABEL, measure);
    flowItems.push(...withGapAbove(18, keepWithNext(label)), ...layOutTextItems(planned.reasons, TEXT, measure));
  }
  const area = { size, firstTop: flow.top + 6, nextTop: MARGIN, bottom: size.height - FOOTER_SPACE };
  const [first, ...more] = paginate(flowItems, area);
  return first ? [{ ...first, operators: [...flow.canvas.operators, ...first.operators] }, ...more] : more;
}
