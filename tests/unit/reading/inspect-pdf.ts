import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { temporaryFolder } from './vault-files.ts';

/** The RGB picture of a PDF page as poppler draws it. */
export async function renderPage(pdf: string, page = 1, dpi = 72) {
  const stem = join(temporaryFolder(), 'page');
  execFileSync('pdftoppm', ['-png', '-r', String(dpi), '-f', String(page), '-l', String(page), '-singlefile', pdf, stem], {
    stdio: 'pipe',
  });
  const { data, info } = await sharp(readFileSync(`${stem}.png`))
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number): [number, number, number] => {
    const offset = (Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * 3;
    return [data[offset] ?? -1, data[offset + 1] ?? -1, data[offset + 2] ?? -1];
  };
  return { width: info.width, height: info.height, /** Colour at a place, from 0 to 1 of width and height. */ at };
}

/** The output of `qpdf --check`; throws when qpdf finds an error or warns. */
export function checkWithQpdf(pdf: string): string {
  return execFileSync('qpdf', ['--check', pdf], { stdio: 'pipe' }).toString();
}

/** Width and height of every page in points, by pdfinfo. */
export function pageSizes(pdf: string): [number, number][] {
  const output = execFileSync('pdfinfo', ['-f', '1', '-l', '1000', pdf], { stdio: 'pipe' }).toString();
  return [...output.matchAll(/size:\s+([\d.]+) x ([\d.]+) pts/g)].map(([, width, height]) => [Number(width), Number(height)]);
}

/** The images of a PDF, by pdfimages -list. */
export function images(pdf: string): { width: number; height: number; color: string; comp: number; bpc: number; enc: string }[] {
  const rows = execFileSync('pdfimages', ['-list', pdf], { stdio: 'pipe' }).toString().trim().split('\n').slice(2);
  return rows.map((row) => {
    const [, , , width, height, color = '', comp, bpc, enc = ''] = row.trim().split(/\s+/);
    return { width: Number(width), height: Number(height), color, comp: Number(comp), bpc: Number(bpc), enc };
  });
}
