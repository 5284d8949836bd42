import type { DerivedKeys } from './keys.ts';

/** Opens the files of a vault in a worker; `postMessage` and IPC can carry the keys. */
export interface ContentAccess {
  /** Absolute path of the vault's folder for files. */
  dir: string;
  /** 32 bytes. */
  key: Uint8Array;
  /** The key before, as long as some files are still sealed with it. */
  previousKey?: Uint8Array | undefined;
  /** The session that writes, by its name; its temporary names begin with it. */
  session?: string;
}

/** The access to the files in a folder by the keys of a vault. */
export const contentAccessOf = (dir: string, { files, previousFiles }: Omit<DerivedKeys, 'database'>): ContentAccess => ({
  dir,
  key: files,
  previousKey: previousFiles,
});
