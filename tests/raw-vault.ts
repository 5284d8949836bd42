import { copyFileSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { storedContents } from '../electron/vault/cleanup.ts';
import { openContent } from '../electron/vault/content.ts';
import type { VaultAccess } from '../electron/vault/open-vault.ts';

/** Everything that the folder of a closed vault holds, decrypted: each content, and the pages of the database, free ones too. */
export function decryptedVault({ dir, keys }: VaultAccess): { name: string; bytes: Buffer }[] {
  const content = openContent({ dir: join(dir, 'files'), key: keys.files });
  const contents = [...storedContents(join(dir, 'files'))].map((sha256) => ({
    name: sha256,
    bytes: Buffer.from(content.readAll(sha256)),
  }));
  const databases = readdirSync(dir).filter((name) => /^vault\.db(\.before-\d+)?$/.test(name));
  const others = readdirSync(dir, { withFileTypes: true }).filter((entry) => entry.isFile() && !/^lock/.test(entry.name));
  return [
    ...contents,
    ...databases.map((name) => ({ name, bytes: decryptedPages(join(dir, name), keys.database) })),
    ...others.map(({ name }) => ({ name: `${name} as it is`, bytes: readFileSync(join(dir, name)) })),
  ];
}

/** The pages of an encrypted database, by taking the encryption off a copy: SQLite rewrites each page, used or free. */
function decryptedPages(path: string, key: Uint8Array): Buffer {
  const copy = `${path}.decrypted`;
  copyFileSync(path, copy);
  try {
    const sqlite = new Database(copy);
    sqlite.pragma("cipher = 'chacha20'");
    sqlite.pragma(`key = "x'${Buffer.from(key).toString('hex')}'"`);
    sqlite.pragma('journal_mode = DELETE');
    sqlite.pragma("rekey = ''");
    sqlite.close();
    return readFileSync(copy);
  } finally {
    rmSync(copy, { force: true });
  }
}

/** Which of the strings are anywhere in the folder, in UTF-8 or UTF-16, in any case of letters. */
export function stringsIn(found: readonly { bytes: Buffer }[], strings: readonly string[]): string[] {
  const texts = found.flatMap(({ bytes }) => [bytes.toString('utf8').toLowerCase(), bytes.toString('utf16le').toLowerCase()]);
  return strings.filter((text) => texts.some((held) => held.includes(text.toLowerCase())));
}
