import type { Block, Face, Paper, Pen } from './document.ts';
import { BLACK } from './document.ts';
import { letterhead, runningHead } from './letterhead.ts';
import { breakLines, widthOf } from './measure.ts';
import { drawTable } from './table.ts';

/** One page, drawn by any pen. Sizes in points. */
export interface Sheet {
  width: number;
  height: number;
  draw(pen: Pen): void;
}

export const SIZES = { letter: [612, 792], a4: [595.28, 841.89] } as const;
export const SAMPLE_MARK = 'SAMPLE — invented, nobody real';
const GREY = [0.42, 0.44, 0.47] as const;

/** The typefaces of a paper. */
interface Type {
  plain: Face;
  bold: Face;
  italic: Face;
  size: number;
  leading: number;
}

/** Where the setting of a paper stands. */
export interface Flow {
  paper: Paper;
  type: Type;
  left: number;
  width: number;
  y: number;
  /** Draws on the page that is being filled. */
  put(stroke: (pen: Pen) => void): void;
  /** Makes sure of so much height, on a new page if need be; true if the page was turned. */
  need(height: number): boolean;
}

/** Sets a paper in pages: letterhead, banner, blocks, and a foot on every page. */
export function typeset(paper: Paper): Sheet[] {
  const [short, long] = SIZES[paper.size];
  const [width, height] = paper.landscape ? [long, short] : [short, long];
  const margin = paper.landscape ? 44 : 58;
  const bottom = height - 62;
  const type = typeOf(paper);
  const pages: ((pen: Pen) => void)[][] = [[]];
  const flow: Flow = {
    paper,
    type,
    left: margin,
    width: width - 2 * margin,
    y: 40,
    put: (stroke) => pages.at(-1)?.push(stroke),
    need(room) {
      if (flow.y + room <= bottom) return false;
      turn();
      return true;
    },
  };
  const turn = () => {
    pages.push([]);
    flow.y = 40;
    runningHead(flow);
  };
  letterhead(flow);
  for (const [at, block] of paper.blocks.entries()) {
    if (block.type === 'page') turn();
    else setBlock(flow, block, paper.blocks[at + 1]);
  }
  return pages.map((strokes, at) => ({
    width,
    height,
    draw(pen) {
      for (const stroke of strokes) stroke(pen);
      foot(pen, paper, width, height, margin, at + 1, pages.length);
    },
  }));
}

function typeOf(paper: Paper): Type {
  const { face } = paper.house;
  const size = face === 'serif' ? 11.5 : 10;
  return { plain: face, bold: `${face}-bold`, italic: face === 'mono' ? 'mono' : `${face}-italic`, size, leading: size * 1.42 };
}

function foot(pen: Pen, paper: Paper, width: number, height: number, margin: number, page: number, of: number) {
  const y = height - 30;
  pen.line(margin, y - 12, width - margin, y - 12, 0.4, GREY);
  const left = paper.house.name ? `${paper.house.name} · ${paper.title}` : paper.title;
  pen.text(margin, y, left, 'sans', 7.5, GREY);
  const right = `Page ${page} of ${of}`;
  pen.text(width - margin - widthOf(right, 'sans', 7.5), y, right, 'sans', 7.5, GREY);
  pen.text((width - widthOf(SAMPLE_MARK, 'sans-bold', 7.5)) / 2, y + 11, SAMPLE_MARK, 'sans-bold', 7.5, [0.62, 0.2, 0.16]);
}

function setBlock(flow: Flow, block: Block, next: Block | undefined) {
  const { type } = flow;
  switch (block.type) {
    case 'heading':
      return setHeading(flow, block.text, next);
    case 'text':
      if (next?.type === 'figure') flow.need(type.leading * 1.5 + next.height);
      setText(flow, block.text, block.lead);
      flow.y += type.leading * 0.5;
      return;
    case 'fields':
      return setFields(flow, block.rows, block.columns);
    case 'list':
      block.items.forEach((item, at) => {
        flow.need(type.leading);
        const y = flow.y;
        const mark = block.numbered ? `${at + 1}.` : '•';
        flow.put((pen) => pen.text(flow.left + 6, y + type.size, mark, type.plain, type.size));
        setText(flow, item, undefined, 22);
        flow.y += 2;
      });
      flow.y += type.leading * 0.4;
      return;
    case 'table':
      return drawTable(flow, block.columns, block.rows, block.grid);
    case 'figure': {
      flow.need(block.height);
      const { left, y, width } = flow;
      flow.put((pen) => block.draw(shifted(pen, left, y), width));
      flow.y += block.height + 8;
      return;
    }
    case 'signed':
      return setSignature(flow, block.name, block.lines, block.byHand);
    case 'space':
      flow.y += block.height;
      return;
    case 'page':
      return;
  }
}

