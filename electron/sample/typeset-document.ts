import type { Block, SampleDocument } from './document.ts';
import { drawLetterhead, drawRunningHead } from './letterhead.ts';
import { breakLines, widthOf } from './measure.ts';
import { type PageFlow, typographyOf } from './page-flow.ts';
import { BLACK, type SampleCanvas } from './sample-canvas.ts';
import { SAMPLE_MARK, type SamplePage, SIZES } from './sample-page.ts';
import { drawTable } from './table.ts';

const GREY = [0.42, 0.44, 0.47] as const;

/** Lays a document out in pages: letterhead, banner, blocks, and a footer on every page. */
export function typesetDocument(document: SampleDocument): SamplePage[] {
  const [short, long] = SIZES[document.size];
  const [width, height] = document.landscape ? [long, short] : [short, long];
  const margin = document.landscape ? 44 : 58;
  const bottom = height - 62;
  const typography = typographyOf(document);
  const pages: ((canvas: SampleCanvas) => void)[][] = [[]];
  const flow: PageFlow = {
    document,
    typography,
    left: margin,
    width: width - 2 * margin,
    y: 40,
    draw: (stroke) => pages.at(-1)?.push(stroke),
    ensureSpace(needed) {
      if (flow.y + needed <= bottom) return false;
      startPage();
      return true;
    },
  };
  const startPage = () => {
    pages.push([]);
    flow.y = 40;
    drawRunningHead(flow);
  };
  drawLetterhead(flow);
  for (const [at, block] of document.blocks.entries()) {
    if (block.type === 'page-break') startPage();
    else setBlock(flow, block, document.blocks[at + 1]);
  }
  return pages.map((strokes, at) => ({
    width,
    height,
    draw(canvas) {
      for (const stroke of strokes) stroke(canvas);
      drawFooter(canvas, document, width, height, margin, at + 1, pages.length);
    },
  }));
}

function drawFooter(
  canvas: SampleCanvas,
  document: SampleDocument,
  width: number,
  height: number,
  margin: number,
  page: number,
  of: number,
) {
  const y = height - 30;
  canvas.line(margin, y - 12, width - margin, y - 12, 0.4, GREY);
  const left = document.institution.name ? `${document.institution.name} · ${document.title}` : document.title;
  canvas.text(margin, y, left, 'sans', 7.5, GREY);
  const right = `Page ${page} of ${of}`;
  canvas.text(width - margin - widthOf(right, 'sans', 7.5), y, right, 'sans', 7.5, GREY);
  canvas.text((width - widthOf(SAMPLE_MARK, 'sans-bold', 7.5)) / 2, y + 11, SAMPLE_MARK, 'sans-bold', 7.5, [0.62, 0.2, 0.16]);
}

function setBlock(flow: PageFlow, block: Block, next: Block | undefined) {
  const { typography } = flow;
  switch (block.type) {
    case 'heading':
      return setHeading(flow, block.text, next);
    case 'paragraph':
      if (next?.type === 'figure') flow.ensureSpace(typography.leading * 1.5 + next.height);
      setText(flow, block.text, block.lead);
      flow.y += typography.leading * 0.5;
      return;
    case 'fields':
      return setFields(flow, block.rows, block.columns);
    case 'list':
      block.items.forEach((item, at) => {
        flow.ensureSpace(typography.leading);
        const y = flow.y;
        const mark = block.numbered ? `${at + 1}.` : '•';
        flow.draw((canvas) => canvas.text(flow.left + 6, y + typography.size, mark, typography.plain, typography.size));
        setText(flow, item, undefined, 22);
        flow.y += 2;
      });
      flow.y += typography.leading * 0.4;
      return;
    case 'table':
      return drawTable(flow, block.columns, block.rows, block.grid);
    case 'figure': {
      flow.ensureSpace(block.height);
      const { left, y, width } = flow;
      flow.draw((canvas) => block.draw(translated(canvas, left, y), width));
      flow.y += block.height + 8;
      return;
    }
    case 'signature':
      return setSignature(flow, block.name, block.lines, block.handwritten);
    case 'space':
      flow.y += block.height;
      return;
    case 'page-break':
      return;
  }
}

/** Height of the next block that must share the page with its heading, points. */
function heightKeptWith({ typography }: PageFlow, next: Block | undefined): number {
  if (next?.type === 'figure') return next.height;
  return typography.leading * (next?.type === 'table' ? 4 : 2);
}

