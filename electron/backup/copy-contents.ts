import { copyFileSync, existsSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beginFile, makeFolder, namesIn, syncFolder } from '../platform/durable-files.ts';
import { codeOf } from '../platform/system-problems.ts';
import { checkFile } from '../vault/check-content.ts';
import { type Content, openContent } from '../vault/content.ts';
import { sealedLength } from '../vault/file-cipher.ts';
import { contentPath } from '../vault/vault-paths.ts';
import { notWrittenAsGiven } from './backup-problems.ts';

/** A content by its hash and its length before it is sealed. */
export interface ContentName {
  sha256: string;
  bytes: number;
}

export interface CopiedContents {
  /** Contents copied and read back, and their bytes. */
  files: number;
  bytes: number;
  /** Hashes of contents that are missing or damaged at the source, and not at the target either. */
  missing: string[];
}

interface CopyOptions {
  /** Folders of contents. */
  from: string;
  to: string;
  /** The key with which both sides are sealed. */
  key: Uint8Array;
  contents: readonly ContentName[];
  /** Bytes copied so far, of how many. */
  onProgress: (done: number, total: number) => void;
}

/** The end of a name under which a file is written; a complete file loses the ending. */
export const PART = '.part';

/**
 * Copies the contents that the target lacks, as they are sealed, and reads each copy back whole. What the target has under its name and
 * in its length is not read. A content that cannot be read at the source costs itself alone. Throws the system's error, Problem REFUSED.
 */
export async function copyContents({ from, to, key, contents, onProgress }: CopyOptions): Promise<CopiedContents> {
  const source = openContent({ dir: from, key });
  const target = openContent({ dir: to, key });
  const lengths = lengthsIn(to);
  const absent = contents.filter(({ sha256, bytes }) => lengths.get(sha256) !== sealedLength(bytes));
  const total = absent.reduce((sum, { bytes }) => sum + bytes, 0);
  const copied: CopiedContents = { files: 0, bytes: 0, missing: [] };
  let done = 0;
  onProgress(0, total);
  for (const content of absent) {
    if (await copyWhole(source, target, content)) {
      copied.files += 1;
      copied.bytes += content.bytes;
    } else copied.missing.push(content.sha256);
    done += content.bytes;
    onProgress(done, total);
  }
  return copied;
}

/** The contents of a folder by name, with their lengths at rest. */
export function lengthsIn(folder: string): Map<string, number> {
  const lengths = new Map<string, number>();
  for (const group of namesIn(folder).filter((name) => /^[0-9a-f]{2}$/.test(name)))
    for (const name of namesIn(join(folder, group)))
      if (/^[0-9a-f]{64}$/.test(name) && name.startsWith(group))
        lengths.set(name, statSync(join(folder, group, name), { throwIfNoEntry: false })?.size ?? 0);
  return lengths;
}

/** Copies one content; false: the source has no whole one. A copy that reads back wrong is made once more. */
async function copyWhole(source: Content, target: Content, content: ContentName): Promise<boolean> {
  for (let attempt = 1; attempt <= 2; attempt += 1) {
    try {
      if (!existsSync(contentPath(source.access.dir, content.sha256))) return false;
      copySealed(source, target, content.sha256);
    } catch (error) {
      const isFull = /^(ENOSPC|EDQUOT)$/.test(codeOf(error));
      if (isFull || (await checkFile(source, content)) === null) throw error;
      return false;
    }
    if ((await checkFile(target, content)) === null) return true;
    rmSync(contentPath(target.access.dir, content.sha256), { force: true });
    if ((await checkFile(source, content)) !== null) return false;
  }
  throw notWrittenAsGiven();
}

/** Copies the sealed file: beside, synced, renamed. */
function copySealed(source: Content, target: Content, sha256: string): void {
  const path = contentPath(target.access.dir, sha256);
  if (makeFolder(dirname(path))) syncFolder(target.access.dir);
  const file = beginFile(`${path}${PART}`);
  try {
    copyFileSync(contentPath(source.access.dir, sha256), `${path}${PART}`);
    file.commit(path);
  } catch (error) {
    file.discard();
    throw error;
  }
}
