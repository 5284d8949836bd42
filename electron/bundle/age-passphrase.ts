import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto';
import { type Identity, type Recipient, Stanza } from 'age-encryption';

/**
 * The scrypt stanza of age (C2SP, the age file format, "scrypt recipient stanza"). The library's own derives the key in JavaScript and would
 * stop the thread for seconds; Node derives the same key elsewhere.
 */

const LABEL = 'age-encryption.org/v1/scrypt';
/** log2 of the cost, as age writes it, and the highest that a file may ask for: 1 GiB of memory. */
const WORK_FACTOR = 18;
const MAX_WORK_FACTOR = 20;
const TAG_BYTES = 16;
/** The wrapping key is used once, so the specification fixes the nonce. */
const NONCE = Buffer.alloc(12);

const derive = (passphrase: string, salt: Uint8Array, workFactor: number): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const N = 2 ** workFactor;
    scrypt(passphrase, Buffer.concat([Buffer.from(LABEL), salt]), 32, { N, r: 8, p: 1, maxmem: 130 * N * 8 }, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64').replaceAll('=', '');

/** Whoever knows the passphrase. */
export const passphraseRecipient = (passphrase: string): Recipient => ({
  async wrapFileKey(fileKey) {
    const salt = randomBytes(16);
    const cipher = createCipheriv('chacha20-poly1305', await derive(passphrase, salt, WORK_FACTOR), NONCE, {
      authTagLength: TAG_BYTES,
    });
    const body = Buffer.concat([cipher.update(fileKey), cipher.final(), cipher.getAuthTag()]);
    return [new Stanza(['scrypt', base64(salt), String(WORK_FACTOR)], new Uint8Array(body))];
  },
});

/** Opens what `passphraseRecipient` and every age tool seals with a passphrase. */
export const passphraseIdentity = (passphrase: string): Identity => ({
  async unwrapFileKey(stanzas) {
    const [stanza, ...others] = stanzas;
    const [type, salt = '', workFactor = ''] = stanza?.args ?? [];
    if (!stanza || type !== 'scrypt') return null;
    const saltBytes = Buffer.from(salt, 'base64');
    const isValid = others.length === 0 && stanza.args.length === 3 && saltBytes.length === 16 && stanza.body.length === 32;
    if (!isValid || !/^[1-9][0-9]?$/.test(workFactor)) throw new Error('invalid scrypt stanza');
    if (Number(workFactor) > MAX_WORK_FACTOR) throw new Error('scrypt work factor is too high');
    const decipher = createDecipheriv('chacha20-poly1305', await derive(passphrase, saltBytes, Number(workFactor)), NONCE, {
      authTagLength: TAG_BYTES,
    });
    decipher.setAuthTag(stanza.body.subarray(-TAG_BYTES));
    const fileKey = decipher.update(stanza.body.subarray(0, -TAG_BYTES));
    try {
      decipher.final();
    } catch {
      return null;
    }
    return new Uint8Array(fileKey);
  },
});
