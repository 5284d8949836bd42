import { createHash } from 'node:crypto';
import { Problem } from '../../shared/domain/problem.ts';
import type { Content } from './content.ts';

/** What is wrong with a content, as the end of a sentence; null: it is whole. Reads all of it. */
export async function checkFile(content: Content, { sha256, bytes }: { sha256: string; bytes?: number }): Promise<string | null> {
  const hash = createHash('sha256');
  try {
    if (bytes !== undefined && content.size(sha256) !== bytes) return 'is not the one that was stored';
    for await (const chunk of content.read(sha256)) hash.update(chunk);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return error.code === 'NOT_FOUND' ? 'is missing' : 'is damaged';
  }
  return hash.digest('hex') === sha256 ? null : 'is not the one that was stored';
}
