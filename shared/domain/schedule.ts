import { z } from 'zod';
import { Holder, ItemKey } from './checklist.ts';
import { Id } from './identity.ts';
import { Day } from './partial-date.ts';

/** A thing that must come, laid on the calendar backwards from the day it is needed. */
export const ScheduledItem = z.object({
  key: ItemKey,
  name: z.string(),
  must: z.boolean(),
  holder: Holder,
  /** `in-hand`; `asked`, a request is out; `to-ask`; `late`: it should have been asked for already; `too-late`: it cannot come in time by the typical wait. */
  state: z.enum(['in-hand', 'asked', 'to-ask', 'late', 'too-late']),
  /** For example "if operated": whether it applies is not answered yet, so it holds nothing up; empty: it applies. */
  condition: z.string(),
  /** By when it must be asked for; null where nothing has to wait, or nothing is counted back from. */
  askBy: Day.nullable(),
  /** When it was asked for. */
  asked: Day.nullable(),
  /** When it will be here by the typical wait, asked today or when it was: at the earliest and by the longest wait; null when in hand or unknown. */
  earliest: Day.nullable(),
  expected: Day.nullable(),
  /** Days between what is expected and what is needed; negative: too late. */
  spare: z.int().nullable(),
  /** The request that asks for it, sent or drafted; null: none yet. */
  requestId: Id.nullable(),
  /** What is exceptional about it, a sentence: "Refused on 3 Mar 2026."; empty: nothing. */
  note: z.string(),
  /** What to do then, when it is late or too late. */
  remedies: z.array(z.string()),
});
export type ScheduledItem = z.infer<typeof ScheduledItem>;

/** The backward plan of a case. */
export const Schedule = z.object({
  /** What the plan counts back from; null: neither date is known. */
  goal: z.object({ on: Day, from: z.enum(['safe', 'appointment']) }).nullable(),
  /** The goal lies today or in the past: nothing can be counted back from it any more. */
  passed: z.boolean(),
  /** By when everything must be here: the goal, less the time of the review and the time to decide. */
  readyBy: Day.nullable(),
  /** Stretches of the plan, in order: gather, review, decide. */
  stretches: z.array(z.object({ what: z.string(), from: Day, to: Day })),
  items: z.array(ScheduledItem),
  /** The item that takes longest, and so holds everything up; null when nothing does. */
  blocks: ItemKey.nullable(),
  /** One sentence on how it stands. */
  words: z.string(),
  /** What to do about the plan as a whole where it does not fit, a sentence each. */
  advice: z.array(z.string()),
});
export type Schedule = z.infer<typeof Schedule>;
