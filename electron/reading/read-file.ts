import type { PictureFormat } from '../images/picture-frames.ts';
import { thumbnailOfPdf } from '../images/thumbnail.ts';
import { openWithPdfjs } from '../pdf/pdfjs.ts';
import { recoverPdf } from '../pdf/repair/recovery-steps.ts';
import type { Content } from '../vault/content.ts';
import { containsPdfHeader, detectFormat, HEAD_BYTES } from './detect-format.ts';
import { type OnTexts, readTexts } from './pdf-text.ts';
import { readPicture } from './read-picture.ts';
import type { ReadAnswer, ReadRequest, ReadStep } from './reading-messages.ts';

/** Interval of the heartbeat while a library decodes a picture, ms. */
const HEARTBEAT_MS = 5_000;

/** Most bytes before a PDF that are searched, and the most of a header and its comments. */
const MAX_BEFORE_PDF = 64 * 2 ** 20;
const HEADER_BYTES = 4096;

interface ReadListeners {
  onTexts: OnTexts;
  /** Called before each step. */
  onStep: (step: ReadStep) => void;
  /** Called now and then during a long step. */
  heartbeat: () => void;
  /** Processor time that is left, ms; without any, reading ends with what it has. */
  timeLeft: () => number;
}

/**
 * Reads a file of the vault: its format, its pages as a PDF, their text and a thumbnail. Writes the pages into the vault, unless the
 * file itself is a good PDF. Throws Problem when the vault cannot be read or written.
 */
export async function readFile(content: Content, request: ReadRequest, listeners: ReadListeners): Promise<ReadAnswer> {
  const size = content.size(request.sha256);
  const detected = await detectFormat(await headOf(content, request.sha256), size);
  const isLatePdf = !detected.accepted && detected.perhapsPdf && (await containsLatePdf(content, request.sha256));
  if (!detected.accepted && !isLatePdf) return { outcome: 'refused', why: detected.why };
  const format = detected.accepted ? detected.format : 'pdf';
  return format === 'pdf' ? readPdf(content, request, listeners) : readPictureFile(content, request, format, listeners);
}

async function headOf(content: Content, sha256: string): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of content.read(sha256, 0, HEAD_BYTES)) parts.push(part);
  return Buffer.concat(parts);
}

/** Whether a PDF begins behind the bytes that detection reads: a sender, gateway or program put other text before it. */
async function containsLatePdf(content: Content, sha256: string): Promise<boolean> {
  let before: Uint8Array = new Uint8Array(0);
  for await (const part of content.read(sha256, 0, Math.min(content.size(sha256), MAX_BEFORE_PDF))) {
    if (containsPdfHeader(Buffer.concat([before, part]))) return true;
    before = part.slice(-HEADER_BYTES);
  }
  return false;
}

async function readPdf(
  content: Content,
  request: ReadRequest,
  { onTexts, onStep, heartbeat, timeLeft }: ReadListeners,
): Promise<ReadAnswer> {
  const { sha256, password, repair, avoid } = request;
  const allow = (step: ReadStep): boolean => {
    if (avoid.includes(step)) return false;
    onStep(step);
    return true;
  };
  const recovered = await recoverPdf(content.readAll(sha256), {
    ...(password === undefined ? {} : { password }),
    from: repair ? 'repaired' : 'as-is',
    allow,
    heartbeat,
    timeLeft,
  });
  if (recovered.outcome === 'locked') return { outcome: 'locked', format: 'pdf' };
  if (recovered.outcome === 'unreadable') return { outcome: 'refused', why: recovered.why };
  const { reading, bytes, pages } = recovered;
  const stored = reading === 'as-is' ? { sha256, bytes: content.size(sha256) } : store(content, bytes);
  const preview = !repair && allow('preview') ? await previewOf(bytes, pages, onTexts, timeLeft) : null;
  const noText = repair ? '' : textRemark(pages, preview?.readPages ?? 0);
  return {
    outcome: 'read',
    format: 'pdf',
    reading,
    loss: [recovered.loss, noText].filter(Boolean).join(' '),
    pagesSha256: stored.sha256,
    pagesBytes: stored.bytes,
    pages,
    textPages: preview?.textPages ?? 0,
    thumbnail: preview?.thumbnail ?? null,
    password: reading === 'decrypted' ? (password ?? null) : null,
  };
}

/** Which text was not read; empty: all was. */
function textRemark(pages: number, readPages: number): string {
  if (readPages >= pages) return '';
  if (readPages === 0) return 'Its text could not be read: it cannot be searched.';
  return `Its text takes too long to read: from page ${readPages + 1} on it cannot be searched.`;
}

/** A thumbnail of the first page, then the text of the pages while there is time; null when pdf.js does not open the file. */
async function previewOf(bytes: Uint8Array, pages: number, onTexts: OnTexts, timeLeft: () => number) {
  const document = await openWithPdfjs(bytes).catch(() => null);
  if (!document) return null;
  try {
    const thumbnail = await thumbnailOfPdf(document);
    return { thumbnail, ...(await readTexts(document, pages, onTexts, timeLeft)) };
  } finally {
    await document.loadingTask.destroy();
  }
}

async function readPictureFile(
  content: Content,
  { sha256 }: ReadRequest,
  format: PictureFormat,
  { heartbeat }: ReadListeners,
): Promise<ReadAnswer> {
  const writer = content.begin();
  try {
    const picture = await withHeartbeat(
      heartbeat,
      readPicture(content.readAll(sha256), format, (bytes) => writer.append(bytes)),
    );
    if (picture.outcome === 'refused') {
      writer.discard();
      return picture;
    }
    const stored = writer.finish();
    const { outcome, reading, loss, pages, thumbnail } = picture;
    return {
      outcome,
      format,
      reading,
      loss,
      pagesSha256: stored.sha256,
      pagesBytes: stored.bytes,
      pages,
      textPages: 0,
      thumbnail,
      password: null,
    };
  } catch (error) {
    writer.discard();
    throw error;
  }
}

function store(content: Content, bytes: Uint8Array): { sha256: string; bytes: number } {
  const writer = content.begin();
  try {
    writer.append(bytes);
    return writer.finish();
  } catch (error) {
    writer.discard();
    throw error;
  }
}

/** Sends a heartbeat while a library works in its threads. */
async function withHeartbeat<T>(heartbeat: () => void, work: Promise<T>): Promise<T> {
  const interval = setInterval(heartbeat, HEARTBEAT_MS);
  try {
    return await work;
  } finally {
    clearInterval(interval);
  }
}
