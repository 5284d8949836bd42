import { z } from 'zod';
import { Activity } from './activity.ts';
import { ItemKey } from './checklist.ts';
import { Id } from './identity.ts';
import { ResolutionStepKey } from './resolution.ts';
import { Task } from './task.ts';

export const NextStep = z.object({
  title: z.string(),
  why: z.string(),
  action: z.string(),
  task: Task,
  /** What of the overview it is about, where it leads there or its other way does: an item of the checklist by its key, a question of it, what is due. */
  shows: z.union([ItemKey, z.literal('question'), z.literal('due')]).optional(),
  /** The request that it is about, where it is one: it is open there already. */
  request: Id.optional(),
  /** The packet that is to be handed over: the form for it is open there already. */
  packet: Id.optional(),
  /** The step of the way on that it is about, where it is one: it is open there already. */
  step: ResolutionStepKey.optional(),
  /** What else may be right, where the first is not. */
  otherwise: z.object({ action: z.string(), task: Task }).optional(),
  /** How the person says that it is settled, where nothing written down could show it: it is put away by this key for good. */
  settle: z.object({ action: z.string(), key: z.string().max(120) }).optional(),
});
export type NextStep = z.infer<typeof NextStep>;

export const JourneyPart = z.object({
  part: z.enum(['decide', 'prepare', 'understand']),
  state: z.enum(['open', 'under-way', 'done']),
  text: z.string(),
  /** Its stations, in the order in which most people come to them. */
  steps: z.array(
    z.object({
      name: z.string(),
      state: z.enum(['open', 'under-way', 'done']),
      text: z.string(),
      task: Task,
      /** Where the case is now: at one station of all, or at none. */
      here: z.boolean(),
    }),
  ),
});
export type JourneyPart = z.infer<typeof JourneyPart>;

/** How a subject of a case stands, in a word or a number. */
export const SubjectState = z.object({
  /** "handed over", "3"; empty: nothing to say. */
  word: z.string(),
  /** What a number counts; empty: the word is no number. */
  unit: z.string(),
  tone: z.enum(['plain', 'attention', 'done']),
});
export type SubjectState = z.infer<typeof SubjectState>;

/** How each subject of a case stands. */
export const SubjectStates = z.object({
  review: SubjectState,
  records: SubjectState,
  requests: SubjectState,
  providers: SubjectState,
  insurance: SubjectState,
  questions: SubjectState,
  packets: SubjectState,
  opinions: SubjectState,
  decision: SubjectState,
});
export type SubjectStates = z.infer<typeof SubjectStates>;

/** Where a case stands and the one next thing to do. */
export const Overview = z.object({
  nextStep: NextStep,
  /** How the case stands in a few words: "13 days until the appointment", "The decision is made". */
  heading: z.string(),
  /** When and where that is, or the question of the case. */
  line: z.string(),
  /** On the way to the second opinion, on the way from it to the decision, or at rest: decided, or archived. */
  phase: z.enum(['prepare', 'understand', 'rest']),
  /** Whole days to the appointment; negative once it has passed; null without one. */
  daysLeft: z.int().nullable(),
  journey: z.array(JourneyPart),
  /** What stands beside each subject in the sidebar. */
  subjects: SubjectStates,
  /** By when the records are needed, for which day, and what takes longest: a sentence or two; empty: nothing is counted back from, or nothing is missing. */
  plan: z.string(),
  /** What is asked for and not here yet, or not asked for: where it is stuck, a sentence each, the worst first. */
  blockers: z.array(z.object({ text: z.string(), task: Task })),
  /** Newest first, at most eight. */
  recentActivity: z.array(Activity),
});
export type Overview = z.infer<typeof Overview>;
