import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { CHUNK_BYTES, contentLength, sealedLength } from '../../../electron/vault/file-cipher.ts';
import { contentIn, listTree, pseudoRandomBytes, readAllPieces, storeUnregistered } from './invented-vault.ts';
import { test } from './temporary-folder.ts';

/** Lengths around every boundary of the format. */
const LENGTHS = [0, 1, CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + 1, 2 * CHUNK_BYTES, 16 * CHUNK_BYTES, 17 * CHUNK_BYTES + 5];

describe('stored content', () => {
  test.for(LENGTHS)('of %i bytes is read back unchanged by its SHA-256', async (length, { folder }) => {
    const content = contentIn(folder);
    const bytes = pseudoRandomBytes(length);
    const writer = content.begin();
    writer.append(bytes);
    expect(writer.bytes).toBe(length);
    const { sha256, ...rest } = writer.finish();
    expect(rest).toEqual({ bytes: length });
    expect(sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    expect(content.has(sha256)).toBe(true);
    expect(content.size(sha256)).toBe(length);
    expect(Buffer.compare(content.readAll(sha256), bytes)).toBe(0);
    expect(Buffer.compare(await readAllPieces(content.read(sha256)), bytes)).toBe(0);
  });

  test('is the same however it is divided and synced', async ({ folder }) => {
    const content = contentIn(folder);
    const bytes = pseudoRandomBytes(3 * CHUNK_BYTES + 17);
    const expected = storeUnregistered({ content }, bytes);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 2 * CHUNK_BYTES }), { maxLength: 30 }), async (sizes) => {
        const writer = content.begin();
        let at = 0;
        for (const size of [...sizes, bytes.length]) {
          writer.append(bytes.subarray(at, at + size));
          at += size;
          if (size % 2) await writer.sync();
        }
        await writer.sync();
        expect(writer.finish().sha256).toBe(expected);
        expect(Buffer.compare(content.readAll(expected), bytes)).toBe(0);
      }),
      { numRuns: 30 },
    );
  });

  test('gives any range as the slice of the whole', async ({ folder }) => {
    const content = contentIn(folder);
    const bytes = pseudoRandomBytes(18 * CHUNK_BYTES + 100);
    const sha256 = storeUnregistered({ content }, bytes);
    const offset = fc.oneof(
      fc.integer({ min: 0, max: bytes.length + 10 }),
      fc
        .integer({ min: 0, max: 18 })
        .chain((chunk) => fc.integer({ min: -1, max: 1 }).map((by) => Math.max(0, chunk * CHUNK_BYTES + by))),
    );
    await fc.assert(
      fc.asyncProperty(offset, offset, async (start, end) => {
        expect(
          Buffer.compare(await readAllPieces(content.read(sha256, start, end)), bytes.slice(start, Math.max(start, end))),
        ).toBe(0);
      }),
      { numRuns: 60 },
    );
  });

  test('is stored once when it comes twice', ({ folder }) => {
    const content = contentIn(folder);
    const first = storeUnregistered({ content }, pseudoRandomBytes(1000));
    expect(storeUnregistered({ content }, pseudoRandomBytes(1000))).toBe(first);
    expect(listTree(folder).filter(([path]) => path.includes(first))).toHaveLength(1);
  });

  test('leaves nothing after it is discarded, also during a sync', async ({ folder }) => {
    const content = contentIn(folder);
    const writer = content.begin();
    writer.append(pseudoRandomBytes(3 * CHUNK_BYTES));
    expect(readdirSync(join(folder, 'incoming'))).toHaveLength(1);
    const settled = writer.sync();
    writer.discard();
    writer.discard();
    await settled;
    expect(readdirSync(join(folder, 'incoming'))).toEqual([]);
    expect(() => writer.append(pseudoRandomBytes(1))).toThrow();
  });

  test('is gone after its removal', ({ folder }) => {
    const content = contentIn(folder);
    const sha256 = storeUnregistered({ content }, pseudoRandomBytes(10));
    content.remove(sha256);
    expect(content.has(sha256)).toBe(false);
    expect(() => content.size(sha256)).toThrow(expect.objectContaining({ code: 'NOT_FOUND' }));
  });

  test('gives NOT_FOUND when absent, for every kind of access', async ({ folder }) => {
    const content = contentIn(folder);
    const nothing = expect.objectContaining({ code: 'NOT_FOUND' });
    expect(content.has('a'.repeat(64))).toBe(false);
    expect(() => content.size('a'.repeat(64))).toThrow(nothing);
    expect(() => content.readAll('a'.repeat(64))).toThrow(nothing);
    await expect(readAllPieces(content.read('a'.repeat(64)))).rejects.toThrow(nothing);
  });

  // SECURITY: 12
  test.for(['../vault.json', '..%2fvault.json', 'a'.repeat(63), `${'a'.repeat(63)}\0`, `${'A'.repeat(64)}`, '/etc/passwd', ''])(
    'is never found by a path: %j',
    (path, { folder }) => {
      const content = contentIn(folder);
      expect(() => content.readAll(path)).toThrow(expect.objectContaining({ code: 'NOT_FOUND' }));
      expect(() => content.remove(path)).toThrow(expect.objectContaining({ code: 'NOT_FOUND' }));
    },
  );

  // SECURITY: 16
  test('has 0700 folders and 0600 files, and reveals only its length', ({ folder }) => {
    const content = contentIn(join(folder, 'files'));
    const sha256 = storeUnregistered({ content }, Buffer.from('the marker '.repeat(10_000)));
    expect(listTree(folder)).toEqual([
      ['files', '700'],
      [`files/${sha256.slice(0, 2)}`, '700'],
      [`files/${sha256.slice(0, 2)}/${sha256}`, '600'],
      ['files/incoming', '700'],
    ]);
    expect(statSync(join(folder, 'files', sha256.slice(0, 2), sha256)).size).toBe(sealedLength(110_000));
  });
});

describe('the length of a stored file', () => {
  test('gives the length of its content', () => {
    fc.assert(fc.property(fc.nat({ max: 2 ** 40 }), (bytes) => contentLength(sealedLength(bytes)) === bytes));
  });

  test('is refused when no content can have it', () => {
    for (const bytes of [0, 63, 64, 79, 64 + CHUNK_BYTES + 17, 64 + CHUNK_BYTES + 32]) expect(contentLength(bytes)).toBeNull();
  });
});
