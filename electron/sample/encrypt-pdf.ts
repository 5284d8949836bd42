import { createRequire } from 'node:module';
import qpdf from '@neslinesli93/qpdf-wasm';

/**
 * Encrypts a PDF with AES-128, as a hospital's portal does. File identifier and initialization vectors are fixed:
 * the same pages give the same bytes, and nothing in the sample needs protection. Throws when qpdf fails.
 */
export async function encryptPdf(pdf: Uint8Array, password: string): Promise<Uint8Array> {
  const wasm = createRequire(import.meta.url).resolve('@neslinesli93/qpdf-wasm/dist/qpdf.wasm');
  const instance = await qpdf({ locateFile: () => wasm });
  const files = instance.FS as typeof instance.FS & { writeFile(path: string, bytes: Uint8Array): void };
  files.writeFile('/open.pdf', pdf);
  const code = instance.callMain([
    '--encrypt',
    password,
    'records-office',
    '128',
    '--use-aes=y',
    '--',
    '--static-id',
    '--static-aes-iv',
    '/open.pdf',
    '/locked.pdf',
  ]);
  if (code !== 0) throw new Error(`qpdf ended with code ${code}`);
  return files.readFile('/locked.pdf');
}
