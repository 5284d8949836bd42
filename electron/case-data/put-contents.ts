import type { Content } from '../vault/content.ts';
import type { CaseContent } from './case-rows.ts';

/** Where the contents of a case come from: a vault, a backup, a bundle. `read` rejects for one that cannot be read. */
export interface ContentSource {
  read(sha256: string): AsyncIterable<Uint8Array>;
}

interface PutOptions {
  signal: AbortSignal;
  /** Bytes that are in the vault, of all contents. */
  onProgress: (bytes: number) => void;
}

/**
 * Brings contents into a vault, before any row names them; one that is there stays. Gives the hashes of those that could not be
 * read, or are not what their hash says. Rejects with the signal's reason, or when the vault cannot be written.
 */
export async function putContents(
  to: Pick<Content, 'has' | 'begin' | 'remove'>,
  source: ContentSource,
  contents: readonly CaseContent[],
  { signal, onProgress }: PutOptions,
): Promise<string[]> {
  const missing: string[] = [];
  let done = 0;
  for (const { sha256, bytes } of contents) {
    signal.throwIfAborted();
    if (!to.has(sha256) && !(await putContent(to, source, { sha256, bytes }, signal))) missing.push(sha256);
    done += bytes;
    onProgress(done);
  }
  return missing;
}

/** Writes one content; false: it cannot be read, or it is another than its hash says. */
async function putContent(
  to: Pick<Content, 'begin' | 'remove'>,
  source: ContentSource,
  { sha256, bytes }: CaseContent,
  signal: AbortSignal,
): Promise<boolean> {
  const writer = to.begin();
  try {
    const chunks = source.read(sha256)[Symbol.asyncIterator]();
    for (;;) {
      // Only a failure of the source costs the content alone; one of the vault ends the work.
      const next = await chunks.next().catch(() => null);
      if (next === null) return false;
      if (next.done === true) break;
      signal.throwIfAborted();
      writer.append(next.value);
      if (writer.bytes > bytes) return false;
    }
    await writer.sync();
    const written = writer.finish();
    if (written.sha256 === sha256 && written.bytes === bytes) return true;
    to.remove(written.sha256);
    return false;
  } finally {
    writer.discard();
  }
}
