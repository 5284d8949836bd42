import type { ContentWriter } from '../vault/content.ts';

/** Receives a PDF's bytes, in order, once. Synchronous: the engine runs in a worker. */
export interface Sink {
  /** Bytes taken so far: the offset of the next one. */
  readonly position: number;
  write(parts: readonly Uint8Array[]): void;
}

/** The packet goes into the vault. */
export function contentSink(content: ContentWriter): Sink {
  return {
    get position() {
      return content.bytes;
    },
    write(parts) {
      for (const part of parts) content.append(part);
    },
  };
}

/** The packet is kept in memory; for previews, which have few pages. */
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
