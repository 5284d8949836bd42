import { z } from 'zod';
import { Activity } from './activity.ts';
import { ItemKey } from './checklist.ts';
import { Id } from './identity.ts';
import { ResolutionStepKey } from './resolution.ts';
import { Task } from './task.ts';

/** The one next thing to do in a case. */
export const NextStep = z.object({
  title: z.string(),
  why: z.string(),
  action: z.string(),
  task: Task,
  /** What the overview shows for the step: a checklist item by its key, a question of the checklist, or what is due. */
  shows: z.union([ItemKey, z.literal('question'), z.literal('due')]).optional(),
  /** The request concerned; its page opens with it. */
  request: Id.optional(),
  /** The packet to hand over; its page opens with the form. */
  packet: Id.optional(),
  /** The resolution step concerned; its page opens with it. */
  step: ResolutionStepKey.optional(),
  /** An alternative, where the main action does not fit. */
  otherwise: z.object({ action: z.string(), task: Task }).optional(),
  /** How the person says that the step is done, where the program cannot see it. The dismissal is stored under `key`. */
  settle: z.object({ action: z.string(), key: z.string().max(120) }).optional(),
});
export type NextStep = z.infer<typeof NextStep>;

/** One of the three parts of a journey, with its milestones. */
export const JourneyPart = z.object({
  part: z.enum(['decide', 'prepare', 'understand']),
  state: z.enum(['open', 'under-way', 'done']),
  text: z.string(),
  /** The milestones, in the order in which most people reach them. */
  steps: z.array(
    z.object({
      name: z.string(),
      state: z.enum(['open', 'under-way', 'done']),
      text: z.string(),
      task: Task,
      /** Whether the case is at this milestone now; at most one of all parts. */
      here: z.boolean(),
    }),
  ),
});
export type JourneyPart = z.infer<typeof JourneyPart>;

/** The state of a subject of a case, in a word or a number. */
export const SubjectState = z.object({
  /** "handed over", "3"; empty: nothing to say. */
  word: z.string(),
  /** What a number counts; empty: the word is no number. */
  unit: z.string(),
  tone: z.enum(['plain', 'attention', 'done']),
});
export type SubjectState = z.infer<typeof SubjectState>;

/** The state of each subject of a case. */
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

/** The status of a case and the next thing to do. */
export const Overview = z.object({
  nextStep: NextStep,
  /** The status in a few words: "13 days until the appointment", "The decision is made". */
  heading: z.string(),
  /** When and where the appointment is, or the question of the case. */
  line: z.string(),
  /** Before the second opinion, from it to the decision, or closed (decided or archived). */
  phase: z.enum(['prepare', 'understand', 'rest']),
  /** Whole days until the appointment; negative after it; null without one. */
  daysLeft: z.int().nullable(),
  journey: z.array(JourneyPart),
  /** The state that the sidebar shows for each subject. */
  subjects: SubjectStates,
  /**
   * When the records are needed, for which day, and which takes longest: one or two sentences. Empty: there is no target day,
   * or nothing is missing.
   */
  plan: z.string(),
  /** What holds the case up, one sentence each, the worst first. */
  blockers: z.array(z.object({ text: z.string(), task: Task })),
  /** At most eight, newest first. */
  recentActivity: z.array(Activity),
});
export type Overview = z.infer<typeof Overview>;
