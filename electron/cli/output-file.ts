import { checkWritable } from '../platform/write-file-atomic.ts';
import { checkOutsideVaults } from '../vault/outside-vaults.ts';

/** Checks, before any work is done, that a command may write its file at `path`. Throws Problem REFUSED. */
export async function checkOutputFile(path: string): Promise<void> {
  checkOutsideVaults(path);
  await checkWritable(path);
}
