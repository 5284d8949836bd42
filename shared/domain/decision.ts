import { z } from 'zod';
import { Id, Instant, Line, LongText } from './identity.ts';
import { Day } from './partial-date.ts';

/** Something that matters to the person, in their own words. `prompt`: the key of the prompt that it started from. */
export const PersonalValue = z.object({ id: Id, text: Line, prompt: z.string().max(40).nullable(), words: LongText });
export type PersonalValue = z.infer<typeof PersonalValue>;

/** The key of an option: `opinion:<id>` (a physician's recommendation), `wait` (wait and watch) or `own:<id>`. */
export const OptionKey = z.string().regex(/^(wait|(opinion|own):[0-9a-f-]{36})$/);
export type OptionKey = z.infer<typeof OptionKey>;

/** What the person says about an option: a name of their own, remarks, and whether they rule the option out and why. */
export const OptionEdit = z.object({ label: Line, words: LongText, left: z.boolean(), reason: LongText });
export type OptionEdit = z.infer<typeof OptionEdit>;

/** How an option relates to a value, as the person sees it. Nothing is counted from the marks. */
export const MARKS = ['helps', 'hinders', 'neither', 'unknown'] as const;
/** The person's mark for one option and one value, with remarks. */
export const OptionMark = z.object({ mark: z.enum(MARKS).nullable(), words: LongText });
export type OptionMark = z.infer<typeof OptionMark>;

/** An open question and whom to ask. `questionId`: the question of the case that was made from it. */
export const Unknown = z.object({ id: Id, text: Line, whom: Line, settled: z.boolean(), questionId: Id.nullable() });
export type Unknown = z.infer<typeof Unknown>;

/** The four needs of the Ottawa Personal Decision Guide: know the options, know the values, have support, be sure. */
export const NEEDS = ['options', 'values', 'support', 'sure'] as const;
/** One of `NEEDS`. */
export const Need = z.enum(NEEDS);
export type Need = z.infer<typeof Need>;
/** The person's answer to one of the needs, with remarks. */
export const NeedAnswer = z.object({ answer: z.enum(['yes', 'not-yet']).nullable(), words: LongText });
export type NeedAnswer = z.infer<typeof NeedAnswer>;

const DecisionFields = z.object({
  /** In the person's order, the most important first. */
  values: z.array(PersonalValue).max(30),
  ownOptions: z.array(Id).max(20),
  /** By option. */
  options: z.record(OptionKey, OptionEdit),
  /** By option, then by value. */
  marks: z.record(OptionKey, z.record(Id, OptionMark)),
  unknowns: z.array(Unknown).max(50),
  needs: z.partialRecord(Need, NeedAnswer),
  /** How comfortable the person is with the plan, in their own words. */
  comfort: LongText,
  /** The chosen option. Null with a plan in words: something else. */
  chosen: OptionKey.nullable(),
  plan: LongText,
  /** Why this plan. */
  why: LongText,
  /** Who decided. */
  by: Line,
  discussedWith: LongText,
  /** Who disagrees with the plan, and why. */
  dissent: LongText,
  /** What would make the person reopen the decision. */
  reopen: LongText,
  lookAgain: Day.nullable(),
});

/**
 * A change of a decision. Fields that are left out stay, also within an option, a mark or a need. Lists are given in full and
 * in order; each entry needs only its changes.
 */
export const DecisionChange = DecisionFields.extend({
  values: z.array(PersonalValue.partial().required({ id: true })).max(30),
  options: z.record(OptionKey, OptionEdit.partial()),
  marks: z.record(OptionKey, z.record(Id, OptionMark.partial())),
  unknowns: z.array(Unknown.partial().required({ id: true })).max(50),
  needs: z.partialRecord(Need, NeedAnswer.partial()),
}).partial();
export type DecisionChange = z.infer<typeof DecisionChange>;

/**
 * The plan that the person chose, and what it is based on; one for each case. `decided`: the day since which the case is
 * closed; null: open.
 */
export const Decision = DecisionFields.extend({ caseId: Id, decided: Day.nullable() });
export type Decision = z.infer<typeof Decision>;

/** The decision of a case in which nothing is written yet. */
export const NO_DECISION: Omit<Decision, 'caseId'> = {
  values: [],
  ownOptions: [],
  options: {},
  marks: {},
  unknowns: [],
  needs: {},
  comfort: '',
  chosen: null,
  plan: '',
  why: '',
  by: '',
  discussedWith: '',
  dissent: '',
  reopen: '',
  lookAgain: null,
  decided: null,
};

/** A block of a decision record. Each block is a printout block too. */
export const DecisionRecordBlock = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('heading'), text: z.string() }),
  z.object({ kind: z.literal('paragraph'), text: z.string() }),
  z.object({ kind: z.literal('fields'), rows: z.array(z.object({ label: z.string(), value: z.string() })) }),
]);
export type DecisionRecordBlock = z.infer<typeof DecisionRecordBlock>;

/** The full content of a decision record. The screen shows all of it; the printout fits it on one page. */
export const DecisionRecord = z.object({
  /** Who decides, then their contact details, one a line. */
  from: z.string(),
  question: z.string(),
  /** The day that the record shows. */
  date: Day,
  /** Whether nothing is decided yet. */
  draft: z.boolean(),
  /** The plan in a few words. */
  plan: z.string(),
  blocks: z.array(DecisionRecordBlock),
});
export type DecisionRecord = z.infer<typeof DecisionRecord>;

/** A decision as it was made. Later changes do not touch its record. */
export const PastDecision = z.object({
  id: Id,
  caseId: Id,
  decided: Day,
  at: Instant,
  /** When the person reopened it; null: it is still in force. */
  reopened: Instant.nullable(),
  record: DecisionRecord,
});
export type PastDecision = z.infer<typeof PastDecision>;
