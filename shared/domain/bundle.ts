import { z } from 'zod';
import { Id, Instant } from './identity.ts';

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
