import { z } from 'zod';
import { Id, Instant } from './identity.ts';

/** A further way to unlock the vault, beside the passphrase: the recovery sheet, another person's key, the keychain of a computer. */
export const VaultKey = z.object({
  id: Id,
  way: z.enum(['recovery', 'person', 'computer']),
  /** Whose it is: of a person or a computer; empty for the recovery sheet. */
  name: z.string(),
  made: Instant,
});
export type VaultKey = z.infer<typeof VaultKey>;

/** What opened the vault. */
export const UnlockedBy = z.enum(['passphrase', 'none', 'recovery', 'person', 'computer']);
export type UnlockedBy = z.infer<typeof UnlockedBy>;
