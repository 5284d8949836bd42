import { z } from 'zod';
import { Id, Instant } from './identity.ts';

/** Something that happened in a case. The screen makes the sentence. */
export const Activity = z.object({
  id: Id,
  at: Instant,
  what: z.enum([
    'case-made',
    'records-imported',
    'record-removed',
    'record-restored',
    'note-written',
    /** Only in vaults of the first versions: the mark is not known. */
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
  /** How many things it concerned. */
  count: z.int(),
  /** The title of what it concerned; empty: none. */
  subject: z.string(),
});
export type Activity = z.infer<typeof Activity>;
