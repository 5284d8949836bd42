import { caseProcedure, vaultProcedure } from '../procedures.ts';
import { printoutOf } from './printout-of.ts';
import { typesetPrintout } from './typeset.ts';

export const printoutsRouter = vaultProcedure.printouts.router({
  about: caseProcedure.printouts.about.handler(({ context, input }) => {
    const { title, fileName } = printoutOf(context, input);
    return { title, fileName };
  }),
  save: caseProcedure.printouts.save.handler(async ({ context, input }) => {
    const { saveFile } = context.ports.native;
    if (!saveFile) return { done: 'download' };
    const { fileName, bytes } = await typesetPrintout(context, context.ports, input);
    return { done: await saveFile(fileName, chunksOf(bytes)) };
  }),
  open: caseProcedure.printouts.open.handler(async ({ context, input }) => {
    const { openFile } = context.ports.native;
    if (!openFile) return { done: 'download' };
    const { fileName, bytes } = await typesetPrintout(context, context.ports, input);
    await openFile(fileName, chunksOf(bytes));
    return { done: 'opened' };
  }),
});

async function* chunksOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
