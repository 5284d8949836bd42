import { z } from 'zod';
import { Hint } from '../domain/hint.ts';
import { call } from './errors.ts';

export const hints = {
  /** Those that were put away. */
  seen: call.output(z.array(Hint)),
  dismiss: call.input(z.object({ hint: Hint })).output(z.void()),
  /** All are shown again. */
  showAll: call.output(z.void()),
};
