import type { Sink } from '../byte-sink.ts';
import { Copier, type Prepare } from '../import/copier.ts';
import { takeSource } from '../import/import-pages.ts';
import { placeOriginal } from '../import/placement.ts';
import { readPages, TooManyPages } from '../pages.ts';
import { PdfFile } from '../pdf-file.ts';
import { PdfWriter } from '../pdf-writer.ts';
import { type Protection, protectionOf } from '../protection.ts';
import { isBroken } from '../values.ts';
import { Mender } from './repair-streams.ts';

/** What our own reader makes of a PDF. */
type Finding =
  | { state: 'sound'; pages: number; lost: number }
  /** As above, but data of some streams breaks off. */
  | { state: 'damaged'; pages: number; lost: number }
  | { state: 'encrypted'; by: Protection }
  | { state: 'empty' }
  | { state: 'too-many-pages' }
  | { state: 'broken' };

/** Takes the whole file as for a packet, and writes it nowhere. Bounded in time and memory whatever the file holds. */
export function examine(bytes: Uint8Array): Finding {
  try {
    const file = new PdfFile(bytes);
    const by = protectionOf(file);
    if (by) return { state: 'encrypted', by };
    const { pages: found, lost } = readPages(file);
    if (found.length + lost === 0) return { state: 'empty' };
    const mender = new Mender(file.resolve);
    let damaged = 0;
    const look: Prepare = (stream) => {
      if (mender.mend(stream) !== stream) damaged++;
      return stream;
    };
    const { pages } = takeSource(new Copier(file, new PdfWriter(nowhere()), look), (shape) => placeOriginal(shape, 0));
    return { state: damaged === 0 ? 'sound' : 'damaged', pages: pages.length, lost };
  } catch (error) {
    if (error instanceof TooManyPages) return { state: 'too-many-pages' };
    if (isBroken(error)) return { state: 'broken' };
    throw error;
  }
}

function nowhere(): Sink {
  let position = 0;
  return {
    get position() {
      return position;
    },
    write(parts) {
      for (const part of parts) position += part.length;
    },
  };
}
