import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import sharp from 'sharp';
import { memorySink } from '../byte-sink.ts';
import { drawnFaults, type PdfFaults } from '../inspection/inspect-file.ts';
import { openWithPdfjs } from '../pdfjs.ts';
import { createPicturePdf } from '../picture-pdf.ts';
import { renderPage } from '../render-page.ts';
import { passwordForms } from './password-forms.ts';

/** Resolution of a drawn page, and its most pixels: a page of 5 meters is drawn coarser. */
const DPI = 150;
const MAX_PIXELS = 8_000_000;
/** A page that takes more processor time is left out, ms. */
const DRAWING_MS = 8_000;
/** Most pages of one source that are drawn: each takes half a second. */
const MAX_DRAWN_PAGES = 2_000;

type DrawResult =
  | { outcome: 'bytes'; bytes: Uint8Array; faults: PdfFaults }
  /** The password does not open it. */
  | { outcome: 'locked' }
  | { outcome: 'failed' };

/** Draws every page that pdf.js can read as a PDF of pictures, while there is time; calls `onPage` before each page. */
export async function drawPages(
  bytes: Uint8Array,
  password: string,
  onPage: () => void,
  timeLeft: () => number,
): Promise<DrawResult> {
  const document = await openWithForms(bytes, password);
  if (document === 'locked') return { outcome: 'locked' };
  if (!document || document.numPages < 1 || document.numPages > MAX_DRAWN_PAGES) return { outcome: 'failed' };
  const sink = memorySink();
  const pdf = createPicturePdf(sink);
  let pages = 0;
  const blank: number[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    if (timeLeft() <= 0) break;
    onPage();
    const picture = await drawPage(document, number).catch(() => null);
    if (!picture) continue;
    const { data, width, height, size } = picture;
    pdf.addPage({ width, height, colors: 'rgb', bits: 8, encoding: 'jpeg', data: [data] }, size, 1);
    pages++;
    if (picture.blank) blank.push(pages);
  }
  const lost = document.numPages - pages;
  await document.loadingTask.destroy();
  if (pages === 0) return { outcome: 'failed' };
  pdf.end();
  return { outcome: 'bytes', bytes: sink.bytes(), faults: drawnFaults(pages, lost, blank) };
}

/** Opens with the first form of the password that fits. pdf.js takes text for the newest encryption, else a character a byte. */
async function openWithForms(bytes: Uint8Array, password: string): Promise<PDFDocumentProxy | 'locked' | null> {
  const forms = passwordForms(password).map((form) => Buffer.from(form));
  for (const form of new Set(forms.flatMap((each) => [each.toString('utf8'), each.toString('latin1')]))) {
    // pdf.js empties the bytes that it gets.
    const opened = await openWithPdfjs(bytes.slice(), form).catch((error: unknown) => (isLock(error) ? 'locked' : null));
    if (opened !== 'locked') return opened;
  }
  return 'locked';
}

const isLock = (error: unknown): boolean => error instanceof Error && error.name === 'PasswordException';

async function drawPage(document: PDFDocumentProxy, number: number) {
  const page = await document.getPage(number);
  const size = page.getViewport({ scale: 1 });
  const scale = Math.min(DPI / 72, Math.sqrt(MAX_PIXELS / (size.width * size.height)));
  const { pixels, width, height } = await renderPage(document, page, scale, DRAWING_MS);
  const picture = sharp(pixels, { raw: { width, height, channels: 4 } }).flatten({ background: '#fff' });
  const { channels } = await picture.clone().stats();
  const blank = channels.slice(0, 3).every(({ min, max }) => min === max);
  return { data: await picture.jpeg({ quality: 85, mozjpeg: false }).toBuffer(), width, height, size, blank };
}
