import { z } from 'zod';
import { Instant, Sha256 } from './identity.ts';
import { SourceFormat } from './record.ts';

/** A stored file that is whole and sealed with the vault's key, but that no row of the database names. */
export const FoundContent = z.object({
  sha256: Sha256,
  bytes: z.int(),
  /** Null: not a format that a record can have. */
  format: SourceFormat.nullable(),
  /** Null: not known before the file is read in. */
  pages: z.int().nullable(),
  /** When the file in the folder was written. */
  written: Instant,
});
export type FoundContent = z.infer<typeof FoundContent>;
