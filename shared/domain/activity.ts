import { z } from 'zod';
import { Id, Instant } from './identity.ts';

/** What happened last in a case; the sentence is made on the screen. */
export const Activity = z.object({
  id: Id,
  at: Instant,
  what: z.enum(['case-made', 'records-imported', 'record-removed', 'note-written', 'item-marked', 'packet-made']),
  /** How many; 1 for a single thing. */
  count: z.int(),
  /** The title of what it concerned, where there is one. */
  subject: z.string(),
});
export type Activity = z.infer<typeof Activity>;
