import { z } from 'zod';
import { PrintoutRequest } from '../domain/printout.ts';
import { procedure } from './errors.ts';

/** Printouts. Their bytes: `GET /files/printouts/:caseId/:kind?of=…&paper=…&today=…`. */
export const printouts = {
  /** The title and the file name of a printout. */
  about: procedure.input(PrintoutRequest).output(z.object({ title: z.string(), fileName: z.string() })),
  /** Saves a printout where the person chooses; `download`: the page saves it. */
  save: procedure.input(PrintoutRequest).output(z.object({ done: z.enum(['saved', 'cancelled', 'download']) })),
  /** Opens a printout in the system's own reader, to print. */
  open: procedure.input(PrintoutRequest).output(z.object({ done: z.enum(['opened', 'download']) })),
};
