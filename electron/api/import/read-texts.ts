import type { Reader } from '../../reading/reader.ts';
import type { OpenSession } from '../vault/vault-session.ts';

/**
 * Reads the pages of records that have pages, but no texts and no picture: those that came without. A record whose pages cannot be
 * read stays as it is. Stops when the signal aborts; the next import of the same file goes on.
 */
export async function readMissingTexts(
  { queries: { records }, transact }: OpenSession,
  caseId: string,
  reader: Pick<Reader, 'read'>,
  { signal, onProgress }: { signal: AbortSignal; onProgress: (done: number, total: number) => void },
): Promise<void> {
  const waiting = records.list(caseId).filter(({ id, pagesSha256 }) => pagesSha256 !== null && !records.thumbnail(id));
  for (const [done, { id, pagesSha256 }] of waiting.entries()) {
    onProgress(done, waiting.length);
    if (signal.aborted || pagesSha256 === null) return;
    records.dropTexts(id);
    const answer = await reader
      .read(
        { sha256: pagesSha256, name: 'pages.pdf' },
        { signal, onTexts: (from, texts) => transact(() => records.addTexts(id, from, texts)) },
      )
      .catch((error: unknown) => {
        if (signal.aborted) return null;
        throw error;
      });
    if (answer?.outcome !== 'read') {
      records.dropTexts(id);
      continue;
    }
    const { textPages, thumbnail } = answer;
    transact(() => records.change(id, { textPages, thumbnail: thumbnail && Buffer.from(thumbnail) }));
  }
}
