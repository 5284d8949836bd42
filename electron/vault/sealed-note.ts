import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { replaceFile } from '../platform/durable-files.ts';
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
 * Replaces the file by a sealed text. `durable` false: does not wait for the disk. The text then survives a killed process, but
 * perhaps no power cut. Throws the system's error and then leaves the old file.
 */
export function writeSealed(path: string, key: Uint8Array, text: string, { durable }: { durable: boolean }): void {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  const sealed = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  replaceFile(path, sealed, { durable });
}
