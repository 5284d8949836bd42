import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A page as poppler draws it at 72 dpi. */
interface Picture {
  width: number;
  height: number;
  /** RGB. */
  data: Buffer;
}

/** The exit code and output of a program; 99: the program did not exit by itself. */
export const runProgram = (program: string, args: readonly string[], timeout = 60_000): Promise<{ code: number; out: string }> =>
  new Promise((resolve) => {
    execFile(program, args, { timeout, maxBuffer: 1 << 28 }, (error, out, err) =>
      resolve({ code: error ? (typeof error.code === 'number' ? error.code : 99) : 0, out: out + err }),
    );
  });

/** Draws pages `from` to `to` by media box or crop box. The map is by page number, without pages that fail. */
export async function renderPages(pdf: string, from: number, to: number, box: 'media' | 'crop'): Promise<Map<number, Picture>> {
  const dir = mkdtempSync(join(tmpdir(), 'pixels-'));
  try {
    const crop = box === 'crop' ? ['-cropbox'] : [];
    await runProgram('pdftoppm', ['-r', '72', ...crop, '-f', `${from}`, '-l', `${to}`, pdf, join(dir, 'p')]);
    const drawn = new Map<number, Picture>();
    for (const name of readdirSync(dir)) {
      drawn.set(Number(/-(\d+)\.ppm$/.exec(name)?.[1]), readPpm(readFileSync(join(dir, name))));
    }
    return drawn;
  } finally {
    rmSync(dir, { recursive: true });
  }
}

function readPpm(ppm: Buffer): Picture {
  const [, width, height] = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(ppm.subarray(0, 40).toString('latin1')) ?? [];
  return { width: Number(width), height: Number(height), data: ppm.subarray(ppm.length - Number(width) * Number(height) * 3) };
}

/**
 * Describes how a packet page differs from its source above a footer of at most `footer` pixels; empty: no difference.
 * The footer is lower where a user unit is larger than a point, which poppler ignores.
 */
export function describeDifference(source: Picture, packet: Picture, footer: number): string {
  if (source.width !== packet.width || packet.height <= source.height || packet.height > source.height + footer) {
    return `${source.width}×${source.height} became ${packet.width}×${packet.height}`;
  }
  const above = packet.data.subarray(0, source.data.length);
  if (above.equals(source.data)) return '';
  let count = 0;
  let most = 0;
  for (let at = 0; at < source.data.length; at++) {
    const by = Math.abs((source.data[at] ?? 0) - (above[at] ?? 0));
    if (by > 0) count++;
    if (by > most) most = by;
  }
  return `${count} of ${source.data.length} values differ, by up to ${most}`;
}
