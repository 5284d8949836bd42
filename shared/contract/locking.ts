import { z } from 'zod';
import { Id } from '../domain/identity.ts';
import { LockAfter } from '../domain/locking.ts';
import { procedure } from './errors.ts';

export const locking = {
  get: procedure.output(z.object({ minutes: LockAfter })),
  set: procedure.input(z.object({ minutes: LockAfter })).output(z.void()),
  /** The person moves the pointer or types in a window. Other calls do not count. */
  active: procedure.output(z.void()),
  /** A window’s answer to the event `locking`: whether it has saved all its text. */
  answer: procedure.input(z.object({ id: Id, isSaved: z.boolean() })).output(z.void()),
};
