import { PDFDocument } from 'pdf-lib';
import type { Climb } from '../packet/ladder.ts';

/** Stands in for `climb` of electron/packet/ladder.ts until that is there; then this file goes. */
export async function climb(bytes: Uint8Array, { password }: { password?: string; rescue: URL }): Promise<Climb> {
  try {
    const document = await PDFDocument.load(bytes, { updateMetadata: false });
    return { outcome: 'pages', reading: 'as-is', bytes, pages: document.getPageCount(), loss: '' };
  } catch (error) {
    if (!(error instanceof Error) || !/encrypted/.test(error.message))
      return { outcome: 'unreadable', why: 'This PDF could not be read.' };
  }
  for (const candidate of ['', password]) {
    if (candidate === undefined) continue;
    try {
      const document = await PDFDocument.load(bytes, { password: candidate });
      return { outcome: 'pages', reading: 'decrypted', bytes: await document.save(), pages: document.getPageCount(), loss: '' };
    } catch {}
  }
  return { outcome: 'locked' };
}
