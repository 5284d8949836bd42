import { z } from 'zod';
import { PrintOrder } from '../domain/printout.ts';
import { call } from './errors.ts';

/** Printouts. Their bytes: `GET /files/printouts/:caseId/:kind?of=…&paper=…&today=…`. */
export const printouts = {
  /** What it is called, before its pages are set. */
  about: call.input(PrintOrder).output(z.object({ title: z.string(), fileName: z.string() })),
  /** Saves it where the person chooses; `download`: the page does. */
  save: call.input(PrintOrder).output(z.object({ done: z.enum(['saved', 'cancelled', 'download']) })),
  /** Opens it in the system's own reader, to print. */
  open: call.input(PrintOrder).output(z.object({ done: z.enum(['opened', 'download']) })),
};
