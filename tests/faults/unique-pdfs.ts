import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument, StandardFonts } from 'pdf-lib';

/** A PDF of one page with a line of text and so many random bytes, which do not compress. No two are equal. */
function onePage(line: string, bytes: number): Buffer {
  const text = Buffer.from(`BT /F1 12 Tf 72 720 Td (${line}) Tj ET`);
  const objects = [
    Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'),
    Buffer.from('<< /Type /Pages /Kids [3 0 R] /Count 1 >>'),
    Buffer.from(
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> /Properties << /P1 6 0 R >> >> >>',
    ),
    stream(text),
    Buffer.from('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'),
    stream(randomBytes(bytes)),
  ];
  const parts = [Buffer.from('%PDF-1.7\n')];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  for (const [index, object] of objects.entries()) {
    offsets.push(length);
    const part = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')]);
    parts.push(part);
    length += part.length;
  }
  const lines = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  parts.push(Buffer.from(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${lines}`));
  parts.push(Buffer.from(`trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`));
  return Buffer.concat(parts);
}

const stream = (bytes: Uint8Array) =>
  Buffer.concat([Buffer.from(`<< /Length ${bytes.length} >>\nstream\n`), bytes, Buffer.from('\nendstream')]);

/** Fills a new folder with unique PDFs; returns their paths. */
export function createUniquePdfs(folder: string, count: number, bytes: number): string[] {
  mkdirSync(folder, { recursive: true });
  return Array.from({ length: count }, (_, index) => {
    const path = join(folder, `report-${index + 1}.pdf`);
    writeFileSync(path, onePage(`Report ${index + 1}`, bytes));
    return path;
  });
}

export const sha256Of = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');

/** Writes a PDF of so many pages of invented words, which fill the search index; no two are equal. Returns its path. */
export async function createTextPdf(path: string, pages: number): Promise<string> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  const line = () => Array.from({ length: 10 }, () => randomBytes(4).toString('base64url')).join(' ');
  for (let page = 0; page < pages; page++) {
    const added = document.addPage([612, 792]);
    for (let y = 740; y > 40; y -= 14) added.drawText(line(), { x: 50, y, size: 9, font });
  }
  writeFileSync(path, await document.save());
  return path;
}
