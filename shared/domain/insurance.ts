import { z } from 'zod';
import { Id, Instant, Line, Prose } from './identity.ts';
import { Day, LocalMoment } from './partial-date.ts';

/** The state of a prior authorization. `needed`: it was not asked for yet. */
export const AuthorisationState = z.enum(['unknown', 'not-needed', 'needed', 'asked', 'granted', 'denied']);
export type AuthorisationState = z.infer<typeof AuthorisationState>;

/** Whether the insurance covers a second opinion. */
export const Covered = z.enum(['unknown', 'yes', 'partly', 'no']);
export type Covered = z.infer<typeof Covered>;

/** How an appeal ended. `open`: not known yet. */
export const AppealResult = z.enum(['open', 'overturned', 'upheld']);
export type AppealResult = z.infer<typeof AppealResult>;

const Authorisation = z.object({
  state: AuthorisationState,
  number: Line,
  urgent: z.boolean(),
  asked: Day.nullable(),
  decided: Day.nullable(),
  validUntil: Day.nullable(),
});

/** A denial by the insurer, and the appeal against it. */
const Denial = z.object({
  /** The date of the denial letter. */
  on: Day.nullable(),
  reason: z.string().max(2000),
  appealed: Day.nullable(),
  /** When the appeal was decided, and how. */
  decided: Day.nullable(),
  result: AppealResult,
  outcome: z.string().max(2000),
});
export type Denial = z.infer<typeof Denial>;

const InsuranceFields = z.object({
  insurerId: Id.nullable(),
  plan: Line,
  /** The screen masks it. */
  memberNumber: Line,
  group: Line,
  /** The number on the card's back. */
  phone: Line,
  /** Answers to the coverage questions, by the question's key. */
  answers: z.record(z.string().max(60), z.string().max(2000)),
  covered: Covered,
  authorisation: Authorisation,
  /** As the person writes an amount. */
  expectedCost: Line,
  realCost: Line,
  /** Null: nothing was denied. */
  denial: Denial.nullable(),
});

/** A change of some fields, also within the authorization, the denial and the answers; the others stay. */
export const InsuranceChange = InsuranceFields.extend({
  authorisation: Authorisation.partial(),
  denial: Denial.partial().nullable(),
}).partial();
export type InsuranceChange = z.infer<typeof InsuranceChange>;

/** The insurance of a case: the plan, what is covered, authorisation, costs, denial and appeal. */
export const Insurance = InsuranceFields.extend({ caseId: Id });
export type Insurance = z.infer<typeof Insurance>;

/** A denial of which nothing is known yet. */
export const NO_DENIAL: Denial = { on: null, reason: '', appealed: null, decided: null, result: 'open', outcome: '' };

/** An insurance of which nothing is known yet. */
export const NO_INSURANCE: Omit<Insurance, 'caseId'> = {
  insurerId: null,
  plan: '',
  memberNumber: '',
  group: '',
  phone: '',
  answers: {},
  covered: 'unknown',
  authorisation: { state: 'unknown', number: '', urgent: false, asked: null, decided: null, validUntil: null },
  expectedCost: '',
  realCost: '',
  denial: null,
};

const ContactFields = z.object({
  /** The provider that was called; null: someone who is not in the list. */
  providerId: Id.nullable(),
  /** Whether the call was about the insurance. The insurer need not be in the list. */
  insurance: z.boolean(),
  on: LocalMoment,
  /** The name of the person spoken to. */
  person: Line,
  /** The call's reference number. */
  reference: Line,
  /** What was said. */
  words: Prose,
  /** When to call again, or when they promised an answer. */
  again: Day.nullable(),
});

/** A new entry of the log of calls. */
export const ContactDraft = ContactFields.extend({
  providerId: ContactFields.shape.providerId.default(null),
  insurance: ContactFields.shape.insurance.default(false),
  person: ContactFields.shape.person.default(''),
  reference: ContactFields.shape.reference.default(''),
  words: ContactFields.shape.words.default(''),
  again: ContactFields.shape.again.default(null),
});
export type ContactDraft = z.infer<typeof ContactDraft>;
/** A change of some fields; the others stay. */
export const ContactChange = ContactFields.partial();
export type ContactChange = z.infer<typeof ContactChange>;

/** An entry of the log of calls: date, name, reference number, what was said. */
export const Contact = ContactFields.extend({ id: Id, caseId: Id, created: Instant, removed: Instant.nullable() });
export type Contact = z.infer<typeof Contact>;
