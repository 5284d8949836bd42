import { Decrypter, Encrypter } from 'age-encryption';
import { passphraseIdentity, passphraseRecipient } from './age-passphrase.ts';
import { bundleDamaged, notABundle, wrongIdentity, wrongRecipient } from './bundle-problems.ts';

/** To whom a file is encrypted: to whoever knows a passphrase, or to the holder of the key of an `age1…` recipient. */
export type AgeRecipient = { passphrase: string } | { recipient: string };

/** What opens a file: its passphrase, or the key `AGE-SECRET-KEY-…` of its recipient. */
export type AgeSecret = string;

/** How every age file begins (C2SP, the age file format, "header"). */
export const AGE_MAGIC = 'age-encryption.org/v1\n';

function encrypterTo(to: AgeRecipient): Encrypter {
  const encrypter = new Encrypter();
  if ('passphrase' in to) {
    encrypter.addRecipient(passphraseRecipient(to.passphrase.normalize('NFC')));
    return encrypter;
  }
  try {
    encrypter.addRecipient(to.recipient.trim());
  } catch {
    throw wrongRecipient();
  }
  return encrypter;
}

/** Throws Problem REFUSED for a recipient that age does not know. */
export function checkAgeRecipient(to: AgeRecipient): void {
  encrypterTo(to);
}

/** Encrypts to an age file, in constant memory. Throws Problem REFUSED for a recipient that age does not know. */
export async function encryptAge(content: AsyncIterable<Uint8Array>, to: AgeRecipient): Promise<AsyncIterable<Uint8Array>> {
  return encrypterTo(to).encrypt(ReadableStream.from(content));
}

interface DecryptedFile {
  content: AsyncIterable<Uint8Array>;
  /** Length of the whole content by the length of the file; less than nothing: the file ends before its content begins. */
  bytes: number;
}

/**
 * Decrypts an age file of `bytes` bytes, in constant memory; what was decrypted is authentic. Throws Problem WRONG_PASSPHRASE,
 * BUNDLE_DAMAGED, REFUSED for another kind of file. `content` rejects with BUNDLE_DAMAGED where the file is damaged or ends.
 */
export async function decryptAge(content: AsyncIterable<Uint8Array>, bytes: number, secret: AgeSecret): Promise<DecryptedFile> {
  const decrypter = new Decrypter();
  const key = secret.trim();
  if (/^AGE-SECRET-KEY-/i.test(key)) {
    try {
      decrypter.addIdentity(key.toUpperCase());
    } catch {
      throw wrongIdentity();
    }
  } else for (const form of new Set([secret.normalize('NFC'), secret])) decrypter.addIdentity(passphraseIdentity(form));
  const source = content[Symbol.asyncIterator]();
  // The library leaves its stream open where it stops early; the file behind it must be closed.
  const close = async () => {
    await source.return?.();
  };
  try {
    const stream = await decrypter.decrypt(ReadableStream.from({ [Symbol.asyncIterator]: () => source }));
    return { content: readable(stream, close), bytes: sizeOf(() => stream.size(bytes)) };
  } catch (error) {
    await close();
    throw explainHeaderError(error);
  }
}

function sizeOf(size: () => number): number {
  try {
    return size();
  } catch {
    return -1;
  }
}

/** Errors of the library, by their words. */
function explainHeaderError(error: unknown): unknown {
  const message = error instanceof Error ? error.message : '';
  if (message.startsWith('no identity matched')) return wrongIdentity();
  if (message.startsWith('invalid version')) return notABundle();
  // An error of the disk has a code.
  return error instanceof Error && 'code' in error ? error : bundleDamaged(error);
}

async function* readable(stream: ReadableStream<Uint8Array>, close: () => Promise<void>): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of stream) yield chunk;
  } catch (error) {
    throw error instanceof Error && 'code' in error ? error : bundleDamaged(error);
  } finally {
    await close();
  }
}
