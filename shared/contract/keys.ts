import { z } from 'zod';
import { Id } from '../domain/identity.ts';
import { PrintPaper } from '../domain/printout.ts';
import { Passphrase } from '../domain/vault.ts';
import { VaultKey } from '../domain/vault-key.ts';
import { procedure } from './errors.ts';

/** The name of a person who gets a key, or of a computer. */
const KeyName = z.string().trim().min(1).max(200);

/** `pdf`: the sheet in Base64, where the host has no save dialog. `key` null: the person cancelled the dialog, and no key was made. */
const MadeSheet = z.object({ key: VaultKey.nullable(), fileName: z.string(), pdf: z.string().nullable() });

/** Further ways to open the person's own vault. To make one takes a passphrase or a code that opens the vault. */
export const keys = {
  list: procedure.output(z.array(VaultKey)),
  /** A new recovery sheet; the one before opens nothing any more. */
  makeRecoverySheet: procedure.input(z.object({ passphrase: Passphrase, paper: PrintPaper })).output(MadeSheet),
  /** A key for a person, by a code on a sheet. */
  makePersonSheet: procedure.input(z.object({ passphrase: Passphrase, name: KeyName, paper: PrintPaper })).output(MadeSheet),
  /** A key for a person, by a passphrase of their own. */
  addPerson: procedure.input(z.object({ passphrase: Passphrase, name: KeyName, theirs: Passphrase })).output(VaultKey),
  /** From now on that key opens nothing. */
  remove: procedure.input(z.object({ id: Id })).output(z.void()),
};
