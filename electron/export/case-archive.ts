import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import type { UnreadableFile } from '../../shared/domain/job.ts';
import { Problem } from '../../shared/domain/problem.ts';
import type { Content } from '../vault/content.ts';
import { type ZipFile, zipped } from './zip-writer.ts';

/** A file of the archive: one of the vault's, or made for it. */
export interface Part {
  path: string;
  content: { sha256: string } | { bytes: Uint8Array };
}

interface ArchiveOrder {
  content: Pick<Content, 'read'>;
  /** The day that every file bears. */
  day: string;
  /** What comes last, once it is known what of the vault could not be read. */
  ending: (missing: readonly UnreadableFile[]) => readonly Part[];
  signal: AbortSignal;
  /** Bytes of content written since the last call. */
  onWritten: (bytes: number) => void;
}

/** What was written. */
interface Archived {
  files: number;
  bytes: number;
  missing: UnreadableFile[];
}

/**
 * The bytes of a ZIP of these parts, then what `ending` gives, last the list of all their sums. Each file of the vault is read
 * whole before it is begun: one that is damaged or gone is left out, and named at the end. Rejects with the signal's reason.
 */
export async function* archived(parts: readonly Part[], order: ArchiveOrder): AsyncGenerator<Uint8Array, Archived> {
  const sums: string[] = [];
  const missing: UnreadableFile[] = [];

  async function* files(): AsyncGenerator<ZipFile> {
    for (const part of parts) {
      const file = await wholeOf(part, order);
      if ('why' in file) missing.push(file);
      else yield summed(file);
    }
    for (const part of order.ending(missing)) {
      const file = await wholeOf(part, order);
      if (!('why' in file)) yield summed(file);
    }
    // The order of `sha256sum`, which checks it.
    const { file } = made('SHA256SUMS.txt', Buffer.from(sums.join(''), 'utf8'), order);
    yield file;
  }
  function summed({ file, sha256 }: Whole): ZipFile {
    sums.push(`${sha256}  ${file.path}\n`);
    return file;
  }

  let bytes = 0;
  for await (const piece of zipped(files(), order.day)) {
    order.signal.throwIfAborted();
    bytes += piece.length;
    yield piece;
  }
  return { files: sums.length + 1, bytes, missing };
}

interface Whole {
  file: ZipFile;
  sha256: string;
}

function made(path: string, bytes: Uint8Array, { onWritten }: ArchiveOrder): Whole {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { file: { path, bytes: bytes.length, crc32: crc32(bytes), content: counting([bytes], onWritten) }, sha256 };
}

/** A part with its length and sums; or why it is not in the archive. */
async function wholeOf({ path, content }: Part, order: ArchiveOrder): Promise<Whole | UnreadableFile> {
  if ('bytes' in content) return made(path, content.bytes, order);
  const { sha256 } = content;
  let bytes = 0;
  let sum = 0;
  try {
    for await (const piece of order.content.read(sha256)) {
      order.signal.throwIfAborted();
      bytes += piece.length;
      sum = crc32(piece, sum);
    }
  } catch (error) {
    if (error instanceof Problem) return { path, why: error.userMessage.happened };
    throw error;
  }
  const read = counting(order.content.read(sha256), order.onWritten);
  return { file: { path, bytes, crc32: sum, content: read }, sha256 };
}

async function* counting(
  content: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  onWritten: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  for await (const piece of content) {
    yield piece;
    onWritten(piece.length);
  }
}
