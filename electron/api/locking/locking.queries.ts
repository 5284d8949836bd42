import type { LockAfter } from '../../../shared/domain/locking.ts';
import type { Db } from '../../store/open.ts';
import { vaultSettings } from '../../store/tables.ts';

/** The statements of how a vault locks itself. */
export function lockingQueries(db: Db) {
  const read = db.select().from(vaultSettings).prepare();
  return {
    lockAfter: (): LockAfter => read.get()?.lockAfter || null,
    setLockAfter(minutes: LockAfter): void {
      db.update(vaultSettings)
        .set({ lockAfter: minutes ?? 0 })
        .run();
    },
  };
}
