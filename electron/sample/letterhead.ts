import { BLACK, type Ink, type Pen } from './document.ts';
import { breakLines, widthOf } from './measure.ts';
import type { Flow } from './typeset.ts';

const GREY: Ink = [0.42, 0.44, 0.47];
const WHITE: Ink = [1, 1, 1];

/** The head of a first page: the house, the title of the paper, the banner with the patient. */
export function letterhead(flow: Flow): void {
  const { house, title } = flow.paper;
  if (house.name) HEADS[house.style](flow);
  else flow.y = 52;
  const size = house.face === 'serif' ? 15 : 14;
  const y = flow.y + size;
  flow.put((pen) => pen.text(flow.left, y, title, flow.type.bold, size, BLACK));
  flow.y += size + 12;
  if (flow.paper.banner.length > 0) banner(flow);
}

/** The head of every further page: whose it is, so that a page that fell out can be put back. */
export function runningHead(flow: Flow): void {
  const { banner, title } = flow.paper;
  const who = banner[0]?.[1] ?? '';
  const { y, left, width } = flow;
  flow.put((pen) => {
    pen.text(left, y + 2, title, flow.type.bold, 8.5, GREY);
    const right = banner.length > 1 ? `${who} · ${banner[1]?.[0]} ${banner[1]?.[1]}` : who;
    pen.text(left + width - widthOf(right, flow.type.plain, 8.5), y + 2, right, flow.type.plain, 8.5, GREY);
    pen.line(left, y + 9, left + width, y + 9, 0.5, GREY);
  });
  flow.y += 22;
}

const HEADS: Record<'mark' | 'centred' | 'band' | 'plain', (flow: Flow) => void> = {
  mark(flow) {
    const { house } = flow.paper;
    const { left, y, width } = flow;
    flow.put((pen) => {
      pen.path(left, y, house.sign, { fill: house.ink });
      pen.text(left + 44, y + 17, house.name, flow.type.bold, 20, house.ink);
      pen.text(left + 44, y + 31, house.line, flow.type.plain, 9.5, GREY);
      rightLines(pen, left + width, y + 8, [house.address, `Phone ${house.phone}`, `Fax ${house.fax}`]);
      pen.line(left, y + 44, left + width, y + 44, 1.2, house.ink);
    });
    flow.y += 64;
  },
  centred(flow) {
    const { house } = flow.paper;
    const { left, y, width } = flow;
    const middle = left + width / 2;
    flow.put((pen) => {
      pen.path(middle - 16, y - 8, house.sign, { fill: house.ink });
      centred(pen, middle, y + 44, house.name, flow.type.bold, 18, house.ink);
      centred(pen, middle, y + 57, house.line, flow.type.italic, 9.5, GREY);
      centred(pen, middle, y + 69, `${house.address} · ${house.phone} · Fax ${house.fax}`, flow.type.plain, 8, GREY);
      pen.line(left, y + 78, left + width, y + 78, 0.8, house.ink);
      pen.line(left, y + 80.5, left + width, y + 80.5, 0.3, house.ink);
    });
    flow.y += 98;
  },
  band(flow) {
    const { house } = flow.paper;
    const { left, width } = flow;
    flow.put((pen) => {
      pen.box(0, 0, left * 2 + width, 62, { fill: house.ink });
      pen.path(left, 15, house.sign, { fill: WHITE });
      pen.text(left + 44, 32, house.name, flow.type.bold, 19, WHITE);
      pen.text(left + 44, 47, house.line, flow.type.plain, 9, WHITE);
      rightLines(pen, left + width, 28, [house.address, `${house.phone} · Fax ${house.fax}`], WHITE);
    });
    flow.y = 84;
  },
  plain(flow) {
    const { house } = flow.paper;
    const { left, y, width } = flow;
    flow.put((pen) => {
      pen.text(left, y + 10, house.name.toUpperCase(), flow.type.bold, 13, house.ink);
      pen.text(left, y + 23, house.line, flow.type.plain, 8.5, GREY);
      rightLines(pen, left + width, y + 8, [house.address, `Tel ${house.phone}`, `Fax ${house.fax}`]);
      pen.line(left, y + 34, left + width, y + 34, 0.6, BLACK);
    });
    flow.y += 52;
  },
};

function rightLines(pen: Pen, right: number, y: number, words: readonly string[], ink: Ink = GREY) {
  words.forEach((line, at) => {
    pen.text(right - widthOf(line, 'sans', 8), y + at * 11, line, 'sans', 8, ink);
  });
}

function centred(pen: Pen, middle: number, y: number, words: string, face: Parameters<Pen['text']>[3], size: number, ink: Ink) {
  pen.text(middle - widthOf(words, face, size) / 2, y, words, face, size, ink);
}

/** The patient's box, two columns. */
function banner(flow: Flow) {
  const { type } = flow;
  const rows = Math.ceil(flow.paper.banner.length / 2);
  const half = flow.width / 2;
  const size = type.size - 0.5;
  const cells = flow.paper.banner.map(([name, value]) => ({
    name,
    value: breakLines(value, type.plain, size, half - 96)[0] ?? '',
  }));
  const height = rows * 14 + 12;
  const { left, y, width } = flow;
  flow.put((pen) => {
    pen.box(left, y, width, height, { stroke: [0.6, 0.62, 0.65], width: 0.6 });
    cells.forEach((cell, at) => {
      const x = left + 8 + (at % 2) * half;
      const line = y + 17 + Math.floor(at / 2) * 14;
      pen.text(x, line, cell.name, type.plain, size - 0.5, GREY);
      pen.text(x + 82, line, cell.value, at === 0 ? type.bold : type.plain, size, BLACK);
    });
  });
  flow.y += height + 12;
}
