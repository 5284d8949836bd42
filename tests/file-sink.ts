import { closeSync, openSync, writeSync, writevSync } from 'node:fs';
import type { Sink } from '../electron/pdf/byte-sink.ts';

/** A PDF goes into a plain file: a benchmark compares with programs that do so, and other programs read it again. */
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
      // What the system did not take at once.
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
