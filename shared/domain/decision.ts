import { z } from 'zod';
import { Id, Instant, Line, LongText } from './identity.ts';
import { Day } from './partial-date.ts';

/** Something that matters to the person, in their own words. `prompt`: the gentle prompt it was begun from. */
export const PersonalValue = z.object({ id: Id, text: Line, prompt: z.string().max(40).nullable(), words: LongText });
export type PersonalValue = z.infer<typeof PersonalValue>;

/** Names an option: `opinion:<id>` (what a physician recommended), `wait` (wait and watch), `own:<id>`. */
export const OptionKey = z.string().regex(/^(wait|(opinion|own):[0-9a-f-]{36})$/);
export type OptionKey = z.infer<typeof OptionKey>;

/** What the person says of an option: its own name, words, or that it is not one for them and why. */
export const OptionEdit = z.object({ label: Line, words: LongText, left: z.boolean(), reason: LongText });
export type OptionEdit = z.infer<typeof OptionEdit>;

/** How an option stands to a value, as the person sees it. Nothing is counted from it. */
export const MARKS = ['helps', 'hinders', 'neither', 'unknown'] as const;
export const OptionMark = z.object({ mark: z.enum(MARKS).nullable(), words: LongText });
export type OptionMark = z.infer<typeof OptionMark>;

/** Still not known, and whom to ask. `questionId`: the question of the case that it was put as. */
export const Unknown = z.object({ id: Id, text: Line, whom: Line, settled: z.boolean(), questionId: Id.nullable() });
export type Unknown = z.infer<typeof Unknown>;

/** The four needs of the Ottawa Personal Decision Guide: options known, clear on what matters, enough support, sure enough. */
export const NEEDS = ['options', 'values', 'support', 'sure'] as const;
export const Need = z.enum(NEEDS);
export type Need = z.infer<typeof Need>;
export const NeedAnswer = z.object({ answer: z.enum(['yes', 'not-yet']).nullable(), words: LongText });
export type NeedAnswer = z.infer<typeof NeedAnswer>;

const DecisionFields = z.object({
  /** In the person's order, what matters most first. */
  values: z.array(PersonalValue).max(30),
  ownOptions: z.array(Id).max(20),
  /** By option. */
  options: z.record(OptionKey, OptionEdit),
  /** By option, then by value. */
  marks: z.record(OptionKey, z.record(Id, OptionMark)),
  unknowns: z.array(Unknown).max(50),
  needs: z.partialRecord(Need, NeedAnswer),
  /** How comfortable the person is with the plan, in their words. */
  comfort: LongText,
  /** The option chosen; null with a plan in words: something else. */
  chosen: OptionKey.nullable(),
  plan: LongText,
  /** Why this plan. */
  why: LongText,
  /** Who decided. */
  by: Line,
  discussedWith: LongText,
  /** Who sees it differently, and why: kept. */
  dissent: LongText,
  /** What would reopen it. */
  reopen: LongText,
  lookAgain: Day.nullable(),
});

/**
 * A change of some of it; what is not given stays, also within an option, a mark or a need. Lists are given whole and in order, of what
 * is in them only what changes.
 */
export const DecisionChange = DecisionFields.extend({
  values: z.array(PersonalValue.partial().required({ id: true })).max(30),
  options: z.record(OptionKey, OptionEdit.partial()),
  marks: z.record(OptionKey, z.record(Id, OptionMark.partial())),
  unknowns: z.array(Unknown.partial().required({ id: true })).max(50),
  needs: z.partialRecord(Need, NeedAnswer.partial()),
}).partial();
export type DecisionChange = z.infer<typeof DecisionChange>;

/** The plan chosen, with the values and goals it answers to; one a case. `decided`: the day from which the case rests; null: open. */
export const Decision = DecisionFields.extend({ caseId: Id, decided: Day.nullable() });
export type Decision = z.infer<typeof Decision>;

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

/** A block of a decision record; each is one of `SheetBlock` too. */
export const DecisionRecordBlock = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('heading'), text: z.string() }),
  z.object({ kind: z.literal('paragraph'), text: z.string() }),
  z.object({ kind: z.literal('fields'), rows: z.array(z.object({ label: z.string(), value: z.string() })) }),
]);
export type DecisionRecordBlock = z.infer<typeof DecisionRecordBlock>;

/** What a decision record says, with every word: on the screen whole, on paper brought to one page. */
export const DecisionRecord = z.object({
  /** Who decides, then how to reach them, a line each. */
  from: z.string(),
  question: z.string(),
  /** The day that it bears. */
  date: Day,
  /** Nothing was decided yet. */
  draft: z.boolean(),
  /** The plan in a few words. */
  plan: z.string(),
  blocks: z.array(DecisionRecordBlock),
});
export type DecisionRecord = z.infer<typeof DecisionRecord>;

/** A decision as it was when it was made; its record can be read again, whatever was changed since. */
export const PastDecision = z.object({
  id: Id,
  caseId: Id,
  decided: Day,
  at: Instant,
  /** When it was taken up again; null: it stands. */
  reopened: Instant.nullable(),
  record: DecisionRecord,
});
export type PastDecision = z.infer<typeof PastDecision>;
