import { z } from 'zod';
import { CaseRole } from '../../shared/domain/bundle.ts';
import { Id, Instant, Line, Sha256 } from '../../shared/domain/identity.ts';

export const BUNDLE_FORMAT = 'second-look-bundle';
export const BUNDLE_VERSION = 1;

/** A terabyte: no document is larger. */
const Count = z
  .int()
  .nonnegative()
  .max(2 ** 40);

/** `bundle.json`, the first file in a bundle: what the bundle is, and every other file in it in its order, with its SHA-256. */
export const BundleJson = z.object({
  format: z.literal(BUNDLE_FORMAT),
  /** A higher version has another meaning: a reader refuses what it does not know. */
  version: z.literal(BUNDLE_VERSION),
  id: Id,
  /** The version of the database that the rows are of. */
  schema: Count,
  program: z.string().max(200),
  made: Instant,
  /** The name that the person who made it gave, if any. */
  from: Line,
  /** The vault that made it. */
  vault: Id,
  case: Id,
  role: CaseRole,
  /** Whether what was in the trash came along. */
  withRemoved: z.boolean(),
  /** Earlier bundles of the case that the maker knows, the oldest first: a merge finds in them what both sides had. */
  known: z.array(Id).max(10_000),
  /** `rows/TABLE.jsonl`: a row a line. */
  tables: z.array(z.object({ table: z.string().max(100), rows: Count, bytes: Count, sha256: Sha256 })).max(200),
  /** Rows that were in the trash and did not come along, by table and key. */
  removed: z.array(z.object({ table: z.string().max(100), key: z.string().max(2000) })).max(1_000_000),
  /** `contents/SHA256`. */
  contents: z.array(z.object({ sha256: Sha256, bytes: Count })).max(1_000_000),
  /** Contents that rows name, and that the maker could not read. */
  missing: z.array(z.object({ sha256: Sha256, bytes: Count })).max(1_000_000),
});
export type BundleJson = z.infer<typeof BundleJson>;

export const BUNDLE_JSON = 'bundle.json';
export const BUNDLE_README = 'README.txt';
export const tablePath = (table: string) => `rows/${table}.jsonl`;
export const contentPathOf = (sha256: string) => `contents/${sha256}`;
