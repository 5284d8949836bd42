import { createCipheriv, createDecipheriv, randomBytes, randomUUID } from 'node:crypto';
import { Problem } from '../../shared/domain/problem.ts';
import type { UnlockedBy, VaultKey } from '../../shared/domain/vault-key.ts';
import { readKeyCode, wrongGroupsSentence } from '../../shared/format/key-code.ts';
import { withExplainedErrors } from '../store/store-problems.ts';
import { deriveKey, type FurtherKey, unwrapKey, type WrappedKey, wrapFurtherKey, wrapKey } from './keys.ts';
import { type VaultDescription, withKeys, writeDescription } from './vault-description.ts';
import { wrongPassphrase } from './vault-problems.ts';

/** The keys by which a vault opens. Every change needs one of them, and is in `vault.json` when its promise resolves. */
export interface VaultKeys {
  /** Whether the vault asks for a passphrase; false: whoever has the folder can read it. */
  readonly passphrase: boolean;
  /** What opened the vault this time. */
  readonly unlockedBy: UnlockedBy;
  description(): VaultDescription;
  /** Throws Problem WRONG_PASSPHRASE unless the secret opens this vault. */
  check(secret: string | null): Promise<void>;
  /** The master key, for a caller that overwrites it. Throws Problem WRONG_PASSPHRASE. */
  master(secret: string | null): Promise<Uint8Array>;
  /** Null: from now on without a passphrase, and without the further keys. Throws Problem WRONG_PASSPHRASE, VAULT_MOVED, READ_ONLY. */
  changePassphrase(current: string | null, next: string | null): Promise<void>;
  /** The further keys. */
  list(): VaultKey[];
  /** Adds a further key; a recovery sheet replaces the one before. Throws Problem WRONG_PASSPHRASE, REFUSED, VAULT_MOVED, READ_ONLY. */
  add(secret: string, by: { code: string } | { passphrase: string }, about: Omit<VaultKey, 'id'>): Promise<VaultKey>;
  /** From now on that key opens nothing. Throws Problem VAULT_MOVED, READ_ONLY. */
  remove(id: string): void;
  /** Writes another description of the same vault. Throws Problem VAULT_MOVED, READ_ONLY, DISK_FULL. */
  replace(description: VaultDescription, master?: Uint8Array): void;
}

/** The master key and which key opened it; null: the secret (a passphrase or a typed code) opens none. */
export async function unlock(
  { keys, id }: VaultDescription,
  secret: string | null,
): Promise<{ master: Uint8Array; key: WrappedKey } | null> {
  // Codes are quick to try, passphrases slow on purpose.
  const quickFirst = keys.toSorted((one, other) => Number(isSlow(one)) - Number(isSlow(other)));
  for (const key of quickFirst) {
    const master = await unwrapKey(key, secret, id);
    if (master) return { master, key };
  }
  return null;
}

const isSlow = (key: WrappedKey) => key.way !== 'none' && key.kdf.name === 'scrypt';

export const asksPassphrase = ({ keys }: Pick<VaultDescription, 'keys'>) => keys.every(({ way }) => way !== 'none');

/** Problem WRONG_PASSPHRASE; a code with a mistyped group is named as such. */
export function wrongSecret(secret: string | null): Problem {
  const code = readKeyCode(secret ?? '');
  if (code.kind !== 'wrong') return wrongPassphrase();
  return new Problem('WRONG_PASSPHRASE', {
    happened: `This code does not open the vault. ${wrongGroupsSentence(code.groups)}`,
    kept: 'Nothing was changed.',
    todo: 'Compare it with the sheet and try again.',
  });
}

interface VaultKeyServices {
  path: string;
  description: VaultDescription;
  unlockedBy: UnlockedBy;
  /** The key of the vault that seals names, 32 bytes. */
  namesKey: Uint8Array;
  /** Throws Problem VAULT_MOVED, READ_ONLY. */
  assertWritable(): void;
}

export function createVaultKeys({ path, description, unlockedBy, namesKey, assertWritable }: VaultKeyServices): VaultKeys {
  let current = description;

  async function unlocked(secret: string | null) {
    const found = await unlock(current, secret);
    if (!found) throw wrongSecret(secret);
    return found;
  }

  function replace(next: VaultDescription, master?: Uint8Array): void {
    assertWritable();
    withExplainedErrors(() => writeDescription(path, next));
    current = next;
    if (master) namesKey.set(deriveKey(master, 'names'));
  }

  const furtherKeys = () => current.keys.filter(isFurther);

  return {
    get passphrase() {
      return asksPassphrase(current);
    },
    unlockedBy,
    description: () => current,
    async check(secret) {
      (await unlocked(secret)).master.fill(0);
    },
    master: async (secret) => (await unlocked(secret)).master,
    async changePassphrase(from, to) {
      const { master } = await unlocked(from);
      assertWritable();
      const keys = [await wrapKey(master, to, current.id), ...(to === null ? [] : furtherKeys())];
      master.fill(0);
      replace(withKeys(current, keys, current.previous));
    },
    list: () => furtherKeys().map(({ id, way, made, name }) => ({ id, way, made, name: openName(namesKey, name) })),
    async add(secret, by, { way, name, made }) {
      const { master } = await unlocked(secret);
      if (!asksPassphrase(current)) throw needsNoKey();
      const about = { id: randomUUID(), way, made, name: sealName(namesKey, name) };
      const key = await wrapFurtherKey(master, by, about, current.id);
      master.fill(0);
      const others = current.keys.filter((each) => !(way === 'recovery' && each.way === 'recovery'));
      replace(withKeys(current, [...others, key], current.previous));
      return { id: about.id, way, made, name };
    },
    remove(id) {
      const keys = current.keys.filter((key) => !(isFurther(key) && key.id === id));
      if (keys.length < current.keys.length) replace(withKeys(current, keys, current.previous));
    },
    replace,
  };
}

const isFurther = (key: WrappedKey): key is FurtherKey => key.way !== 'passphrase' && key.way !== 'none';

const needsNoKey = () =>
  new Problem('REFUSED', {
    happened: 'This vault has no passphrase, so nobody needs a key to open it.',
    kept: 'Nothing was changed.',
    todo: 'Set a passphrase first.',
  });

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

function sealName(key: Uint8Array, name: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  return Buffer.concat([nonce, cipher.update(name, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString('base64');
}

/** The name; empty where another hand wrote it. */
function openName(key: Uint8Array, sealed: string): string {
  try {
    const bytes = Buffer.from(sealed, 'base64');
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES });
    decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
    return decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
  } catch {
    return '';
  }
}