/** What of the next block must stand on the same page as the words that lead to it. */
function roomFor({ type }: Flow, next: Block | undefined): number {
  if (next?.type === 'figure') return next.height;
  return type.leading * (next?.type === 'table' ? 4 : 2);
}

function setHeading(flow: Flow, text: string, next: Block | undefined) {
  const { type } = flow;
  const size = type.size + 1;
  flow.need(34 + roomFor(flow, next));
  flow.y += 7;
  const y = flow.y;
  const ink = flow.paper.house.ink;
  flow.put((pen) => pen.text(flow.left, y + size, text, type.bold, size, ink));
  flow.y += type.leading + 4;
}

/** A paragraph, broken over pages line by line. */
function setText(flow: Flow, text: string, lead?: string, indent = 0) {
  const { type } = flow;
  const opening = lead ? `${lead}: ` : '';
  const openingWidth = opening ? widthOf(opening, type.bold, type.size) + 2 : 0;
  const x = flow.left + indent;
  breakLines(text, type.plain, type.size, flow.width - indent, openingWidth).forEach((line, at) => {
    flow.need(type.leading);
    const y = flow.y + type.size;
    if (at === 0 && opening) flow.put((pen) => pen.text(x, y, opening, type.bold, type.size));
    flow.put((pen) => pen.text(at === 0 ? x + openingWidth : x, y, line, type.plain, type.size));
    flow.y += type.leading;
  });
}

function setFields(flow: Flow, rows: readonly (readonly [string, string])[], columns: 1 | 2) {
  const { type } = flow;
  const label = columns === 2 ? 92 : 128;
  const width = flow.width / columns;
  for (let at = 0; at < rows.length; at += columns) {
    const cells = rows.slice(at, at + columns).map(([name, value]) => ({
      name,
      lines: breakLines(value, type.plain, type.size, width - label - 10),
    }));
    const height = Math.max(...cells.map((cell) => cell.lines.length)) * type.leading;
    flow.need(height);
    const y = flow.y + type.size;
    flow.put((pen) => {
      cells.forEach((cell, column) => {
        pen.text(flow.left + column * width, y, cell.name, type.plain, type.size - 0.5, GREY);
        cell.lines.forEach((line, row) => {
          pen.text(flow.left + column * width + label, y + row * type.leading, line, type.plain, type.size, BLACK);
        });
      });
    });
    flow.y += height + 1;
  }
  flow.y += type.leading * 0.4;
}

function setSignature(flow: Flow, name: string, words: readonly string[], byHand: boolean) {
  const { type } = flow;
  flow.need(type.leading * (words.length + 1) + (byHand ? 40 : 10));
  flow.y += byHand ? 34 : 8;
  const { left, y } = flow;
  flow.put((pen) => {
    if (byHand) pen.path(left + 2, y - 26, signature(name), { stroke: [0.1, 0.14, 0.42], width: 1.1 });
    if (byHand) pen.line(left, y, left + 190, y, 0.5, GREY);
    pen.text(left, y + 12, name, type.bold, type.size);
    words.forEach((line, at) => {
      pen.text(left, y + 12 + (at + 1) * type.leading, line, type.plain, type.size - 0.5, GREY);
    });
  });
  flow.y += type.leading * (words.length + 1) + 10;
}

/** A scrawl that the letters of the name decide: loops, tall and short. */
function signature(name: string): string {
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

/** The same pen with its origin moved. */
function shifted(pen: Pen, left: number, top: number): Pen {
  return {
    text: (x, y, ...rest) => pen.text(left + x, top + y, ...rest),
    line: (x1, y1, x2, y2, ...rest) => pen.line(left + x1, top + y1, left + x2, top + y2, ...rest),
    box: (x, y, ...rest) => pen.box(left + x, top + y, ...rest),
    path: (x, y, ...rest) => pen.path(left + x, top + y, ...rest),
    blank: (x, y, ...rest) => pen.blank(left + x, top + y, ...rest),
  };
}
