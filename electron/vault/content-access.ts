/** Opens the files of a vault in a worker; `postMessage` and IPC can carry the keys. */
export interface ContentAccess {
  /** Absolute path of the vault's folder for files. */
  dir: string;
  /** 32 bytes. */
  key: Uint8Array;
  /** The session that writes, by its name; its temporary names begin with it. */
  session?: string;
}
