import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { CHUNK_BYTES, contentLength, sealedLength } from '../../../electron/vault/file-cipher.ts';
import { below, contentIn, gathered, keep, noise } from './invented-vault.ts';
import { test } from './temporary-folder.ts';

/** Lengths around every edge of the format. */
const LENGTHS = [0, 1, CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + 1, 2 * CHUNK_BYTES, 16 * CHUNK_BYTES, 17 * CHUNK_BYTES + 5];

describe('stored content', () => {
  test.for(LENGTHS)('of %i bytes is read back unchanged by its SHA-256', async (length, { place }) => {
    const content = contentIn(place);
    const bytes = noise(length);
    const writer = content.begin();
    writer.append(bytes);
    expect(writer.bytes).toBe(length);
    const { sha256, ...rest } = writer.finish();
    expect(rest).toEqual({ bytes: length });
    expect(sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    expect(content.has(sha256)).toBe(true);
    expect(content.size(sha256)).toBe(length);
    expect(Buffer.compare(content.readAll(sha256), bytes)).toBe(0);
    expect(Buffer.compare(await gathered(content.read(sha256)), bytes)).toBe(0);
  });

  test('is the same however it is divided and synced', async ({ place }) => {
    const content = contentIn(place);
    const bytes = noise(3 * CHUNK_BYTES + 17);
    const expected = keep({ content }, bytes);
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

  test('gives any range as the slice of the whole', async ({ place }) => {
    const content = contentIn(place);
    const bytes = noise(18 * CHUNK_BYTES + 100);
    const sha256 = keep({ content }, bytes);
    const offset = fc.oneof(
      fc.integer({ min: 0, max: bytes.length + 10 }),
      fc
        .integer({ min: 0, max: 18 })
        .chain((chunk) => fc.integer({ min: -1, max: 1 }).map((by) => Math.max(0, chunk * CHUNK_BYTES + by))),
    );
    await fc.assert(
      fc.asyncProperty(offset, offset, async (start, end) => {
        expect(Buffer.compare(await gathered(content.read(sha256, start, end)), bytes.slice(start, Math.max(start, end)))).toBe(
          0,
        );
      }),
      { numRuns: 60 },
    );
  });

  test('is stored once when it comes twice', ({ place }) => {
    const content = contentIn(place);
    const first = keep({ content }, noise(1000));
    expect(keep({ content }, noise(1000))).toBe(first);
    expect(below(place).filter(([path]) => path.includes(first))).toHaveLength(1);
  });

  test('leaves nothing after it is discarded, also during a sync', async ({ place }) => {
    const content = contentIn(place);
    const writer = content.begin();
    writer.append(noise(3 * CHUNK_BYTES));
    expect(readdirSync(join(place, 'incoming'))).toHaveLength(1);
    const settled = writer.sync();
    writer.discard();
    writer.discard();
    await settled;
    expect(readdirSync(join(place, 'incoming'))).toEqual([]);
    expect(() => writer.append(noise(1))).toThrow();
  });

  test('is gone after its removal', ({ place }) => {
    const content = contentIn(place);
    const sha256 = keep({ content }, noise(10));
    content.remove(sha256);
    expect(content.has(sha256)).toBe(false);
    expect(() => content.size(sha256)).toThrow(expect.objectContaining({ code: 'NOT_FOUND' }));
  });

  test('gives NOT_FOUND when absent, for every kind of access', async ({ place }) => {
    const content = contentIn(place);
    const nothing = expect.objectContaining({ code: 'NOT_FOUND' });
    expect(content.has('a'.repeat(64))).toBe(false);
    expect(() => content.size('a'.repeat(64))).toThrow(nothing);
    expect(() => content.readAll('a'.repeat(64))).toThrow(nothing);
    await expect(gathered(content.read('a'.repeat(64)))).rejects.toThrow(nothing);
  });

  // SECURITY: 12
  test.for(['../vault.json', '..%2fvault.json', 'a'.repeat(63), `${'a'.repeat(63)}\0`, `${'A'.repeat(64)}`, '/etc/passwd', ''])(
    'is never found by a path: %j',
    (path, { place }) => {
      const content = contentIn(place);
      expect(() => content.readAll(path)).toThrow(expect.objectContaining({ code: 'NOT_FOUND' }));
      expect(() => content.remove(path)).toThrow(expect.objectContaining({ code: 'NOT_FOUND' }));
    },
  );

  // SECURITY: 16
  test('has 0700 folders and 0600 files, and reveals only its length', ({ place }) => {
    const content = contentIn(join(place, 'files'));
    const sha256 = keep({ content }, Buffer.from('the marker '.repeat(10_000)));
    expect(below(place)).toEqual([
      ['files', '700'],
      [`files/${sha256.slice(0, 2)}`, '700'],
      [`files/${sha256.slice(0, 2)}/${sha256}`, '600'],
      ['files/incoming', '700'],
    ]);
    expect(statSync(join(place, 'files', sha256.slice(0, 2), sha256)).size).toBe(sealedLength(110_000));
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
