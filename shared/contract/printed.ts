import { z } from 'zod';
import { PrintOrder } from '../domain/sheet.ts';
import { call } from './errors.ts';

/** Printed pieces. Their bytes: `GET /files/printed/:caseId/:piece?of=…&paper=…&today=…`. */
export const printed = {
  /** Saves it where the person chooses; `download`: the page does. */
  save: call.input(PrintOrder).output(z.object({ done: z.enum(['saved', 'cancelled', 'download']) })),
  /** Opens it in the system's own reader, to print. */
  open: call.input(PrintOrder).output(z.object({ done: z.enum(['opened', 'download']) })),
};
