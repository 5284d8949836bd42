import { createCipheriv, createDecipheriv, hkdfSync, randomBytes, scrypt } from 'node:crypto';
import { z } from 'zod';
import { Id, Instant } from '../../shared/domain/identity.ts';
import { readKeyCode } from '../../shared/format/key-code.ts';

/** A vault's keys: one random master key, wrapped once for every way to unlock, and what is derived from it. */

const KEY_BYTES = 32;
const Base64 = z.base64();

/** Makes a key of a passphrase: scrypt (RFC 7914). The limits keep a forged description from eating the memory. */
const PassphraseKdf = z.strictObject({
  name: z.literal('scrypt'),
  N: z
    .int()
    .min(2 ** 17)
    .max(2 ** 20),
  r: z.int().min(8).max(16),
  p: z.int().min(1).max(4),
  salt: Base64,
});

/** Makes a key of a code of 140 random bits, which needs no slowness: HKDF (RFC 5869). */
const CodeKdf = z.strictObject({ name: z.literal('hkdf'), salt: Base64 });

const Kdf = z.discriminatedUnion('name', [PassphraseKdf, CodeKdf]);

const PassphraseKey = z.strictObject({ way: z.literal('passphrase'), kdf: PassphraseKdf, nonce: Base64, wrapped: Base64 });

/** Not wrapped at all: whoever has the folder can read it. */
const OpenKey = z.strictObject({ way: z.literal('none'), key: Base64 });

/** A further way to unlock, which the person may revoke: the recovery sheet, another person's key, the keychain of a computer. */
const FurtherKey = z.strictObject({
  way: z.enum(['recovery', 'person', 'computer']),
  id: Id,
  made: Instant,
  /** Whose it is, sealed with a key of the vault: whoever has the folder learns no name. */
  name: Base64,
  kdf: Kdf,
  nonce: Base64,
  wrapped: Base64,
});
export type FurtherKey = z.infer<typeof FurtherKey>;

/** One way to unlock a vault. */
export const WrappedKey = z.discriminatedUnion('way', [PassphraseKey, OpenKey, FurtherKey]);
export type WrappedKey = z.infer<typeof WrappedKey>;

/** A new random key, from which all others of a vault are derived. */
export const newMasterKey = (): Uint8Array => randomBytes(KEY_BYTES);

/** The keys of an open vault, 32 bytes each. */
export interface DerivedKeys {
  files: Uint8Array;
  database: Uint8Array;
  /** The key before of the files, as long as some are still sealed with it. */
  previousFiles?: Uint8Array | undefined;
}

type KeyPurpose = 'files' | 'database' | 'changes' | 'backup' | 'fingerprint' | 'names' | 'previous';

/** A key for one purpose (HKDF, RFC 5869), 32 bytes. */
export const deriveKey = (master: Uint8Array, purpose: KeyPurpose): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', master, new Uint8Array(), `second-look ${purpose} 1`, KEY_BYTES));

/** Wraps the master key for this vault; null: without a passphrase. */
export async function wrapKey(master: Uint8Array, passphrase: string | null, vaultId: string): Promise<WrappedKey> {
  if (passphrase === null) return { way: 'none', key: Buffer.from(master).toString('base64') };
  const kdf = newPassphraseKdf();
  return { way: 'passphrase', kdf, ...wrapWith(await deriveScryptKey(passphrase, kdf), master, vaultId) };
}

/** Wraps the master key by a code (as `readKeyCode` gives its secret) or by a passphrase of another person. */
export async function wrapFurtherKey(
  master: Uint8Array,
  by: { code: string } | { passphrase: string },
  about: Pick<FurtherKey, 'way' | 'id' | 'made' | 'name'>,
  vaultId: string,
): Promise<FurtherKey> {
  const kdf = 'code' in by ? { name: 'hkdf' as const, salt: randomBytes(32).toString('base64') } : newPassphraseKdf();
  const secret = 'code' in by ? by.code : by.passphrase;
  return { ...about, kdf, ...wrapWith(await deriveWrappingKey(secret, kdf), master, `${vaultId} ${about.way} ${about.id}`) };
}

/** The master key; null when the secret (a passphrase or a typed code) is not the right one, or none is given where one is needed. */
export async function unwrapKey(key: WrappedKey, secret: string | null, vaultId: string): Promise<Uint8Array | null> {
  if (key.way === 'none') return Buffer.from(key.key, 'base64');
  if (secret === null) return null;
  if (key.way === 'passphrase') return unwrapWith(await deriveScryptKey(secret, key.kdf), key, vaultId);
  const code = readKeyCode(secret);
  if (key.kdf.name === 'hkdf' && code.kind !== 'code') return null;
  const given = key.kdf.name === 'hkdf' && code.kind === 'code' ? code.secret : secret;
  return unwrapWith(await deriveWrappingKey(given, key.kdf), key, `${vaultId} ${key.way} ${key.id}`);
}

/** A master key that was replaced, sealed with the new one. */
export const wrapPrevious = (master: Uint8Array, previous: Uint8Array, vaultId: string) =>
  wrapWith(deriveKey(master, 'previous'), previous, vaultId);
export const unwrapPrevious = (master: Uint8Array, sealed: WrappedBytes, vaultId: string) =>
  unwrapWith(deriveKey(master, 'previous'), sealed, vaultId);

/** A key sealed with another one (AES-256-GCM): 32 bytes and the tag. */
export const WrappedBytes = z.strictObject({ nonce: Base64, wrapped: Base64 });
type WrappedBytes = z.infer<typeof WrappedBytes>;

// SECURITY: 17 — a passphrase goes through a slow KDF.
const newPassphraseKdf = () => ({ name: 'scrypt' as const, N: 2 ** 17, r: 8, p: 1, salt: randomBytes(32).toString('base64') });

function wrapWith(key: Uint8Array, master: Uint8Array, bound: string): WrappedBytes {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(bound));
  const wrapped = Buffer.concat([cipher.update(master), cipher.final(), cipher.getAuthTag()]);
  key.fill(0);
  return { nonce: nonce.toString('base64'), wrapped: wrapped.toString('base64') };
}

function unwrapWith(key: Uint8Array, sealed: WrappedBytes, bound: string): Uint8Array | null {
  const wrapped = Buffer.from(sealed.wrapped, 'base64');
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(sealed.nonce, 'base64'));
  decipher.setAAD(Buffer.from(bound));
  decipher.setAuthTag(wrapped.subarray(KEY_BYTES));
  const master = decipher.update(wrapped.subarray(0, KEY_BYTES));
  key.fill(0);
  try {
    decipher.final();
  } catch {
    return null;
  }
  return master;
}

const deriveWrappingKey = async (secret: string, kdf: z.infer<typeof Kdf>): Promise<Uint8Array> =>
  kdf.name === 'scrypt'
    ? deriveScryptKey(secret, kdf)
    : new Uint8Array(hkdfSync('sha256', secret, Buffer.from(kdf.salt, 'base64'), 'second-look code 1', KEY_BYTES));

/** The same passphrase typed on another system may differ in bytes: it is normalised (NFKC) first. */
function deriveScryptKey(passphrase: string, { N, r, p, salt }: z.infer<typeof PassphraseKdf>): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const options = { N, r, p, maxmem: 128 * r * (N + p + 2) };
    scrypt(passphrase.normalize('NFKC'), Buffer.from(salt, 'base64'), KEY_BYTES, options, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}
