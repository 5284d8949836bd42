import { createHash } from 'node:crypto';
import type { CaseData, Row } from '../case-data/case-rows.ts';
import type { ContentSource } from '../case-data/put-contents.ts';
import { rowFromJson } from '../case-data/row-json.ts';
import { type AgeSecret, decryptAge } from './age-file.ts';
import {
  BUNDLE_FORMAT,
  BUNDLE_JSON,
  BUNDLE_README,
  BUNDLE_VERSION,
  BundleJson,
  contentPathOf,
  tablePath,
} from './bundle-json.ts';
import { bundleDamaged, bundleInvalid, notABundle } from './bundle-problems.ts';
import { parseVersionedJson } from './versioned-json.ts';
import { type ZipEntries, zipEntries } from './zip-entries.ts';

/** A file that someone handed over, wherever it lies. */
export interface BundleFile {
  bytes: number;
  /** Its bytes from `start` to `end` (exclusive); all without them. */
  read(start?: number, end?: number): AsyncIterable<Uint8Array>;
}

/** The most that the rows of a case may take, and the description of a bundle: what is held in memory at once. */
const MAX_ROWS_BYTES = 512 * 2 ** 20;
const MAX_JSON_BYTES = 64 * 2 ** 20;

/** A bundle whose description and rows were read and are what their sums say. */
export interface OpenedBundle {
  json: BundleJson;
  data: CaseData;
  /** Whether the file is long enough for everything that it names; false: it ends before its end. */
  complete: boolean;
  /** The contents, to be read once and in their order; a damaged one and all behind it cannot be read. */
  contents: ContentSource;
  close(): Promise<void>;
}

/**
 * Opens a bundle and reads its rows; contents are read later, or not. Throws Problem WRONG_PASSPHRASE, BUNDLE_DAMAGED,
 * BUNDLE_NEWER, and REFUSED for another kind of file.
 */
export async function openBundle(file: BundleFile, secret: AgeSecret): Promise<OpenedBundle> {
  const decrypted = await decryptAge(file.read(), file.bytes, secret);
  const source = decrypted.content[Symbol.asyncIterator]();
  const close = async () => {
    await source.return?.();
  };
  try {
    const entries = zipEntries({ [Symbol.asyncIterator]: () => source });
    const json = parseVersionedJson(await partOf(entries, BUNDLE_JSON, MAX_JSON_BYTES), BundleJson, {
      format: BUNDLE_FORMAT,
      version: BUNDLE_VERSION,
    });
    await partOf(entries, BUNDLE_README, MAX_JSON_BYTES);
    const rows = await readRows(entries, json);
    const contents = [...json.contents, ...json.missing];
    const named = json.contents.reduce((sum, { bytes }) => sum + bytes, 0);
    return {
      json,
      data: { caseId: json.case, rows, removed: json.removed, contents },
      complete: decrypted.bytes >= named + json.tables.reduce((sum, { bytes }) => sum + bytes, 0),
      contents: contentsIn(entries),
      close,
    };
  } catch (error) {
    await close().catch(() => undefined);
    throw error;
  }
}

/** SECURITY: 26 — the bytes of the next file, which must have this path; a path is compared, never opened. */
async function partOf(entries: ZipEntries, path: string, max: number): Promise<Buffer> {
  const entry = await entries.next();
  if (entry?.path !== path) throw path === BUNDLE_JSON ? notABundle() : bundleInvalid();
  if (entry.bytes > max) throw bundleInvalid();
  const parts: Uint8Array[] = [];
  for await (const part of entries.content()) parts.push(part);
  return Buffer.concat(parts);
}

async function readRows(entries: ZipEntries, { tables }: BundleJson): Promise<Record<string, Row[]>> {
  const total = tables.reduce((sum, { bytes }) => sum + bytes, 0);
  if (total > MAX_ROWS_BYTES || new Set(tables.map(({ table }) => table)).size !== tables.length) throw bundleInvalid();
  const rows: Record<string, Row[]> = Object.create(null);
  for (const { table, rows: count, bytes: length, sha256 } of tables) {
    const bytes = await partOf(entries, tablePath(table), length);
    if (createHash('sha256').update(bytes).digest('hex') !== sha256) throw bundleDamaged();
    const read = [...lines(bytes)].map(rowOfLine);
    if (read.length !== count) throw bundleInvalid();
    rows[table] = read;
  }
  return rows;
}

/** Line by line: a string of all would be longer than a string can be. */
function* lines(bytes: Buffer): Generator<string> {
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(10, start);
    const stop = end < 0 ? bytes.length : end;
    yield bytes.toString('utf8', start, stop);
    start = stop + 1;
  }
}

function rowOfLine(line: string): Row {
  try {
    const row = rowFromJson(JSON.parse(line));
    if (row) return row;
  } catch {
    // The sum holds, so whoever made the file wrote it so.
  }
  throw bundleInvalid();
}

/** Contents by hash, read from where the file is: forward only. */
function contentsIn(entries: ZipEntries): ContentSource {
  return {
    async *read(sha256) {
      for (let entry = await entries.next(); entry; entry = await entries.next()) {
        if (entry.path !== contentPathOf(sha256)) continue;
        yield* entries.content();
        return;
      }
      throw bundleDamaged();
    },
  };
}
