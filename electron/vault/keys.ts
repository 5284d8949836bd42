import { createCipheriv, createDecipheriv, hkdfSync, randomBytes, scrypt } from 'node:crypto';
import { z } from 'zod';

/** A vault's keys: one random master key, wrapped once for every way to unlock, and what is derived from it. */

const KEY_BYTES = 32;
const Base64 = z.base64();

/** Wrapped by a key that scrypt (RFC 7914) makes of the passphrase. The limits keep a forged description from eating the memory. */
const PassphraseKey = z.strictObject({
  way: z.literal('passphrase'),
  kdf: z.strictObject({
    name: z.literal('scrypt'),
    N: z
      .int()
      .min(2 ** 17)
      .max(2 ** 20),
    r: z.int().min(8).max(16),
    p: z.int().min(1).max(4),
    salt: Base64,
  }),
  nonce: Base64,
  wrapped: Base64,
});

/** Not wrapped at all: whoever has the folder can read it. */
const OpenKey = z.strictObject({ way: z.literal('none'), key: Base64 });

/** One way to unlock a vault. */
export const WrappedKey = z.discriminatedUnion('way', [PassphraseKey, OpenKey]);
export type WrappedKey = z.infer<typeof WrappedKey>;

/** A new random key, from which all others of a vault are derived. */
export const newMasterKey = (): Uint8Array => randomBytes(KEY_BYTES);

type KeyPurpose = 'files' | 'database' | 'changes' | 'backup' | 'fingerprint';

/** A key for one purpose (HKDF, RFC 5869), 32 bytes. */
export const deriveKey = (master: Uint8Array, purpose: KeyPurpose): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', master, new Uint8Array(), `second-look ${purpose} 1`, KEY_BYTES));

/** Wraps the master key for this vault; null: without a passphrase. */
export async function wrapKey(master: Uint8Array, passphrase: string | null, vaultId: string): Promise<WrappedKey> {
  if (passphrase === null) return { way: 'none', key: Buffer.from(master).toString('base64') };
  // SECURITY: 17 — a passphrase goes through a slow KDF.
  const kdf = { name: 'scrypt' as const, N: 2 ** 17, r: 8, p: 1, salt: randomBytes(32).toString('base64') };
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', await deriveScryptKey(passphrase, kdf), nonce);
  cipher.setAAD(Buffer.from(vaultId));
  const wrapped = Buffer.concat([cipher.update(master), cipher.final(), cipher.getAuthTag()]);
  return { way: 'passphrase', kdf, nonce: nonce.toString('base64'), wrapped: wrapped.toString('base64') };
}

/** The master key; null when the passphrase is not the right one, or none is given where one is needed. */
export async function unwrapKey(key: WrappedKey, passphrase: string | null, vaultId: string): Promise<Uint8Array | null> {
  if (key.way === 'none') return Buffer.from(key.key, 'base64');
  if (passphrase === null) return null;
  const wrapped = Buffer.from(key.wrapped, 'base64');
  const decipher = createDecipheriv('aes-256-gcm', await deriveScryptKey(passphrase, key.kdf), Buffer.from(key.nonce, 'base64'));
  decipher.setAAD(Buffer.from(vaultId));
  decipher.setAuthTag(wrapped.subarray(KEY_BYTES));
  const master = decipher.update(wrapped.subarray(0, KEY_BYTES));
  try {
    decipher.final();
  } catch {
    return null;
  }
  return master;
}

/** The same passphrase typed on another system may differ in bytes: it is normalised (NFKC) first. */
function deriveScryptKey(passphrase: string, { N, r, p, salt }: z.infer<typeof PassphraseKey>['kdf']): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const options = { N, r, p, maxmem: 128 * r * (N + p + 2) };
    scrypt(passphrase.normalize('NFKC'), Buffer.from(salt, 'base64'), KEY_BYTES, options, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}
