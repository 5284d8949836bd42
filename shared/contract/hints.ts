import { z } from 'zod';
import { Hint } from '../domain/hint.ts';
import { call } from './errors.ts';

export const hints = {
  /** Dismissed hints. */
  seen: call.output(z.array(Hint)),
  dismiss: call.input(z.object({ hint: Hint })).output(z.void()),
  /** Shows all hints again. */
  showAll: call.output(z.void()),
};
