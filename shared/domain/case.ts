import { z } from 'zod';
import { CustomCriterion } from './candidate.ts';
import { Id, Instant, Line, Prose } from './identity.ts';
import { Day, LocalMoment, PartialDate } from './partial-date.ts';

/** Families of conditions. Each has its own checklist. `spine` is spine, orthopedics and major surgery. */
export const FAMILIES = ['general', 'cancer', 'neurology', 'spine', 'cardiology', 'rare'] as const;
export const Family = z.enum(FAMILIES);
export type Family = z.infer<typeof Family>;

/** What each family is called on the screen. */
export const FAMILY_LABELS: Record<Family, string> = {
  general: 'General',
  cancer: 'Cancer',
  neurology: 'Neurology',
  spine: 'Spine, orthopedics, major surgery',
  cardiology: 'Cardiology',
  rare: 'Rare or undiagnosed',
};

/** The fields of a case that a person fills in. An empty text means: not known. */
const CaseFields = z.object({
  patient: Line.min(1, 'The patient’s name is needed.'),
  born: Day,
  /** How the second physician reaches the patient. */
  contact: Line,
  /** The medical question for which another opinion is sought. */
  question: z.string().trim().min(1, 'The question is needed.').max(2000),
  /** Diagnosis and stage, as the first physician told it. */
  condition: z.string().trim().max(1000),
  family: Family,
  firstPhysician: Line,
  /** When the first opinion was given. */
  firstOpinionDate: PartialDate.nullable(),
  /** The treatment that the first physician proposed. */
  treatment: z.string().trim().max(1000),
  /** Why another opinion is sought, in the person's own words. */
  reasons: Prose,
  /** One medicine a line. */
  medication: Prose,
  allergies: Prose,
  /** The physician or institution that gives the second opinion. */
  recipient: Line,
  appointment: LocalMoment.nullable(),
  /** Where, or the link of a talk by video. */
  appointmentPlace: Line,
  /** What to bring, one thing a line. */
  bring: z.string().max(4000),
  /** Until when it is safe to wait, as the first physician said. The schedule counts back from this day. */
  safeUntil: Day.nullable(),
  /** What the first physician said about waiting, in their words. */
  safeWords: z.string().max(2000),
  /**
   * Working days that the review takes once the records are there, then days to decide. Both are typical values that a person
   * can change.
   */
  reviewDays: z.int().min(0).max(365),
  decideDays: z.int().min(0).max(365),
  /** Names of the person's own criteria for candidates, in the person's order. */
  ownCriteria: z.array(CustomCriterion).max(20),
});

/** A new case. A field that is not given is not known. */
export const CaseDraft = CaseFields.extend({
  contact: CaseFields.shape.contact.default(''),
  condition: CaseFields.shape.condition.default(''),
  family: CaseFields.shape.family.default('general'),
  firstPhysician: CaseFields.shape.firstPhysician.default(''),
  firstOpinionDate: CaseFields.shape.firstOpinionDate.default(null),
  treatment: CaseFields.shape.treatment.default(''),
  reasons: CaseFields.shape.reasons.default(''),
  medication: CaseFields.shape.medication.default(''),
  allergies: CaseFields.shape.allergies.default(''),
  recipient: CaseFields.shape.recipient.default(''),
  appointment: CaseFields.shape.appointment.default(null),
  appointmentPlace: CaseFields.shape.appointmentPlace.default(''),
  bring: CaseFields.shape.bring.default(''),
  safeUntil: CaseFields.shape.safeUntil.default(null),
  safeWords: CaseFields.shape.safeWords.default(''),
  reviewDays: CaseFields.shape.reviewDays.default(7),
  decideDays: CaseFields.shape.decideDays.default(3),
  ownCriteria: CaseFields.shape.ownCriteria.default([]),
});
export type CaseDraft = z.infer<typeof CaseDraft>;

/** A change of some fields; the others stay. The schema does not extend the draft, whose defaults would overwrite them. */
export const CaseChange = CaseFields.partial();
export type CaseChange = z.infer<typeof CaseChange>;

/** A case: one patient and one medical question for which another opinion is sought. */
export const Case = CaseFields.extend({
  id: Id,
  created: Instant,
  updated: Instant,
  /** When the case was archived: it leaves the daily lists, everything in it can be read. */
  archived: Instant.nullable(),
});
export type Case = z.infer<typeof Case>;

/** A case in the trash. Nothing of it is deleted. */
export const RemovedCase = Case.pick({ id: true, patient: true, question: true }).extend({ removed: Instant });
export type RemovedCase = z.infer<typeof RemovedCase>;

/** Why a day cannot be a date of birth, as a sentence; null: it can. */
export function birthDateError(born: Day, today: Day): string | null {
  if (born > today) return 'The date of birth lies in the future.';
  return Number(today.slice(0, 4)) - Number(born.slice(0, 4)) > 130 ? 'The date of birth lies more than 130 years back.' : null;
}

/** A row of the list of all cases. */
export const CaseRow = z.object({
  id: Id,
  patient: z.string(),
  question: z.string(),
  family: Family,
  appointment: LocalMoment.nullable(),
  /** The part of the journey that the case is in. */
  part: z.enum(['decide', 'prepare', 'understand']),
  records: z.int(),
  /** Number of records that nobody has reviewed. */
  toReview: z.int(),
  /** Number of must-have checklist items that are open. */
  missing: z.int(),
  /** Number of checklist items that are proved or marked as done, and of all that apply. */
  inHand: z.int(),
  applicable: z.int(),
  archived: Instant.nullable(),
  /** The day of the decision; null: not decided. */
  decided: Day.nullable(),
  /** What is due next, and when; null: nothing has a date, or the case is archived. */
  nextDue: z.object({ on: Day, what: z.string() }).nullable(),
});
export type CaseRow = z.infer<typeof CaseRow>;
