import { createRequire } from 'node:module';
import { dirname, sep } from 'node:path';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** pdf.js draws no picture of more pixels than this: it would need gigabytes. */
const LARGEST_IMAGE = 100_000_000;

const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
const inside = (name: string) => `${folder}${sep}${name}/`;

/**
 * Opens a PDF with pdf.js in this thread, without network, scripts or fonts of the system. Takes `bytes` over:
 * they are empty afterwards. Throws what pdf.js throws when it is no PDF, or locked. To be released by `loadingTask.destroy()`.
 */
export async function openWithPdfjs(bytes: Uint8Array, password = ''): Promise<PDFDocumentProxy> {
  // The worker's part first: pdf.js then runs it here instead of looking for a file of it.
  await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  return getDocument({
    data: new Uint8Array(bytes.buffer as ArrayBuffer, bytes.byteOffset, bytes.byteLength),
    password,
    standardFontDataUrl: inside('standard_fonts'),
    cMapUrl: inside('cmaps'),
    wasmUrl: inside('wasm'),
    iccUrl: inside('iccs'),
    // SECURITY: 14
    useWorkerFetch: false,
    disableFontFace: true,
    useSystemFonts: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: false,
    maxImageSize: LARGEST_IMAGE,
    verbosity: VerbosityLevel.ERRORS,
  }).promise;
}
