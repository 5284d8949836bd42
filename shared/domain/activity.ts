import { z } from 'zod';
import { Id, Instant } from './identity.ts';

/** What happened last in a case; the sentence is made on the screen. */
export const Activity = z.object({
  id: Id,
  at: Instant,
  what: z.enum([
    'case-made',
    'records-imported',
    'record-removed',
    'record-restored',
    'note-written',
    /** In vaults of the first days, without what was said of the item. */
    'item-marked',
    'item-done',
    'item-not-applicable',
    'item-unmarked',
    'packet-made',
    'review-answered',
    'letter-sent',
    'letter-answered',
    'request-made',
    'request-marked',
    'custody-marked',
    'contact-logged',
    'insurance-changed',
    'physician-chosen',
    'appointment-set',
    'question-answered',
    'packet-issued',
    'opinion-written',
    'reply-written',
    'way-chosen',
    'decided',
    'decision-reopened',
    'case-archived',
    'case-unarchived',
  ]),
  /** How many; 1 for a single thing. */
  count: z.int(),
  /** The title of what it concerned, where there is one. */
  subject: z.string(),
});
export type Activity = z.infer<typeof Activity>;
