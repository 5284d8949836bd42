import { z } from 'zod';
import { PrintoutRequest } from '../domain/printout.ts';
import { call } from './errors.ts';

/** Printouts. Their bytes: `GET /files/printouts/:caseId/:kind?of=…&paper=…&today=…`. */
export const printouts = {
  /** The title and the file name of a printout. */
  about: call.input(PrintoutRequest).output(z.object({ title: z.string(), fileName: z.string() })),
  /** Saves a printout where the person chooses; `download`: the page saves it. */
  save: call.input(PrintoutRequest).output(z.object({ done: z.enum(['saved', 'cancelled', 'download']) })),
  /** Opens a printout in the system's own reader, to print. */
  open: call.input(PrintoutRequest).output(z.object({ done: z.enum(['opened', 'download']) })),
};
