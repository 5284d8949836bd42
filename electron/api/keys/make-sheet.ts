import { randomBytes } from 'node:crypto';
import type { PrintPaper } from '../../../shared/domain/printout.ts';
import { Problem } from '../../../shared/domain/problem.ts';
import type { VaultKey } from '../../../shared/domain/vault-key.ts';
import { KEY_CODE_BYTES, keyCodeOf, readKeyCode } from '../../../shared/format/key-code.ts';
import { keySheet } from '../../../shared/printouts/key-sheet.ts';
import type { VaultContext } from '../context.ts';
import { orNotFound } from '../preconditions.ts';
import { typesetPrintouts } from '../printouts/typeset.ts';

interface SheetRequest {
  way: 'recovery' | 'person';
  name: string;
  passphrase: string;
  paper: PrintPaper;
}

/** The key, and its sheet as a PDF in Base64 unless the desktop has saved it. */
interface MadeSheet {
  key: VaultKey | null;
  fileName: string;
  pdf: string | null;
}

/**
 * Makes a code, prints it on a sheet, and only then wraps the master key with it: a key without its sheet would help nobody.
 * Throws Problem WRONG_PASSPHRASE, REFUSED.
 */
export async function makeSheet(context: VaultContext, { way, name, passphrase, paper }: SheetRequest): Promise<MadeSheet> {
  const { vault, sample, ports } = context;
  if (sample) throw sampleHasNoKeys();
  await vault.keys.check(passphrase);
  const made = ports.clock.now();
  const printed = keyCodeOf(randomBytes(KEY_CODE_BYTES));
  const code = readKeyCode(printed);
  if (code.kind !== 'code') throw new Error('A new code is not read back.');
  const printout = keySheet({ code: printed, name, made });
  const [typeset] = await typesetPrintouts(ports, [printout], paper);
  const bytes = orNotFound(typeset, 'This page');
  const { saveFile } = ports.native;
  const { fileName } = printout;
  if (saveFile && (await saveFile(fileName, once(bytes))) === 'cancelled') return { key: null, fileName, pdf: null };
  const key = await vault.keys.add(passphrase, { code: code.secret }, { way, name, made });
  return { key, fileName, pdf: saveFile ? null : Buffer.from(bytes).toString('base64') };
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

export const sampleHasNoKeys = () =>
  new Problem('REFUSED', {
    happened: 'The sample has no passphrase and needs no keys.',
    kept: 'Nothing was changed.',
    todo: 'Open your own vault first.',
  });
