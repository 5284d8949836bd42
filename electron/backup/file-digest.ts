import { createHash } from 'node:crypto';
import { closeSync, createReadStream, openSync, readSync } from 'node:fs';

const BUFFER_BYTES = 2 ** 20;

/** The SHA-256 of a file's bytes, in hexadecimal digits. Throws the system's error. */
export function digestOfFile(path: string): string {
  const hash = createHash('sha256');
  const buffer = Buffer.alloc(BUFFER_BYTES);
  const file = openSync(path, 'r');
  try {
    for (;;) {
      const read = readSync(file, buffer, 0, buffer.length, null);
      if (read === 0) return hash.digest('hex');
      hash.update(buffer.subarray(0, read));
    }
  } finally {
    closeSync(file);
  }
}

/** As `digestOfFile`, while the thread goes on. */
export async function digestOfFileInTurns(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path, { highWaterMark: BUFFER_BYTES })) hash.update(chunk);
  return hash.digest('hex');
}
