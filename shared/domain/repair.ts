import { z } from 'zod';

/** Something that a repair of the vault cannot bring back, in words. */
export const LostItem = z.object({
  /** The patient of its case; null: it belongs to no case, or to one that is not known. */
  case: z.string().nullable(),
  /** A sentence. */
  what: z.string(),
});
export type LostItem = z.infer<typeof LostItem>;

/** What a damaged vault is like, and what a repair makes or made of it. */
export const VaultRepair = z.object({
  /** Whether the database needs a repair. */
  needed: z.boolean(),
  /** What is damaged, each a sentence. */
  found: z.array(z.string()),
  /** What a repair does, each a sentence. */
  steps: z.array(z.string()),
  /** What is lost, or may have changed. */
  lost: z.array(LostItem),
  /** What is in the repaired database. */
  cases: z.int(),
  records: z.int(),
  /** Stored files that are whole and that no record names: after the repair they are offered back. */
  foundAgain: z.int(),
  /** Names of the damaged files that are kept in the folder; empty before the repair. */
  kept: z.array(z.string()),
});
export type VaultRepair = z.infer<typeof VaultRepair>;
