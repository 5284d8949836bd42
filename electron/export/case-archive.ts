import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import type { UnreadableFile } from '../../shared/domain/job.ts';
import { Problem } from '../../shared/domain/problem.ts';
import type { Content } from '../vault/content.ts';
import { type ZipFile, zipChunks } from './zip-writer.ts';

/** A file of the archive: a file of the vault, or one generated for the archive. */
export interface ArchiveEntry {
  path: string;
  content: { sha256: string } | { bytes: Uint8Array };
}

interface ArchiveOptions {
  content: Pick<Content, 'read'>;
  /** The modification day of every file. */
  day: string;
  /** The last entries. They need the list of the vault files that could not be read. */
  ending: (missing: readonly UnreadableFile[]) => readonly ArchiveEntry[];
  signal: AbortSignal;
  /** Bytes of content written since the last call. */
  onWritten: (bytes: number) => void;
}

/** What was written. */
interface ArchiveSummary {
  files: number;
  bytes: number;
  missing: UnreadableFile[];
}

/**
 * The bytes of a ZIP of these parts, then of the entries of `ending`, then of the list of checksums. Each vault file is read
 * completely before its entry begins. A damaged or missing file is left out and listed at the end. Rejects with the signal's
 * reason.
 */
export async function* archiveChunks(
  parts: readonly ArchiveEntry[],
  order: ArchiveOptions,
): AsyncGenerator<Uint8Array, ArchiveSummary> {
  const checksums: string[] = [];
  const missing: UnreadableFile[] = [];

  async function* files(): AsyncGenerator<ZipFile> {
    for (const part of parts) {
      const file = await measure(part, order);
      if ('why' in file) missing.push(file);
      else yield withChecksum(file);
    }
    for (const part of order.ending(missing)) {
      const file = await measure(part, order);
      if (!('why' in file)) yield withChecksum(file);
    }
    // The order of `sha256sum`, which checks it.
    const { file } = generatedFile('SHA256SUMS.txt', Buffer.from(checksums.join(''), 'utf8'), order);
    yield file;
  }
  function withChecksum({ file, sha256 }: MeasuredFile): ZipFile {
    checksums.push(`${sha256}  ${file.path}\n`);
    return file;
  }

  let bytes = 0;
  for await (const chunk of zipChunks(files(), order.day)) {
    order.signal.throwIfAborted();
    bytes += chunk.length;
    yield chunk;
  }
  return { files: checksums.length + 1, bytes, missing };
}

interface MeasuredFile {
  file: ZipFile;
  sha256: string;
}

function generatedFile(path: string, bytes: Uint8Array, { onWritten }: ArchiveOptions): MeasuredFile {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { file: { path, bytes: bytes.length, crc32: crc32(bytes), content: countBytes([bytes], onWritten) }, sha256 };
}

/** A part with its length and sums; or why it is not in the archive. */
async function measure({ path, content }: ArchiveEntry, order: ArchiveOptions): Promise<MeasuredFile | UnreadableFile> {
  if ('bytes' in content) return generatedFile(path, content.bytes, order);
  const { sha256 } = content;
  let bytes = 0;
  let sum = 0;
  try {
    for await (const chunk of order.content.read(sha256)) {
      order.signal.throwIfAborted();
      bytes += chunk.length;
      sum = crc32(chunk, sum);
    }
  } catch (error) {
    if (error instanceof Problem) return { path, why: error.userMessage.happened };
    throw error;
  }
  const read = countBytes(order.content.read(sha256), order.onWritten);
  return { file: { path, bytes, crc32: sum, content: read }, sha256 };
}

async function* countBytes(
  content: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  onWritten: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of content) {
    yield chunk;
    onWritten(chunk.length);
  }
}
