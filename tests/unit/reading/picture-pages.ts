import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { detectFormat } from '../../../electron/reading/detect-format.ts';
import { type PictureReading, readPicture } from '../../../electron/reading/read-picture.ts';
import { temporaryFolder } from './vault-files.ts';

type Read = Extract<PictureReading, { outcome: 'read' }>;

/** The result of reading a picture file in this thread. */
async function readingOf(bytes: Uint8Array): Promise<{ reading: PictureReading; format: string; pdf: string }> {
  const detected = await detectFormat(bytes, bytes.byteLength);
  if (!detected.accepted || detected.format === 'pdf') throw new Error('not a picture');
  const parts: Uint8Array[] = [];
  const reading = await readPicture(bytes, detected.format, (part) => parts.push(part.slice()));
  const pdf = join(temporaryFolder(), 'pages.pdf');
  writeFileSync(pdf, Buffer.concat(parts));
  return { reading, format: detected.format, pdf };
}

/** The pages of a picture file as a PDF file, and the result of the reading. */
export async function picturePages(bytes: Uint8Array): Promise<Read & { format: string; pdf: string }> {
  const { reading, format, pdf } = await readingOf(bytes);
  if (reading.outcome !== 'read') throw new Error(reading.why);
  return { ...reading, format, pdf };
}

/** The reason why a picture file is refused. */
export async function pictureRefusal(bytes: Uint8Array): Promise<string> {
  const { reading } = await readingOf(bytes);
  if (reading.outcome !== 'refused') throw new Error('not refused');
  return reading.why;
}
