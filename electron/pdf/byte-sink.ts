/** Receives the bytes of a PDF in order. Synchronous: PDFs are written in workers. */
export interface Sink {
  /** Bytes received so far: the offset of the next one. */
  readonly position: number;
  write(parts: readonly Uint8Array[]): void;
}

/** A sink that passes a PDF on. `append` uses or copies the bytes before it returns: the writer uses their buffer again. */
export function callbackSink(append: (bytes: Uint8Array) => void): Sink {
  let position = 0;
  return {
    get position() {
      return position;
    },
    write(parts) {
      for (const part of parts) {
        append(part);
        position += part.length;
      }
    },
  };
}

/** A sink that keeps a PDF in memory; for PDFs of few pages. */
export function memorySink(): Sink & { bytes(): Uint8Array } {
  const kept: Uint8Array[] = [];
  let position = 0;
  return {
    get position() {
      return position;
    },
    write(parts) {
      for (const part of parts) {
        kept.push(new Uint8Array(part));
        position += part.length;
      }
    },
    bytes: () => Buffer.concat(kept),
  };
}
