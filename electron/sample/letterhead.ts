import type { Color } from '../typesetting/lines.ts';
import { breakLines, widthOf } from './measure.ts';
import type { PageFlow } from './page-flow.ts';
import { BLACK, type SampleCanvas } from './sample-canvas.ts';

const GREY: Color = [0.42, 0.44, 0.47];
const WHITE: Color = [1, 1, 1];

/** Draws the head of the first page: institution, title, banner with the patient. */
export function drawLetterhead(flow: PageFlow): void {
  const { institution, title } = flow.document;
  if (institution.name) HEADS[institution.style](flow);
  else flow.y = 52;
  const size = institution.face === 'serif' ? 15 : 14;
  const y = flow.y + size;
  flow.draw((canvas) => canvas.text(flow.left, y, title, flow.typography.bold, size, BLACK));
  flow.y += size + 12;
  if (flow.document.banner.length > 0) drawBanner(flow);
}

/** Draws the head of every further page: title and patient, so that a loose page can be sorted in again. */
export function drawRunningHead(flow: PageFlow): void {
  const { banner, title } = flow.document;
  const who = banner[0]?.[1] ?? '';
  const { y, left, width } = flow;
  flow.draw((canvas) => {
    canvas.text(left, y + 2, title, flow.typography.bold, 8.5, GREY);
    const right = banner.length > 1 ? `${who} · ${banner[1]?.[0]} ${banner[1]?.[1]}` : who;
    canvas.text(left + width - widthOf(right, flow.typography.plain, 8.5), y + 2, right, flow.typography.plain, 8.5, GREY);
    canvas.line(left, y + 9, left + width, y + 9, 0.5, GREY);
  });
  flow.y += 22;
}

const HEADS: Record<'mark' | 'centered' | 'band' | 'plain', (flow: PageFlow) => void> = {
  mark(flow) {
    const { institution } = flow.document;
    const { left, y, width } = flow;
    flow.draw((canvas) => {
      canvas.path(left, y, institution.logoPath, { fill: institution.color });
      canvas.text(left + 44, y + 17, institution.name, flow.typography.bold, 20, institution.color);
      canvas.text(left + 44, y + 31, institution.department, flow.typography.plain, 9.5, GREY);
      rightLines(canvas, left + width, y + 8, [institution.address, `Phone ${institution.phone}`, `Fax ${institution.fax}`]);
      canvas.line(left, y + 44, left + width, y + 44, 1.2, institution.color);
    });
    flow.y += 64;
  },
  centered(flow) {
    const { institution } = flow.document;
    const { left, y, width } = flow;
    const middle = left + width / 2;
    flow.draw((canvas) => {
      canvas.path(middle - 16, y - 8, institution.logoPath, { fill: institution.color });
      centered(canvas, middle, y + 44, institution.name, flow.typography.bold, 18, institution.color);
      centered(canvas, middle, y + 57, institution.department, flow.typography.italic, 9.5, GREY);
      centered(
        canvas,
        middle,
        y + 69,
        `${institution.address} · ${institution.phone} · Fax ${institution.fax}`,
        flow.typography.plain,
        8,
        GREY,
      );
      canvas.line(left, y + 78, left + width, y + 78, 0.8, institution.color);
      canvas.line(left, y + 80.5, left + width, y + 80.5, 0.3, institution.color);
    });
    flow.y += 98;
  },
  band(flow) {
    const { institution } = flow.document;
    const { left, width } = flow;
    flow.draw((canvas) => {
      canvas.box(0, 0, left * 2 + width, 62, { fill: institution.color });
      canvas.path(left, 15, institution.logoPath, { fill: WHITE });
      canvas.text(left + 44, 32, institution.name, flow.typography.bold, 19, WHITE);
      canvas.text(left + 44, 47, institution.department, flow.typography.plain, 9, WHITE);
      rightLines(canvas, left + width, 28, [institution.address, `${institution.phone} · Fax ${institution.fax}`], WHITE);
    });
    flow.y = 84;
  },
  plain(flow) {
    const { institution } = flow.document;
    const { left, y, width } = flow;
    flow.draw((canvas) => {
      canvas.text(left, y + 10, institution.name.toUpperCase(), flow.typography.bold, 13, institution.color);
      canvas.text(left, y + 23, institution.department, flow.typography.plain, 8.5, GREY);
      rightLines(canvas, left + width, y + 8, [institution.address, `Tel ${institution.phone}`, `Fax ${institution.fax}`]);
      canvas.line(left, y + 34, left + width, y + 34, 0.6, BLACK);
    });
    flow.y += 52;
  },
};

function rightLines(canvas: SampleCanvas, right: number, y: number, texts: readonly string[], color: Color = GREY) {
  texts.forEach((line, at) => {
    canvas.text(right - widthOf(line, 'sans', 8), y + at * 11, line, 'sans', 8, color);
  });
}

function centered(
  canvas: SampleCanvas,
  middle: number,
  y: number,
  text: string,
  face: Parameters<SampleCanvas['text']>[3],
  size: number,
  color: Color,
) {
  canvas.text(middle - widthOf(text, face, size) / 2, y, text, face, size, color);
}

/** Draws the patient's box in two columns. */
function drawBanner(flow: PageFlow) {
  const { typography } = flow;
  const rows = Math.ceil(flow.document.banner.length / 2);
  const half = flow.width / 2;
  const size = typography.size - 0.5;
  const cells = flow.document.banner.map(([name, value]) => ({
    name,
    value: breakLines(value, typography.plain, size, half - 96)[0] ?? '',
  }));
  const height = rows * 14 + 12;
  const { left, y, width } = flow;
  flow.draw((canvas) => {
    canvas.box(left, y, width, height, { stroke: [0.6, 0.62, 0.65], width: 0.6 });
    cells.forEach((cell, at) => {
      const x = left + 8 + (at % 2) * half;
      const line = y + 17 + Math.floor(at / 2) * 14;
      canvas.text(x, line, cell.name, typography.plain, size - 0.5, GREY);
      canvas.text(x + 82, line, cell.value, at === 0 ? typography.bold : typography.plain, size, BLACK);
    });
  });
  flow.y += height + 12;
}
