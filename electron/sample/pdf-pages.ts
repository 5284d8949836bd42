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
import { BLACK, FACES, type Face, type SampleCanvas } from './sample-canvas.ts';
import type { SamplePage } from './sample-page.ts';

const color = (ink: Color) => rgb(ink[0], ink[1], ink[2]);

/** A new document whose bytes depend on nothing but what is put in. */
export async function createPdf(title: string, day: string, producer: string): Promise<PDFDocument> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const made = new Date(`${day}T12:00:00Z`);
  document.setTitle(title);
  document.setProducer(producer);
  document.setCreationDate(made);
  document.setModificationDate(made);
  return document;
}

/** Draws sheets as pages of text and lines, in the standard fonts. */
export function drawPages(document: PDFDocument, sheets: readonly SamplePage[]): void {
  const fonts = fontsOf(document);
  for (const sheet of sheets) sheet.draw(canvasOn(document.addPage([sheet.width, sheet.height]), sheet.height, fonts));
}

/** Draws landscape sheets on upright pages that carry `/Rotate 90`, as some hospital systems do. */
export function drawRotatedPages(document: PDFDocument, sheets: readonly SamplePage[]): void {
  const fonts = fontsOf(document);
  for (const sheet of sheets) {
    const page = document.addPage([sheet.height, sheet.width]);
    page.pushOperators(pushGraphicsState(), concatTransformationMatrix(0, 1, -1, 0, sheet.height, 0));
    sheet.draw(canvasOn(page, sheet.height, fonts));
    page.pushOperators(popGraphicsState());
    page.setRotation(degrees(90));
  }
}

function fontsOf(document: PDFDocument): ReadonlyMap<Face, PDFFont> {
  return new Map(FACES.map((face) => [face, document.embedStandardFont(STANDARD[face] as StandardFonts)]));
}

function canvasOn(page: PDFPage, height: number, fonts: ReadonlyMap<Face, PDFFont>): SampleCanvas {
  return {
    text(x, y, words, face, size, ink = BLACK) {
      const font = fonts.get(face);
      if (font && words) page.drawText(words, { x, y: height - y, size, font, color: color(ink) });
    },
    line(x1, y1, x2, y2, width, ink = BLACK) {
      page.drawLine({ start: { x: x1, y: height - y1 }, end: { x: x2, y: height - y2 }, thickness: width, color: color(ink) });
    },
    box(x, y, width, tall, look) {
      page.drawRectangle({ x, y: height - y - tall, width, height: tall, ...paint(look) });
    },
    path(x, y, d, look) {
      page.drawSvgPath(d, { x, y: height - y, ...paint(look) });
    },
    formField(x, y, width, tall, name, value) {
      const form = page.doc.getForm();
      const place = { x, y: height - y - tall, width, height: tall, borderWidth: 0.5, borderColor: rgb(0.6, 0.62, 0.65) };
      if (typeof value === 'boolean') {
        const field = form.createCheckBox(name);
        field.addToPage(page, place);
        if (value) field.check();
        return;
      }
      const field = form.createTextField(name);
      if (tall > 30) field.enableMultiline();
      field.setText(value);
      field.addToPage(page, { ...place, backgroundColor: rgb(0.95, 0.97, 1) });
      field.setFontSize(9);
    },
  };
}

function paint(look: { fill?: Color; stroke?: Color; width?: number }) {
  return {
    ...(look.fill ? { color: color(look.fill) } : {}),
    ...(look.stroke ? { borderColor: color(look.stroke), borderWidth: look.width ?? 1 } : {}),
  };
}
