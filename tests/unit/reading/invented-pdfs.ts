import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument, StandardFonts } from 'pdf-lib';
import { temporaryFolder } from './vault-files.ts';

/** A PDF of typed pages, each given as its lines. */
export async function typedPdf(pages: readonly (readonly string[])[]): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (const lines of pages) {
    const page = document.addPage([612, 792]);
    lines.forEach((line, index) => {
      page.drawText(line, { x: 72, y: 700 - index * 20, size: 12, font });
    });
  }
  return document.save();
}

/** The PDF, encrypted with AES-256 by qpdf. */
export function encryptPdf(bytes: Uint8Array, passwords: { user: string; owner: string }): Uint8Array {
  const dir = temporaryFolder();
  writeFileSync(join(dir, 'plain.pdf'), bytes);
  const arguments_ = ['--encrypt', passwords.user, passwords.owner, '256', '--', join(dir, 'plain.pdf'), join(dir, 'locked.pdf')];
  execFileSync('qpdf', arguments_, { stdio: 'pipe' });
  return new Uint8Array(readFileSync(join(dir, 'locked.pdf')));
}

/** A PDF of objects written by hand, numbered from 1; the first is its catalog. */
export function pdfFromObjects(objects: readonly string[]): Uint8Array {
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = text.length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(text, 'latin1'));
}
