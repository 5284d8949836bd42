import { closeSync, openSync, writeSync, writevSync } from 'node:fs';
import type { Sink } from '../electron/pdf/byte-sink.ts';

/** Writes a PDF into a plain file, for benchmarks and for other programs to read. */
export function fileSink(path: string): Sink & { close(): void } {
  const file = openSync(path, 'w');
  let position = 0;
  return {
    get position() {
      return position;
    },
    write(parts) {
      const length = parts.reduce((sum, part) => sum + part.length, 0);
      let written = writevSync(file, parts);
      // Bytes that the system did not take at once.
      for (const part of parts) {
        if (written >= part.length) written -= part.length;
        else {
          for (let at = written; at < part.length; ) at += writeSync(file, part, at);
          written = 0;
        }
      }
      position += length;
    },
    close: () => closeSync(file),
  };
}
