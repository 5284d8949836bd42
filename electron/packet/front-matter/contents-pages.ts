import type { PacketPlan } from '../../../shared/domain/packet-plan.ts';
import type { PaperSize } from '../../../shared/domain/paper.ts';
import { formatDate } from '../../../shared/format/format-date.ts';
import type { Canvas } from '../../typesetting/canvas.ts';
import { baseline, drawLines, type Flow, flowTitle, startFlow } from '../../typesetting/flow.ts';
import { layOutParagraph, layOutShortened } from '../../typesetting/lines.ts';
import { drawOneLine } from '../../typesetting/passage.ts';
import type { Shaper } from '../../typesetting/shaper.ts';
import { HEADING, MARGIN, SECONDARY, TEXT, textRun } from '../../typesetting/text-style.ts';
import { flowColumnHeads } from './column-heads.ts';
import type { PageNumbers } from './page-numbers.ts';
import { totalsLine } from './summary-lines.ts';

/** A column of the table, from the left edge of the text. */
interface Column {
  label: string;
  x: number;
  width: number;
  align: 'left' | 'right';
}

const GAP = 10;
/** Lines of a record's title or provider, at most. */
const MAX_LINES = 3;

function columnsFor(width: number) {
  const right = (label: string, x: number, columnWidth: number): Column => ({ label, x, width: columnWidth, align: 'right' });
  const left = (label: string, x: number, columnWidth: number): Column => ({ label, x, width: columnWidth, align: 'left' });
  const [no, date, pages, page] = [20, 64, 30, 32];
  const recordX = no + GAP + date + GAP;
  const flexible = width - recordX - pages - page - 3 * GAP;
  const record = flexible * 0.62;
  const provider = flexible - record;
  return {
    no: right('No.', MARGIN, no),
    date: left('Date', MARGIN + no + GAP, date),
    record: left('Record', MARGIN + recordX, record),
    provider: left('Provider', MARGIN + recordX + record + GAP, provider),
    pages: right('Pages', MARGIN + width - page - GAP - pages, pages),
    page: right('Page', MARGIN + width - page, page),
  };
}

/** Makes a whole row the link of its page number. */
function linkRow(canvas: Canvas, { x, width }: Flow, top: number, height: number, target: number): void {
  canvas.links.pop();
  const upper = canvas.size.height - top;
  canvas.links.push({ rect: [x, upper - height + 3, x + width, upper], target });
}

/** The line for the sealed section: how many entries it has, without their titles. */
function sealedLabel(entries: number): string {
  const count = entries === 0 ? '' : ` (${entries} ${entries === 1 ? 'report or note' : 'reports and notes'})`;
  return `Sealed${count}: please read the records first`;
}

/** "Contents": every record and note with its packet page; each row is a link. A section heading never ends a page. */
export function typesetContents(plan: PacketPlan, numbers: PageNumbers, size: PaperSize, shaper: Shaper): readonly Canvas[] {
  const columns = columnsFor(size.width - 2 * MARGIN);
  const head = (flow: Flow) => flowColumnHeads(flow, Object.values(columns), 5);
  const flow = startFlow(shaper, size, head);
  flowTitle(flow, 'Contents');
  const summary = layOutParagraph([textRun(totalsLine(plan, numbers), SECONDARY)], flow.width, shaper);
  flow.top = drawLines(flow.canvas, summary, SECONDARY, flow.x, flow.width, flow.top + 4) + 14;
  head(flow);

  const heading = (title: string, isNewPage: boolean) => {
    flow.top += isNewPage || flow.top < MARGIN + 30 ? 4 : 10;
    const lines = layOutParagraph([textRun(title, HEADING)], flow.width, shaper);
    flow.top = drawLines(flow.canvas, lines, HEADING, flow.x, flow.width, flow.top) + 3;
  };
  /** Adds a line for a generated page, by its title. */
  const generatedPage = (title: string, page: number) => {
    const column = { x: flow.x, width: flow.width, align: 'left' } as const;
    drawOneLine(flow.canvas, [textRun(title, HEADING)], column, flow.top + baseline(HEADING), shaper);
    drawOneLine(flow.canvas, [textRun(String(page), TEXT, page)], columns.page, flow.top + baseline(TEXT), shaper);
    flow.top += TEXT.leading;
  };
  if (numbers.opinions !== null) {
    flow.top += 4;
    generatedPage('The opinions', numbers.opinions);
  }
  let no = 0;
  for (const section of plan.sections) {
    if (section.sealed) {
      const height = TEXT.leading + 4;
      heading(section.title, flow.ensureSpace(HEADING.leading + 14 + height));
      const { canvas, top } = flow;
      const page = numbers.sealed ?? 0;
      const column = { x: columns.date.x, width: columns.pages.x - GAP - columns.date.x, align: 'left' } as const;
      drawOneLine(canvas, [textRun(sealedLabel(section.entries.length), SECONDARY)], column, top + baseline(TEXT), shaper);
      const pages = section.entries.reduce((sum, { id }) => sum + numbers.pages(id), 0);
      if (pages > 0) drawOneLine(canvas, [textRun(String(pages), SECONDARY)], columns.pages, top + baseline(TEXT), shaper);
      drawOneLine(canvas, [textRun(String(page), TEXT, page)], columns.page, top + baseline(TEXT), shaper);
      linkRow(canvas, flow, top, height, page);
      flow.top += height;
      continue;
    }
    let first = true;
    for (const entry of section.entries) {
      no += 1;
      const page = numbers.page(entry.id) ?? 0;
      const cell = (text: string, column: Column) =>
        layOutShortened([textRun(text, TEXT)], [], [], column.width, MAX_LINES, shaper).lines;
      const isWhole = entry.kind === 'note' || entry.loss === '';
      const title = cell(isWhole ? entry.title : `${entry.title} (not whole)`, columns.record);
      const provider = layOutShortened(
        [textRun(entry.provider, SECONDARY)],
        [],
        [],
        columns.provider.width,
        MAX_LINES,
        shaper,
      ).lines;
      const height = Math.max(1, title.length, provider.length) * TEXT.leading + 4;
      const isNewPage = flow.ensureSpace((first ? HEADING.leading + 14 : 0) + height);
      if (first) heading(section.title, isNewPage);
      first = false;
      const { canvas, top } = flow;
      const base = top + baseline(TEXT);
      const date = entry.kind === 'record' ? entry.serviceDate : entry.date;
      drawOneLine(canvas, [textRun(String(no), SECONDARY)], columns.no, base, shaper);
      drawOneLine(canvas, [textRun(date === null ? 'undated' : formatDate(date), SECONDARY)], columns.date, base, shaper);
      drawLines(canvas, title, TEXT, columns.record.x, columns.record.width, top);
      drawLines(canvas, provider, SECONDARY, columns.provider.x, columns.provider.width, top);
      drawOneLine(
        canvas,
        [textRun(numbers.isNotice(entry.id) ? '–' : String(numbers.pages(entry.id)), SECONDARY)],
        columns.pages,
        base,
        shaper,
      );
      drawOneLine(canvas, [textRun(String(page), TEXT, page)], columns.page, base, shaper);
      linkRow(canvas, flow, top, height, page);
      flow.top += height;
    }
  }
  flow.ensureSpace(TEXT.leading + 18);
  flow.top += 12;
  generatedPage('Manifest: source files and how to verify them', numbers.manifest);
  return flow.canvases;
}
