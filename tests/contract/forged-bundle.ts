import { createHash } from 'node:crypto';
import { encryptAge } from '../../electron/bundle/age-file.ts';
import { openBundle } from '../../electron/bundle/read-bundle.ts';
import { bundleChunks, type PreparedBundle, prepareBundle } from '../../electron/bundle/write-bundle.ts';
import { fileOf } from './handed-over.ts';

const OPTIONS = { signal: new AbortController().signal, onProgress: () => {} };
const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** What a forger changes: the description and the parts, before the file is encrypted. */
export interface Forgery {
  prepared: PreparedBundle;
  /** Contents by hash. */
  contents: Map<string, Buffer>;
  /** Changes the rows of a table, with sums that hold. */
  changeRows(table: string, change: (rows: Record<string, unknown>[]) => Record<string, unknown>[]): void;
}

/** A bundle that someone changed and encrypted again: all sums of age hold. */
export async function forgeBundle(
  bundle: Uint8Array,
  { secret, to }: { secret: string; to: { recipient: string } },
  forge: (forgery: Forgery) => void,
): Promise<Buffer> {
  const { json, data, contents: source } = await openBundle(fileOf(bundle), secret);
  const contents = new Map<string, Buffer>();
  for (const { sha256 } of json.contents) contents.set(sha256, await joined(source.read(sha256)));
  const read = (sha256: string) => piecesOf(contents.get(sha256) ?? Buffer.of());
  const prepared = await prepareBundle(data, { read }, json, OPTIONS);
  forge({
    prepared,
    contents,
    changeRows(table, change) {
      const path = `rows/${table}.jsonl`;
      const part = prepared.tables.find((each) => each.path === path);
      const entry = prepared.json.tables.find((each) => each.table === table);
      if (!part || !entry) throw new Error('There is no such table.');
      const rows = part.bytes.toString('utf8').split('\n').filter(Boolean);
      const changed = change(rows.map((row) => JSON.parse(row)));
      part.bytes = Buffer.from(changed.map((row) => `${JSON.stringify(row)}\n`).join(''));
      Object.assign(entry, { rows: changed.length, bytes: part.bytes.length, sha256: sha256Of(part.bytes) });
    },
  });
  return joined(await encryptAge(bundleChunks(prepared, { read }, OPTIONS), to));
}

async function* piecesOf(bytes: Buffer): AsyncGenerator<Uint8Array> {
  yield bytes;
}

async function joined(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}
