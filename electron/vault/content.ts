/**
 * The files of a vault as other rooms see them: by the SHA-256 of their content, encrypted at rest, never
 * changed once written. Workers open it themselves from the plain `ContentAccess`; it needs no database.
 */
export interface Content {
  readonly access: ContentAccess;
  has(sha256: string): boolean;
  /** Length of the content, bytes. Throws Problem NOT_FOUND. */
  size(sha256: string): number;
  /** The whole content in one buffer; for workers, which read one source at a time. Throws Problem NOT_FOUND, VAULT_DAMAGED. */
  readWhole(sha256: string): Uint8Array;
  /** The bytes from `start` (inclusive) to `end` (exclusive), a chunk at a time; for answers with Range. */
  read(sha256: string, start?: number, end?: number): AsyncIterable<Uint8Array>;
  /** Begins a new content; it takes its name when finished. */
  begin(): ContentWriter;
  /** Takes a content out of the vault. Only for what no row names. */
  remove(sha256: string): void;
}

/** A content being written: to a temporary name, synced and renamed by `finish`. Synchronous; constant memory. */
export interface ContentWriter {
  /** Bytes taken so far. */
  readonly bytes: number;
  append(bytes: Uint8Array): void;
  /** Syncs and renames; the same content twice is kept once. */
  finish(): { sha256: string; bytes: number };
  /** Leaves nothing behind. */
  discard(): void;
}

/** What a worker needs to open the same files: may be posted to a thread. */
export interface ContentAccess {
  /** Absolute path of the vault's folder for files. */
  dir: string;
  /** 32 bytes. */
  key: Uint8Array;
}
