import { z } from 'zod';
import { Holder, ItemKey } from './checklist.ts';
import { Id } from './identity.ts';
import { Day } from './partial-date.ts';

/** A checklist item in the schedule, counted back from the day on which it is needed. */
export const ScheduledItem = z.object({
  key: ItemKey,
  name: z.string(),
  must: z.boolean(),
  holder: Holder,
  /**
   * `asked`: a request is out. `late`: it should have been asked for already. `too-late`: by the typical wait it cannot come in
   * time.
   */
  state: z.enum(['in-hand', 'asked', 'to-ask', 'late', 'too-late']),
  /** A condition that is not answered yet: "if operated". Such an item holds nothing up. Empty: the item applies. */
  condition: z.string(),
  /** The day by which to ask; null: nothing to wait for, or no date to count back from. */
  askBy: Day.nullable(),
  /** The day of the request; null: not asked. */
  asked: Day.nullable(),
  /** The first and the last day on which it comes by the typical wait; null: it is here, or nothing is known. */
  earliest: Day.nullable(),
  expected: Day.nullable(),
  /** Days between the expected day and the day of need. Negative: too late. */
  spare: z.int().nullable(),
  /** The request for it, sent or drafted; null: none. */
  requestId: Id.nullable(),
  /** What is exceptional, as a sentence: "Refused on 3 Mar 2026." Empty: nothing. */
  note: z.string(),
  /** What to do where it is late. */
  remedies: z.array(z.string()),
});
export type ScheduledItem = z.infer<typeof ScheduledItem>;

/** The schedule of a case, counted back from the day of the opinion. */
export const Schedule = z.object({
  /** The day that the schedule counts back from; null: neither date is known. */
  goal: z.object({ on: Day, from: z.enum(['safe', 'appointment']) }).nullable(),
  /** Whether that day is today or past: nothing can be counted back from it. */
  passed: z.boolean(),
  /** By when all records must be here: the goal, less the time for the review and for the decision. */
  readyBy: Day.nullable(),
  /** The phases, in order: gather, review, decide. */
  stretches: z.array(z.object({ what: z.string(), from: Day, to: Day })),
  items: z.array(ScheduledItem),
  /** The item that takes longest and holds everything up; null: none. */
  blocks: ItemKey.nullable(),
  /** The status in one sentence. */
  words: z.string(),
  /** What to do where the schedule does not fit, a sentence each. */
  advice: z.array(z.string()),
});
export type Schedule = z.infer<typeof Schedule>;
