import type { HoldingBackup } from '../../../shared/domain/trash.ts';

/** The known backups that hold one of these contents. The program makes no backups yet. */
export function backupsThatHold(_hashes: readonly string[]): HoldingBackup[] {
  return [];
}
