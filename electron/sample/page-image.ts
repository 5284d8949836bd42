import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Canvas, createCanvas, GlobalFonts, Path2D } from '@napi-rs/canvas';
import type { Color } from '../typesetting/lines.ts';
import { BLACK, FACES, type Face, type SampleCanvas } from './sample-canvas.ts';
import type { SamplePage } from './sample-page.ts';

/** Fonts of pdf.js with the metrics of the standard fonts: an image is the same on every machine. */
const FONT_FILES: Record<Face, string> = {
  sans: 'LiberationSans-Regular.ttf',
  'sans-bold': 'LiberationSans-Bold.ttf',
  'sans-italic': 'LiberationSans-Italic.ttf',
  serif: 'FoxitSerif.pfb',
  'serif-bold': 'FoxitSerifBold.pfb',
  'serif-italic': 'FoxitSerifItalic.pfb',
  mono: 'FoxitFixed.pfb',
  'mono-bold': 'FoxitFixedBold.pfb',
};
const familyOf = (face: Face) => `sample-${face}`;

function registerFonts() {
  const { resolve } = createRequire(import.meta.url);
  for (const face of FACES) {
    if (!GlobalFonts.has(familyOf(face)))
      // As bytes: native code cannot read the archive of the packaged program.
      GlobalFonts.register(readFileSync(resolve(`pdfjs-dist/standard_fonts/${FONT_FILES[face]}`)), familyOf(face));
  }
}

/** The image of a page on white paper. */
export interface PageImage {
  width: number;
  height: number;
  /** Red, green, blue and alpha, a byte each. */
  pixels: Uint8Array;
}

/** Renders a page at `dpi` pixels an inch. */
export function renderPage(page: SamplePage, dpi: number): PageImage {
  registerFonts();
  const scale = dpi / 72;
  const canvas = createCanvas(Math.round(page.width * scale), Math.round(page.height * scale));
  const surface = canvas.getContext('2d');
  surface.fillStyle = '#fff';
  surface.fillRect(0, 0, canvas.width, canvas.height);
  surface.scale(scale, scale);
  page.draw(canvasOn(surface));
  return { width: canvas.width, height: canvas.height, pixels: new Uint8Array(canvas.data()) };
}

const css = (color: Color) => `rgb(${color.map((part) => Math.round(part * 255)).join(' ')})`;

function canvasOn(surface: ReturnType<Canvas['getContext']>): SampleCanvas {
  const paint = (path: Path2D, { fill, stroke, width }: { fill?: Color; stroke?: Color; width?: number }) => {
    if (fill) {
      surface.fillStyle = css(fill);
      surface.fill(path);
    }
    if (stroke) {
      surface.strokeStyle = css(stroke);
      surface.lineWidth = width ?? 1;
      surface.stroke(path);
    }
  };
  const canvas: SampleCanvas = {
    text(x, y, text, face, size, color = BLACK) {
      surface.font = `${size}px "${familyOf(face)}"`;
      surface.fillStyle = css(color);
      surface.fillText(text, x, y);
    },
    line(x1, y1, x2, y2, width, color = BLACK) {
      const path = new Path2D();
      path.moveTo(x1, y1);
      path.lineTo(x2, y2);
      paint(path, { stroke: color, width });
    },
    box(x, y, width, height, look) {
      const path = new Path2D();
      path.rect(x, y, width, height);
      paint(path, look);
    },
    path(x, y, d, look) {
      surface.save();
      surface.translate(x, y);
      paint(new Path2D(d), look);
      surface.restore();
    },
    formField(x, y, width, height, _name, value) {
      canvas.box(x, y, width, height, { stroke: BLACK, width: 0.5 });
      if (typeof value === 'string') canvas.text(x + 3, y + height - 4, value, 'sans', 9);
      else if (value) canvas.text(x + 2, y + height - 2, 'x', 'sans-bold', 11);
    },
  };
  return canvas;
}
