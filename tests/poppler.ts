import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Runs a program; the code is 99 when it was killed. */
export const run = (program: string, args: string[], timeout = 60_000): Promise<{ code: number; out: string }> =>
  new Promise((resolve) => {
    execFile(program, args, { timeout, maxBuffer: 1 << 28 }, (error, out, err) =>
      resolve({ code: error ? (typeof error.code === 'number' ? error.code : 99) : 0, out: out + err }),
    );
  });

/** Pages as poppler draws them at 72 dpi, by their place after `from`; `options` of pdftoppm. */
export async function draw(pdf: string, into: string, from: number, to: number, options: string[]): Promise<Map<number, Buffer>> {
  mkdirSync(into, { recursive: true });
  await run('pdftoppm', ['-r', '72', ...options, '-f', `${from}`, '-l', `${to}`, pdf, join(into, 'p')]);
  const drawn = new Map<number, Buffer>();
  for (const name of readdirSync(into)) {
    const number = Number(/-(\d+)\.ppm$/.exec(name)?.[1]);
    drawn.set(number - from, readFileSync(join(into, name)));
  }
  rmSync(into, { recursive: true });
  return drawn;
}

/** Width, height and pixels of a PPM. */
function pixels(ppm: Buffer): { width: number; height: number; data: Buffer } {
  const [, width, height] = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(ppm.subarray(0, 40).toString('latin1')) ?? [];
  const data = ppm.subarray(ppm.length - Number(width) * Number(height) * 3);
  return { width: Number(width), height: Number(height), data };
}

/** How a page of a packet on original paper differs from its source, outside the footer below it; empty: not at all. */
export function difference(source: Buffer, packet: Buffer): string {
  const one = pixels(source);
  const other = pixels(packet);
  // A page whose user unit is larger than a point grows by fewer of poppler's pixels, which knows no units.
  if (one.width !== other.width || other.height <= one.height || other.height > one.height + 28) {
    return `${one.width}×${one.height} became ${other.width}×${other.height}`;
  }
  let count = 0;
  let most = 0;
  for (let at = 0; at < one.data.length; at++) {
    const by = Math.abs((one.data[at] ?? 0) - (other.data[at] ?? 0));
    if (by > 0) count++;
    if (by > most) most = by;
  }
  return count === 0 ? '' : `${count} of ${one.data.length} differ, by up to ${most}`;
}
