import { z } from 'zod';
import { Hint } from '../domain/hint.ts';
import { procedure } from './errors.ts';

export const hints = {
  /** Dismissed hints. */
  seen: procedure.output(z.array(Hint)),
  dismiss: procedure.input(z.object({ hint: Hint })).output(z.void()),
  /** Shows all hints again. */
  showAll: procedure.output(z.void()),
};
