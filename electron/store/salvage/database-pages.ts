import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { codeOf } from '../../platform/system-problems.ts';
import { correctOneByte, type OpenedPage, openPage, PAGE_BYTES } from './page-cipher.ts';

/** The pages of a damaged database. */
export interface DatabasePages {
  /** The highest page number that there can be. */
  count: number;
  /** A page; null: nothing of it can be read. */
  page(number: number): OpenedPage | null;
  /** Pages of which one byte was wrong, and is put right. */
  corrected: ReadonlySet<number>;
  /** Pages that are not what was written. */
  damaged: ReadonlySet<number>;
  /** Whether the write-ahead log breaks off or is damaged: what was saved last may be missing. */
  logIsDamaged: boolean;
  close(): void;
}

/** Of a database of which nothing can be read. */
export const NO_PAGES: DatabasePages = {
  count: 0,
  page: () => null,
  corrected: new Set(),
  damaged: new Set(),
  logIsDamaged: false,
  close: () => {},
};

/** How many damaged pages get the search for a wrong byte of the nonce, which takes seconds. */
const MOST_NONCE_SEARCHES = 2;

/** Opens a database with its write-ahead log, page by page, without SQLite. Null: there is no file that can be read. */
export function openDatabasePages(path: string, key: Uint8Array): DatabasePages | null {
  const log = readLog(`${path}-wal`, key);
  let file: number | null = null;
  let pagesInFile = 0;
  try {
    file = openSync(path, 'r');
    pagesInFile = countPages(file);
  } catch {
    if (file !== null) closeSync(file);
    file = null;
  }
  if (file === null && log.frames.size === 0) return null;

  const corrected = new Set<number>();
  const damaged = new Set<number>();
  const cache = new Map<number, OpenedPage | null>();
  let nonceSearches = 0;

  const fromFile = (number: number): Uint8Array | null => {
    if (file === null || number > pagesInFile) return null;
    const sealed = new Uint8Array(PAGE_BYTES);
    try {
      return readSync(file, sealed, 0, PAGE_BYTES, (number - 1) * PAGE_BYTES) === PAGE_BYTES ? sealed : null;
    } catch {
      return null;
    }
  };
  const read = (number: number): OpenedPage | null => {
    const stored = fromFile(number);
    // The latest version that is whole; else the latest that one byte makes whole; else what the file gives.
    const versions = [...(log.frames.get(number) ?? []).toReversed(), ...(stored ? [stored] : [])];
    for (const sealed of versions) {
      const opened = openPage(key, number, sealed);
      if (opened.isWhole) return opened;
    }
    for (const sealed of versions) {
      if (sealed.every((byte) => byte === sealed[0])) continue;
      const right = correctOneByte(key, number, sealed, { tryNonce: nonceSearches < MOST_NONCE_SEARCHES });
      if (right) {
        corrected.add(number);
        return right;
      }
      nonceSearches += 1;
    }
    damaged.add(number);
    const [latest] = versions;
    return latest ? openPage(key, number, latest) : null;
  };
  return {
    count: Math.max(pagesInFile, ...log.frames.keys()),
    page(number) {
      let page = cache.get(number);
      if (page === undefined) {
        page = read(number);
        cache.set(number, page);
        // Enough for a path through a tree, and bounded.
        if (cache.size > 2000) cache.delete(cache.keys().next().value ?? number);
      }
      return page;
    },
    corrected,
    damaged,
    logIsDamaged: log.isDamaged,
    close: () => {
      if (file !== null) closeSync(file);
    },
  };
}

const LOG_HEADER_BYTES = 32;
const FRAME_HEADER_BYTES = 24;
const FRAME_BYTES = FRAME_HEADER_BYTES + PAGE_BYTES;

interface Log {
  /** The versions of each page, the oldest first. */
  frames: Map<number, Uint8Array[]>;
  isDamaged: boolean;
}

/**
 * The pages in a write-ahead log (sqlite.org/fileformat.html, section 4) up to its last commit. SQLite stops at the first frame that
 * is damaged; here the later ones of the same log count too, since the tag of a page proves it.
 */
function readLog(path: string, key: Uint8Array): Log {
  const frames: Log['frames'] = new Map();
  let log: Buffer;
  try {
    log = readFileSync(path);
  } catch (error) {
    return { frames, isDamaged: codeOf(error) !== 'ENOENT' };
  }
  if (log.length < LOG_HEADER_BYTES + FRAME_BYTES) return { frames, isDamaged: log.length > 0 && !isLogHeader(log) };
  // Where the header is damaged, the first frame says which log this is.
  const hasHeader = isLogHeader(log);
  const salts = hasHeader ? log.subarray(16, 24) : log.subarray(LOG_HEADER_BYTES + 8, LOG_HEADER_BYTES + 16);
  const sequence: { number: number; page: Uint8Array }[] = [];
  let isDamaged = !hasHeader;
  let committed = 0;
  for (let at = LOG_HEADER_BYTES; at + FRAME_BYTES <= log.length; at += FRAME_BYTES) {
    const frame = log.subarray(at, at + FRAME_BYTES);
    const number = frame.readUInt32BE(0);
    // Frames of an earlier use of the file follow those of this log.
    if (!frame.subarray(8, 16).equals(salts)) continue;
    const page = frame.subarray(FRAME_HEADER_BYTES);
    if (!openPage(key, number, page).isWhole) isDamaged = true;
    sequence.push({ number, page });
    if (frame.readUInt32BE(4) !== 0) committed = sequence.length;
  }
  for (const { number, page } of sequence.slice(0, committed)) frames.set(number, [...(frames.get(number) ?? []), page]);
  return { frames, isDamaged };
}

function isLogHeader(log: Buffer): boolean {
  if (log.length < LOG_HEADER_BYTES || log.readUInt32BE(0) >>> 1 !== 0x377f0682 >>> 1) return false;
  const littleEndian = (log.readUInt32BE(0) & 1) === 0;
  const wordAt = (at: number) => (littleEndian ? log.readUInt32LE(at) : log.readUInt32BE(at));
  // The running sum of section 4.2.
  let first = 0;
  let second = 0;
  for (let at = 0; at < 24; at += 8) {
    first = (first + wordAt(at) + second) >>> 0;
    second = (second + wordAt(at + 4) + first) >>> 0;
  }
  return first === log.readUInt32BE(24) && second === log.readUInt32BE(28);
}

const countPages = (file: number) => Math.floor(fstatSync(file).size / PAGE_BYTES);