function setHeading(flow: PageFlow, text: string, next: Block | undefined) {
  const { typography } = flow;
  const size = typography.size + 1;
  flow.ensureSpace(34 + heightKeptWith(flow, next));
  flow.y += 7;
  const y = flow.y;
  const color = flow.document.institution.color;
  flow.draw((canvas) => canvas.text(flow.left, y + size, text, typography.bold, size, color));
  flow.y += typography.leading + 4;
}

/** Sets a paragraph; pages may break between its lines. */
function setText(flow: PageFlow, text: string, lead?: string, indent = 0) {
  const { typography } = flow;
  const opening = lead ? `${lead}: ` : '';
  const openingWidth = opening ? widthOf(opening, typography.bold, typography.size) + 2 : 0;
  const x = flow.left + indent;
  breakLines(text, typography.plain, typography.size, flow.width - indent, openingWidth).forEach((line, at) => {
    flow.ensureSpace(typography.leading);
    const y = flow.y + typography.size;
    if (at === 0 && opening) flow.draw((canvas) => canvas.text(x, y, opening, typography.bold, typography.size));
    flow.draw((canvas) => canvas.text(at === 0 ? x + openingWidth : x, y, line, typography.plain, typography.size));
    flow.y += typography.leading;
  });
}

function setFields(flow: PageFlow, rows: readonly (readonly [string, string])[], columns: 1 | 2) {
  const { typography } = flow;
  const label = columns === 2 ? 92 : 128;
  const width = flow.width / columns;
  for (let at = 0; at < rows.length; at += columns) {
    const cells = rows.slice(at, at + columns).map(([name, value]) => ({
      name,
      lines: breakLines(value, typography.plain, typography.size, width - label - 10),
    }));
    const height = Math.max(...cells.map((cell) => cell.lines.length)) * typography.leading;
    flow.ensureSpace(height);
    const y = flow.y + typography.size;
    flow.draw((canvas) => {
      cells.forEach((cell, column) => {
        canvas.text(flow.left + column * width, y, cell.name, typography.plain, typography.size - 0.5, GREY);
        cell.lines.forEach((line, row) => {
          canvas.text(
            flow.left + column * width + label,
            y + row * typography.leading,
            line,
            typography.plain,
            typography.size,
            BLACK,
          );
        });
      });
    });
    flow.y += height + 1;
  }
  flow.y += typography.leading * 0.4;
}

function setSignature(flow: PageFlow, name: string, lines: readonly string[], handwritten: boolean) {
  const { typography } = flow;
  flow.ensureSpace(typography.leading * (lines.length + 1) + (handwritten ? 40 : 10));
  flow.y += handwritten ? 34 : 8;
  const { left, y } = flow;
  flow.draw((canvas) => {
    if (handwritten) canvas.path(left + 2, y - 26, signaturePath(name), { stroke: [0.1, 0.14, 0.42], width: 1.1 });
    if (handwritten) canvas.line(left, y, left + 190, y, 0.5, GREY);
    canvas.text(left, y + 12, name, typography.bold, typography.size);
    lines.forEach((line, at) => {
      canvas.text(left, y + 12 + (at + 1) * typography.leading, line, typography.plain, typography.size - 0.5, GREY);
    });
  });
  flow.y += typography.leading * (lines.length + 1) + 10;
}

/** An SVG path like a signature by hand; the letters of the name decide its loops. */
function signaturePath(name: string): string {
  let x = 4;
  let path = 'M4 20';
  for (const letter of name) {
    const code = letter.charCodeAt(0);
    const rise = 4 + (code % 5) * 4 + (letter < 'a' ? 8 : 0);
    const step = 5 + (code % 4);
    path += ` C ${x + step} ${20 - rise}, ${x - 2} ${22 - rise}, ${x + step} ${18 + (code % 3) * 2}`;
    x += step;
  }
  return `${path} C ${x + 20} 10, ${x + 30} 24, ${x + 52} 14`;
}

/** The same canvas with its origin moved. */
function translated(canvas: SampleCanvas, left: number, top: number): SampleCanvas {
  return {
    text: (x, y, ...rest) => canvas.text(left + x, top + y, ...rest),
    line: (x1, y1, x2, y2, ...rest) => canvas.line(left + x1, top + y1, left + x2, top + y2, ...rest),
    box: (x, y, ...rest) => canvas.box(left + x, top + y, ...rest),
    path: (x, y, ...rest) => canvas.path(left + x, top + y, ...rest),
    formField: (x, y, ...rest) => canvas.formField(left + x, top + y, ...rest),
  };
}
