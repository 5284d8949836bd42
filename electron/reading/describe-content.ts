import { readPages } from '../pdf/pages.ts';
import { PdfFile } from '../pdf/pdf-file.ts';
import { protectionOf } from '../pdf/protection.ts';
import type { Content } from '../vault/content.ts';
import { detectFormat, HEAD_BYTES } from './detect-format.ts';
import type { ReadAnswer } from './reading-messages.ts';

/** What a stored content is, without making a record of it. */
export interface ContentDescription {
  bytes: number;
  /** Null: not a format that a record can have. */
  format: Extract<ReadAnswer, { outcome: 'read' }>['format'] | null;
  /** Null: not known before the file is read in. */
  pages: number | null;
}

/** Decrypts the whole content and describes what it is. Throws Problem NOT_FOUND, VAULT_DAMAGED. */
export async function describeContent(content: Content, sha256: string): Promise<ContentDescription> {
  const bytes = content.readAll(sha256);
  const detected = await detectFormat(bytes.subarray(0, HEAD_BYTES), bytes.length);
  const format = detected.accepted ? detected.format : null;
  return { bytes: bytes.length, format, pages: format === 'pdf' ? pagesOf(bytes) : null };
}

/** Pages of a PDF as the file itself lists them; null where they cannot be read as they are. */
function pagesOf(bytes: Uint8Array): number | null {
  try {
    const file = new PdfFile(bytes);
    if (protectionOf(file)) return null;
    const { pages, lost } = readPages(file);
    return lost === 0 && pages.length > 0 ? pages.length : null;
  } catch {
    return null;
  }
}
