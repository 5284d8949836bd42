import { z } from 'zod';

/** After how many minutes without the person a vault with a passphrase locks itself; null: never. */
export const LockAfter = z.int().min(1).max(480).nullable();
export type LockAfter = z.infer<typeof LockAfter>;
