import { z } from 'zod';
import { Id, Instant } from './identity.ts';

/** The reasons to seek a second opinion (docs/domain.md 2). */
export const REASON_KEYS = [
  'rare-or-complex',
  'major-procedure',
  'no-clear-diagnosis',
  'not-improving',
  'uneasy',
  'uncertain-stage',
  'risky-treatment',
  'several-options',
  'not-a-specialist',
  'several-conditions',
  'insurer-requires',
  'peace-of-mind',
] as const;
export const ReasonKey = z.enum(REASON_KEYS);
export type ReasonKey = z.infer<typeof ReasonKey>;

/** A reason that the person ticked, with their own words. */
export const TickedReason = z.object({ key: ReasonKey, words: z.string().max(2000) });
export type TickedReason = z.infer<typeof TickedReason>;

/** The first question: can it wait? `can-wait`: a physician said so. Null: not answered. */
export const Gate = z.enum(['emergency', 'can-wait', 'not-known']);
export type Gate = z.infer<typeof Gate>;

const ReviewFields = z.object({ gate: Gate.nullable(), reasons: z.array(TickedReason).max(REASON_KEYS.length) });

/** A change of some answers; the others stay. */
export const ReviewChange = ReviewFields.partial();
export type ReviewChange = z.infer<typeof ReviewChange>;

/** The review of a case: is a second opinion called for? `updated` is null while nothing is answered. */
export const Review = ReviewFields.extend({ caseId: Id, updated: Instant.nullable() });
export type Review = z.infer<typeof Review>;

/** A review without answers. */
export const NO_REVIEW: Omit<Review, 'caseId'> = { gate: null, reasons: [], updated: null };
