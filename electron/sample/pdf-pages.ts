import {
  concatTransformationMatrix,
  degrees,
  PDFDocument,
  type PDFFont,
  type PDFPage,
  popGraphicsState,
  pushGraphicsState,
  rgb,
  type StandardFonts,
} from 'pdf-lib';
import type { Color } from '../typesetting/lines.ts';
import { STANDARD } from './measure.ts';
import { BLACK, FACES, type Face, type Paint, type SampleCanvas } from './sample-canvas.ts';
import type { SamplePage } from './sample-page.ts';

const toRgb = ([red, green, blue]: Color) => rgb(red, green, blue);

/** Creates an empty PDF as of an ISO day; its bytes depend on the arguments only. */
export async function createPdf(title: string, day: string, producer: string): Promise<PDFDocument> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const made = new Date(`${day}T12:00:00Z`);
  pdf.setTitle(title);
  pdf.setProducer(producer);
  pdf.setCreationDate(made);
  pdf.setModificationDate(made);
  return pdf;
}

/** Adds pages with text and lines, in the standard fonts. */
export function drawPages(pdf: PDFDocument, pages: readonly SamplePage[]): void {
  const fonts = fontsOf(pdf);
  for (const sample of pages) sample.draw(canvasOn(pdf.addPage([sample.width, sample.height]), sample.height, fonts));
}

/** Adds landscape pages as portrait pages with `/Rotate 90`, as some hospital systems do. */
export function drawRotatedPages(pdf: PDFDocument, pages: readonly SamplePage[]): void {
  const fonts = fontsOf(pdf);
  for (const sample of pages) {
    const page = pdf.addPage([sample.height, sample.width]);
    page.pushOperators(pushGraphicsState(), concatTransformationMatrix(0, 1, -1, 0, sample.height, 0));
    sample.draw(canvasOn(page, sample.height, fonts));
    page.pushOperators(popGraphicsState());
    page.setRotation(degrees(90));
  }
}

function fontsOf(pdf: PDFDocument): ReadonlyMap<Face, PDFFont> {
  return new Map(FACES.map((face) => [face, pdf.embedStandardFont(STANDARD[face] as StandardFonts)]));
}

function canvasOn(page: PDFPage, height: number, fonts: ReadonlyMap<Face, PDFFont>): SampleCanvas {
  return {
    text(x, y, text, face, size, color = BLACK) {
      const font = fonts.get(face);
      if (font && text) page.drawText(text, { x, y: height - y, size, font, color: toRgb(color) });
    },
    line(x1, y1, x2, y2, width, color = BLACK) {
      page.drawLine({ start: { x: x1, y: height - y1 }, end: { x: x2, y: height - y2 }, thickness: width, color: toRgb(color) });
    },
    box(x, y, width, tall, style) {
      page.drawRectangle({ x, y: height - y - tall, width, height: tall, ...paint(style) });
    },
    path(x, y, d, style) {
      page.drawSvgPath(d, { x, y: height - y, ...paint(style) });
    },
    formField(x, y, width, tall, name, value) {
      const form = page.doc.getForm();
      const position = { x, y: height - y - tall, width, height: tall, borderWidth: 0.5, borderColor: rgb(0.6, 0.62, 0.65) };
      if (typeof value === 'boolean') {
        const field = form.createCheckBox(name);
        field.addToPage(page, position);
        if (value) field.check();
        return;
      }
      const field = form.createTextField(name);
      if (tall > 30) field.enableMultiline();
      field.setText(value);
      field.addToPage(page, { ...position, backgroundColor: rgb(0.95, 0.97, 1) });
      field.setFontSize(9);
    },
  };
}

function paint(style: Paint) {
  return {
    ...(style.fill ? { color: toRgb(style.fill) } : {}),
    ...(style.stroke ? { borderColor: toRgb(style.stroke), borderWidth: style.width ?? 1 } : {}),
  };
}
