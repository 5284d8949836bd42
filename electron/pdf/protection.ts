import type { PdfFile } from './pdf-file.ts';

/** What opens an encrypted PDF: a password, certificates of its readers, or a program of its maker. */
export type Protection = 'password' | 'certificate' | 'program';

/** The protection of a PDF, by its security handler (ISO 32000-2, 7.6.2 and 7.6.5); null without encryption. Throws BrokenPdf. */
export function protectionOf(file: PdfFile): Protection | null {
  if (!file.encrypted) return null;
  const encryption = file.dict(file.trailer, 'Encrypt') ?? new Map();
  if (/^adbe\.pkcs7/.test(file.name(encryption, 'SubFilter'))) return 'certificate';
  switch (file.name(encryption, 'Filter')) {
    // A dictionary without a handler is damaged.
    case '':
    case 'Standard':
      return 'password';
    case 'Adobe.PubSec':
    case 'Adobe.PPKLite':
    case 'Entrust.PPKEF':
      return 'certificate';
    default:
      return 'program';
  }
}
