import crypto from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';

/**
 * scrypt is slow on purpose, and tests open the same vault many times. The same passphrase, salt and cost give the same
 * key, so each worker derives a key once.
 */
const derive = crypto.scrypt;
const cached = Symbol.for('second-look: keys derived in this worker');
const worker = globalThis as { [cached]?: Map<string, Buffer> };

if (!worker[cached]) {
  const keys = new Map<string, Buffer>();
  worker[cached] = keys;
  crypto.scrypt = ((
    passphrase: string,
    salt: Buffer,
    length: number,
    options: crypto.ScryptOptions,
    done: (error: Error | null, key: Buffer) => void,
  ) => {
    const name = JSON.stringify([passphrase, salt.toString('base64'), length, options]);
    const known = keys.get(name);
    if (known) return setImmediate(done, null, Buffer.from(known));
    derive(passphrase, salt, length, options, (error, key) => {
      if (!error) keys.set(name, Buffer.from(key));
      done(error, key);
    });
  }) as typeof crypto.scrypt;
  syncBuiltinESMExports();
}
