import type { PrintedSheet, PrintPaper } from '../../shared/domain/sheet.ts';

/** Sets a printed piece in type. Deterministic: the same sheet gives the same bytes. */
export async function printSheet(_sheet: PrintedSheet, _paper: PrintPaper, _program: string): Promise<Uint8Array> {
  throw new Error('not yet');
}
