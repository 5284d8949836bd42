import { createRequire } from 'node:module';
import { dirname, sep } from 'node:path';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Most pixels of an image that pdf.js draws: larger ones need gigabytes. */
const LARGEST_IMAGE = 100_000_000;

const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
const folderOf = (name: string) => `${folder}${sep}${name}/`;

/**
 * Opens a PDF with pdf.js in this thread, without network, scripts or system fonts. Transfers `bytes`, which are empty
 * afterwards. Throws pdf.js' error for a file that is no PDF or is locked. `loadingTask.destroy()` releases the document.
 */
export async function openWithPdfjs(bytes: Uint8Array, password = ''): Promise<PDFDocumentProxy> {
  // Loaded first, pdf.js uses its worker's code in this thread instead of searching for a file.
  await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  return getDocument({
    data: new Uint8Array(bytes.buffer as ArrayBuffer, bytes.byteOffset, bytes.byteLength),
    password,
    standardFontDataUrl: folderOf('standard_fonts'),
    cMapUrl: folderOf('cmaps'),
    wasmUrl: folderOf('wasm'),
    iccUrl: folderOf('iccs'),
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
