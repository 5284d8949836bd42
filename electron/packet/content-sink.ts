import type { Sink } from '../pdf/byte-sink.ts';
import type { ContentWriter } from '../vault/content-writer.ts';

/** A sink that appends a PDF's bytes to a content of the vault. Throws what `append` throws. */
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
