import type { PictureFormat } from '../images/picture-frames.ts';
import { thumbnailOfPdf } from '../images/thumbnail.ts';
import { openWithPdfjs } from '../pdf/pdfjs.ts';
import { recoverPdf } from '../pdf/repair/recovery-steps.ts';
import type { Content } from '../vault/content.ts';
import { detect, HEAD_BYTES } from './detect-format.ts';
import { type OnTexts, readTexts } from './pdf-text.ts';
import { readPicture } from './read-picture.ts';
import type { ReadAnswer, ReadingAsk, Step } from './reading-messages.ts';

/** How often it is said that a picture is being worked at, ms. */
const BEAT_MS = 5_000;

interface Hearers {
  onTexts: OnTexts;
  /** Hears of what is tried now, before it is. */
  onStep: (step: Step) => void;
  alive: () => void;
}

/**
 * Reads a file of the vault: what it is, its pages as a PDF (written into the vault unless the file is one already),
 * their text and a thumbnail. Throws Problem when the vault cannot be read or written.
 */
export async function read(content: Content, ask: ReadingAsk, hearers: Hearers): Promise<ReadAnswer> {
  const size = content.size(ask.sha256);
  const detected = await detect(await beginning(content, ask.sha256), size);
  if (!detected.accepted) return { outcome: 'refused', why: detected.why };
  const { format } = detected;
  return format === 'pdf' ? readPdf(content, ask, hearers) : readPictureFile(content, ask, format, hearers);
}

async function beginning(content: Content, sha256: string): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of content.read(sha256, 0, HEAD_BYTES)) parts.push(part);
  return Buffer.concat(parts);
}

async function readPdf(content: Content, ask: ReadingAsk, { onTexts, onStep, alive }: Hearers): Promise<ReadAnswer> {
  const { sha256, password, repair, avoid } = ask;
  const allow = (step: Step): boolean => {
    if (avoid.includes(step)) return false;
    onStep(step);
    return true;
  };
  const climbed = await recoverPdf(content.readWhole(sha256), {
    ...(password === undefined ? {} : { password }),
    from: repair ? 'repaired' : 'as-is',
    allow,
    heartbeat: alive,
  });
  if (climbed.outcome === 'locked') return { outcome: 'locked', format: 'pdf' };
  if (climbed.outcome === 'unreadable') return { outcome: 'refused', why: climbed.why };
  const { reading, bytes, pages } = climbed;
  const kept = reading === 'as-is' ? { sha256, bytes: content.size(sha256) } : keep(content, bytes);
  const seen = !repair && allow('look') ? await look(bytes, pages, onTexts) : null;
  const unseen = seen || repair ? '' : 'Its text could not be read: it cannot be searched.';
  return {
    outcome: 'read',
    format: 'pdf',
    reading,
    loss: [climbed.loss, unseen].filter(Boolean).join(' '),
    pagesSha256: kept.sha256,
    pagesBytes: kept.bytes,
    pages,
    textPages: seen?.textPages ?? 0,
    thumbnail: seen?.thumbnail ?? null,
    password: reading === 'decrypted' ? (password ?? null) : null,
  };
}

/** The first page drawn, then the text of all; null when pdf.js does not open it. */
async function look(bytes: Uint8Array, pages: number, onTexts: OnTexts) {
  const document = await openWithPdfjs(bytes).catch(() => null);
  if (!document) return null;
  try {
    const thumbnail = await thumbnailOfPdf(document);
    return { thumbnail, textPages: await readTexts(document, Math.min(pages, document.numPages), onTexts) };
  } finally {
    await document.loadingTask.destroy();
  }
}

async function readPictureFile(
  content: Content,
  { sha256 }: ReadingAsk,
  format: PictureFormat,
  { alive }: Hearers,
): Promise<ReadAnswer> {
  const writer = content.begin();
  try {
    const picture = await whileBeating(
      alive,
      readPicture(content.readWhole(sha256), format, (bytes) => writer.append(bytes)),
    );
    if (picture.outcome === 'refused') {
      writer.discard();
      return picture;
    }
    const kept = writer.finish();
    const { outcome, reading, loss, pages, thumbnail } = picture;
    return {
      outcome,
      format,
      reading,
      loss,
      pagesSha256: kept.sha256,
      pagesBytes: kept.bytes,
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

function keep(content: Content, bytes: Uint8Array): { sha256: string; bytes: number } {
  const writer = content.begin();
  try {
    writer.append(bytes);
    return writer.finish();
  } catch (error) {
    writer.discard();
    throw error;
  }
}

/** Says that it is at work while threads of a library are. */
async function whileBeating<T>(alive: () => void, work: Promise<T>): Promise<T> {
  const beat = setInterval(alive, BEAT_MS);
  try {
    return await work;
  } finally {
    clearInterval(beat);
  }
}
