import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A word as poppler finds it; points from the upper left corner of the page. */
export interface Word {
  text: string;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Page {
  width: number;
  height: number;
  words: Word[];
}

/** Runs a program on a PDF and returns its output. */
export function runOnPdf(pdf: Uint8Array, command: string, args: (file: string) => string[]): string {
  const dir = mkdtempSync(join(tmpdir(), 'second-look-type-'));
  try {
    const file = join(dir, 'own.pdf');
    writeFileSync(file, pdf);
    return execFileSync(command, args(file), { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'pipe'] });
  } finally {
    rmSync(dir, { recursive: true });
  }
}

function unescapeHtml(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}

/** The words of every page with their boxes, by poppler. */
export function wordsOf(pdf: Uint8Array): Page[] {
  const html = runOnPdf(pdf, 'pdftotext', (file) => ['-bbox', file, '-']);
  return html
    .split('<page ')
    .slice(1)
    .map((page) => {
      const [, width = '0', height = '0'] = /^width="([\d.]+)" height="([\d.]+)"/.exec(page) ?? [];
      const words = Array.from(
        page.matchAll(/<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)<\/word>/g),
        ([, left, top, right, bottom, text = '']) => ({
          text: unescapeHtml(text),
          left: Number(left),
          top: Number(top),
          right: Number(right),
          bottom: Number(bottom),
        }),
      );
      return { width: Number(width), height: Number(height), words };
    });
}

/** The text of the pages by poppler, with single spaces between words. */
export function textOf(pdf: Uint8Array, from = 1, to = 10_000): string {
  return runOnPdf(pdf, 'pdftotext', (file) => ['-f', String(from), '-l', String(to), file, '-']).replace(/\s+/g, ' ');
}
