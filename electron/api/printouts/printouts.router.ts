import { vaultProcedure } from '../context.ts';
import { sheetOf } from './printout-of.ts';
import { printedPiece } from './typeset.ts';

export const printoutsRouter = vaultProcedure.printouts.router({
  about: vaultProcedure.printouts.about.handler(({ context, input }) => {
    const { title, fileName } = sheetOf(context, input);
    return { title, fileName };
  }),
  save: vaultProcedure.printouts.save.handler(async ({ context, input }) => {
    const { saveFile } = context.ports.native;
    if (!saveFile) return { done: 'download' };
    const { fileName, bytes } = await printedPiece(context, context.ports, input);
    return { done: await saveFile(fileName, whole(bytes)) };
  }),
  open: vaultProcedure.printouts.open.handler(async ({ context, input }) => {
    const { openFile } = context.ports.native;
    if (!openFile) return { done: 'download' };
    const { fileName, bytes } = await printedPiece(context, context.ports, input);
    await openFile(fileName, whole(bytes));
    return { done: 'opened' };
  }),
});

async function* whole(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
