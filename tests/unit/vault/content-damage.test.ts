import { readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { type Content, openContent } from '../../../electron/vault/content.ts';
import { CHUNK_BYTES, HEADER_BYTES, SEALED_CHUNK_BYTES } from '../../../electron/vault/file-cipher.ts';
import { contentPath } from '../../../electron/vault/vault-paths.ts';
import { contentIn, pseudoRandomBytes, readAllPieces, storeUnregistered } from './invented-vault.ts';
import { test } from './temporary-folder.ts';

const LENGTH = 3 * CHUNK_BYTES + 100;
const damaged = expect.objectContaining({ code: 'VAULT_DAMAGED' });

/** Changes a stored file, and expects that no way of reading returns wrong bytes. */
async function refuses(content: Content, dir: string, sha256: string, damage: (file: Buffer) => Uint8Array) {
  const path = contentPath(dir, sha256);
  const before = readFileSync(path);
  writeFileSync(path, damage(Buffer.from(before)));
  expect(() => content.readAll(sha256)).toThrow(damaged);
  await expect(readAllPieces(content.read(sha256))).rejects.toThrow(damaged);
  writeFileSync(path, before);
}

const chunkAt = (file: Buffer, at: number) =>
  file.subarray(HEADER_BYTES + at * SEALED_CHUNK_BYTES, HEADER_BYTES + (at + 1) * SEALED_CHUNK_BYTES);

describe('a stored file is found damaged', () => {
  test('when any byte is changed', async ({ folder }) => {
    const content = contentIn(folder);
    const sha256 = storeUnregistered({ content }, pseudoRandomBytes(LENGTH));
    const size = readFileSync(contentPath(folder, sha256)).length;
    const position = fc.oneof(fc.nat({ max: size - 1 }), fc.nat({ max: HEADER_BYTES - 1 }));
    await fc.assert(
      fc.asyncProperty(position, fc.integer({ min: 1, max: 255 }), (at, by) =>
        refuses(content, folder, sha256, (file) => {
          file[at] = (file[at] ?? 0) ^ by;
          return file;
        }),
      ),
      { numRuns: 60 },
    );
  });

  test('when it is cut anywhere, also between two chunks', async ({ folder }) => {
    const content = contentIn(folder);
    const sha256 = storeUnregistered({ content }, pseudoRandomBytes(LENGTH));
    const size = readFileSync(contentPath(folder, sha256)).length;
    const betweenChunks = [0, 1, 2, 3].map((chunks) => HEADER_BYTES + chunks * SEALED_CHUNK_BYTES);
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.nat({ max: size - 1 }), fc.constantFrom(...betweenChunks)), (end) =>
        refuses(content, folder, sha256, (file) => file.subarray(0, end)),
      ),
      { numRuns: 40 },
    );
  });

  test('when chunks are swapped, repeated or left out', async ({ folder }) => {
    const content = contentIn(folder);
    // All chunks hold the same text, so only their number distinguishes them.
    const sha256 = storeUnregistered({ content }, new Uint8Array(4 * CHUNK_BYTES));
    const arranged = (order: number[]) => (file: Buffer) =>
      Buffer.concat([file.subarray(0, HEADER_BYTES), ...order.map((at) => chunkAt(file, at))]);
    for (const order of [
      [1, 0, 2, 3],
      [0, 1, 1, 3],
      [0, 2, 3],
      [1, 2, 3],
      [0, 1, 2, 3, 3],
      [0, 1, 2, 2],
      [3, 1, 2, 0],
    ]) {
      await refuses(content, folder, sha256, arranged(order));
    }
  });

  test('when something is appended', async ({ folder }) => {
    const content = contentIn(folder);
    const sha256 = storeUnregistered({ content }, pseudoRandomBytes(LENGTH));
    for (const more of [1, 16, 17, SEALED_CHUNK_BYTES]) {
      await refuses(content, folder, sha256, (file) => Buffer.concat([file, pseudoRandomBytes(more)]));
    }
  });

  test('when a chunk, or the whole, comes from another file', async ({ folder }) => {
    const content = contentIn(folder);
    const sha256 = storeUnregistered({ content }, pseudoRandomBytes(LENGTH, 1));
    const other = readFileSync(contentPath(folder, storeUnregistered({ content }, pseudoRandomBytes(LENGTH, 2))));
    for (const at of [0, 1, 3]) {
      await refuses(content, folder, sha256, (file) => {
        file.set(chunkAt(other, at), HEADER_BYTES + at * SEALED_CHUNK_BYTES);
        return file;
      });
    }
    await refuses(content, folder, sha256, () => other);
  });

  test('when another vault wrote it', ({ folder }) => {
    const content = contentIn(folder);
    const sha256 = storeUnregistered({ content }, pseudoRandomBytes(LENGTH));
    expect(() => openContent({ dir: folder, key: new Uint8Array(32).fill(2) }).readAll(sha256)).toThrow(damaged);
  });
});

test('storing the same content again repairs a damaged file', ({ folder }) => {
  const content = contentIn(folder);
  const bytes = pseudoRandomBytes(LENGTH);
  const sha256 = storeUnregistered({ content }, bytes);
  writeFileSync(contentPath(folder, sha256), 'nothing of it');
  expect(() => content.readAll(sha256)).toThrow(damaged);
  storeUnregistered({ content }, bytes);
  expect(Buffer.compare(content.readAll(sha256), bytes)).toBe(0);
});

test('a range is readable although another part of the file is damaged', async ({ folder }) => {
  const content = contentIn(folder);
  const bytes = pseudoRandomBytes(LENGTH);
  const sha256 = storeUnregistered({ content }, bytes);
  const path = contentPath(folder, sha256);
  const file = readFileSync(path);
  file.fill(0, HEADER_BYTES, HEADER_BYTES + 10);
  writeFileSync(path, file);
  const range = await readAllPieces(content.read(sha256, CHUNK_BYTES, CHUNK_BYTES + 10));
  expect(Buffer.compare(range, bytes.slice(CHUNK_BYTES, CHUNK_BYTES + 10))).toBe(0);
});

test('a damage report names nothing personal', ({ folder }) => {
  const content = contentIn(folder);
  const sha256 = storeUnregistered({ content }, pseudoRandomBytes(LENGTH));
  writeFileSync(contentPath(folder, sha256), '');
  try {
    content.readAll(sha256);
    expect.unreachable();
  } catch (error) {
    expect(JSON.stringify(error) + String(error)).not.toMatch(new RegExp(`${folder}|${sha256}`));
  }
});
