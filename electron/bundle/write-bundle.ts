import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { Problem } from '../../shared/domain/problem.ts';
import type { CaseContent, CaseData } from '../case-data/case-rows.ts';
import { CASE_TABLES } from '../case-data/case-tables.ts';
import type { ContentSource } from '../case-data/put-contents.ts';
import { rowToJson } from '../case-data/row-json.ts';
import { type ZipFile, zipChunks } from '../export/zip-writer.ts';
import {
  BUNDLE_FORMAT,
  BUNDLE_JSON,
  BUNDLE_README,
  BUNDLE_VERSION,
  type BundleJson,
  contentPathOf,
  tablePath,
} from './bundle-json.ts';

/** What the maker says of a bundle. */
export type BundleFacts = Pick<
  BundleJson,
  'id' | 'schema' | 'program' | 'made' | 'from' | 'vault' | 'role' | 'withRemoved' | 'known'
>;

interface WriteOptions {
  signal: AbortSignal;
  /** Bytes of content read so far; each content is read twice. */
  onProgress: (bytes: number) => void;
}

interface MeasuredContent extends CaseContent {
  crc32: number;
}

/** What a bundle will be, once every content was read. */
export interface PreparedBundle {
  json: BundleJson;
  tables: { path: string; bytes: Buffer }[];
  contents: MeasuredContent[];
}

/** Reads every content of a case and writes down what the bundle will hold. Contents that cannot be read are named as missing. */
export async function prepareBundle(
  data: CaseData,
  source: ContentSource,
  facts: BundleFacts,
  { signal, onProgress }: WriteOptions,
): Promise<PreparedBundle> {
  const contents: MeasuredContent[] = [];
  const missing: CaseContent[] = [];
  let done = 0;
  for (const { sha256, bytes } of data.contents) {
    const measured = await measure(source, sha256, signal);
    if (measured) contents.push(measured);
    else missing.push({ sha256, bytes });
    done += bytes;
    onProgress(done);
  }
  const tables = CASE_TABLES.map(({ name }) => {
    const rows = data.rows[name] ?? [];
    const bytes = Buffer.from(rows.map((row) => `${JSON.stringify(rowToJson(row))}\n`).join(''), 'utf8');
    return { table: name, rows: rows.length, path: tablePath(name), bytes };
  });
  return {
    json: {
      format: BUNDLE_FORMAT,
      version: BUNDLE_VERSION,
      ...facts,
      case: data.caseId,
      tables: tables.map(({ table, rows, bytes }) => ({ table, rows, bytes: bytes.length, sha256: sha256Of(bytes) })),
      removed: [...data.removed],
      contents: contents.map(({ sha256, bytes }) => ({ sha256, bytes })),
      missing,
    },
    tables,
    contents,
  };
}

const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** The length and sum of a content; null: it cannot be read. */
async function measure(source: ContentSource, sha256: string, signal: AbortSignal): Promise<MeasuredContent | null> {
  let bytes = 0;
  let sum = 0;
  try {
    for await (const chunk of source.read(sha256)) {
      signal.throwIfAborted();
      bytes += chunk.length;
      sum = crc32(chunk, sum);
    }
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
  return { sha256, bytes, crc32: sum };
}

/** The ZIP inside a bundle, in chunks. Rejects with the signal's reason. */
export async function* bundleChunks(
  { json, tables, contents }: PreparedBundle,
  source: ContentSource,
  { signal, onProgress }: WriteOptions,
): AsyncGenerator<Uint8Array> {
  const generated = [
    { path: BUNDLE_JSON, bytes: Buffer.from(`${JSON.stringify(json, null, 1)}\n`, 'utf8') },
    { path: BUNDLE_README, bytes: Buffer.from(README, 'utf8') },
    ...tables,
  ];
  async function* files(): AsyncGenerator<ZipFile> {
    for (const { path, bytes } of generated) yield { path, bytes: bytes.length, crc32: crc32(bytes), content: [bytes] };
    for (const { sha256, bytes, crc32 } of contents)
      yield { path: contentPathOf(sha256), bytes, crc32, content: source.read(sha256) };
  }
  let done = 0;
  for await (const chunk of zipChunks(files(), json.made.slice(0, 10))) {
    signal.throwIfAborted();
    done += chunk.length;
    onProgress(done);
    yield chunk;
  }
}

const README = `A case of Second Look, to be handed over
=======================================

Second Look reads the encrypted file from which this came: "Import a case".

bundle.json     what this is, who made it and when, and the SHA-256 of every other file
rows/           everything that is written in the case, a table a file, a row a line, as JSON
contents/       the documents, byte for byte; each has its SHA-256 as its name

rows/records.jsonl says which document has which name.
`;
