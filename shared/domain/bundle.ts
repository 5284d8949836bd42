import { z } from 'zod';
import { Id, Instant, Line } from './identity.ts';
import { Passphrase } from './vault.ts';

/**
 * What a person may do with a case that was handed over. The program keeps to that; the role is no encryption, and another
 * program need not keep to it.
 */
export const CaseRole = z.enum(['read', 'add', 'full']);
export type CaseRole = z.infer<typeof CaseRole>;

export const CASE_ROLE_LABELS: Record<CaseRole, string> = {
  read: 'Read only',
  add: 'Read and add',
  full: 'Everything',
};

/** What each role allows, as the window and the terminal say it. */
export const CASE_ROLE_TEXTS: Record<CaseRole, string> = {
  read: 'The other person can read and print, and changes nothing.',
  add: 'The other person can add records, notes and opinions, and changes nothing that you handed over.',
  full: 'The other person can do everything that you can do.',
};

/** Roles are kept by the program alone. */
export const ROLE_IS_COURTESY =
  'Second Look keeps to the role. It is a request, not a lock: whoever can open the file can read everything in it, and another program could change it.';

/** How a case came into this vault. */
export const ReceivedCase = z.object({
  caseId: Id,
  role: CaseRole,
  /** The vault that made the bundle. */
  origin: Id,
  /** When the bundle was made, and when it was taken in. */
  made: Instant,
  received: Instant,
});
export type ReceivedCase = z.infer<typeof ReceivedCase>;

/** To whom a bundle is encrypted: whoever knows the passphrase, or the holder of the key to a public key of age. */
const BundleRecipient = z.union([
  z.object({ passphrase: Passphrase }),
  z.object({ recipient: z.string().trim().min(1).max(4000) }),
]);

/** How a case is handed over. */
export const BundleOrder = z.object({
  to: BundleRecipient,
  role: CaseRole,
  /** The name of whoever hands it over, for the other person to read; may be empty. */
  from: Line.default(''),
  /** Whether what is in the trash comes along. */
  withRemoved: z.boolean().default(false),
});
export type BundleOrder = z.infer<typeof BundleOrder>;

/** One value of a row that two sides changed, as a person reads it. */
const ConflictField = z.object({ name: z.string(), mine: z.string(), theirs: z.string() });

/** A row that both sides changed; the person chooses. */
export const BundleConflict = z.object({
  /** The same at every look. */
  id: z.string(),
  /** What it is: "Note". */
  subject: z.string(),
  /** Which one: its title. May be empty. */
  title: z.string(),
  /** Which side removed it; null: both have it. */
  removed: z.enum(['here', 'there']).nullable(),
  canKeepBoth: z.boolean(),
  fields: z.array(ConflictField),
});
export type BundleConflict = z.infer<typeof BundleConflict>;

export const BundleChoice = z.enum(['mine', 'theirs', 'both']);
export type BundleChoice = z.infer<typeof BundleChoice>;

/** How many of what is in a bundle: "12 records". */
const BundleCount = z.object({ name: z.string(), count: z.int() });

/** What a file that someone handed over holds, and what importing it would do. Nothing is written. */
export const BundleLook = z.object({
  /** `archive`: the ZIP of a case, which is not encrypted. */
  kind: z.enum(['bundle', 'archive']),
  /** When it was made; a day for a ZIP. */
  made: z.string(),
  program: z.string(),
  /** Who made it, as they wrote it; empty: they did not. */
  from: z.string(),
  /** Whether this vault made it. */
  ownVault: z.boolean(),
  role: CaseRole,
  case: z.object({ id: Id, patient: z.string(), born: z.string(), question: z.string() }),
  counts: z.array(BundleCount),
  files: z.int(),
  bytes: z.int(),
  /** Documents that are named, but that are not in the file: whoever made it did not have them, or the file is cut off. */
  missing: z.int(),
  /** False: the file ends before its end. */
  complete: z.boolean(),
  /** What the file does not hold, in sentences. */
  lacks: z.array(z.string()),
  /** Where the case is in this vault: nowhere, there, in the trash. */
  here: z.enum(['new', 'here', 'trash']),
  /** How many entries a merge would bring, take over, move to the trash, and leave; for a new case all are new. */
  added: z.int(),
  replaced: z.int(),
  removed: z.int(),
  kept: z.int(),
  equal: z.int(),
  conflicts: z.array(BundleConflict),
});
export type BundleLook = z.infer<typeof BundleLook>;
