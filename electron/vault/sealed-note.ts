import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { TAG_BYTES } from './file-cipher.ts';

const NONCE_BYTES = 12;

/** The text of a small file that was sealed with the key (AES-256-GCM); null: there is none, or another key or hand wrote it. */
export function readSealed(path: string, key: Uint8Array): string | null {
  try {
    const sealed = readFileSync(path);
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES });
    decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
    return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}

/**
 * Replaces the file by a sealed text. `durable`: also after a power cut; else only a killed process loses nothing, which costs no wait
 * for the disk. Throws the system's error and then leaves the old file.
 */
export function writeSealed(path: string, key: Uint8Array, text: string, { durable }: { durable: boolean }): void {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  const sealed = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  // SECURITY: 16 — files 0600.
  const file = openSync(`${path}.new`, 'w', 0o600);
  try {
    writeFileSync(file, sealed);
    if (durable) fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(`${path}.new`, path);
}
