import { z } from 'zod';
import { Id, Instant, Line, Prose } from './identity.ts';
import { Day, LocalMoment } from './partial-date.ts';

/** What an authorisation is at: `needed` and not yet asked for, `asked`, `granted`, `denied`; `not-needed`; `unknown`. */
export const AuthorisationState = z.enum(['unknown', 'not-needed', 'needed', 'asked', 'granted', 'denied']);
export type AuthorisationState = z.infer<typeof AuthorisationState>;

export const Covered = z.enum(['unknown', 'yes', 'partly', 'no']);
export type Covered = z.infer<typeof Covered>;

/** How an appeal ended: `open` until it is known. */
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

/** A "no" of the insurer, and the appeal against it. */
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
  /** Masked on the screen. */
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

/** A change of some of it, also within the authorisation, the denial and the answers; what is not given stays. */
export const InsuranceChange = InsuranceFields.extend({
  authorisation: Authorisation.partial(),
  denial: Denial.partial().nullable(),
}).partial();
export type InsuranceChange = z.infer<typeof InsuranceChange>;

/** The insurance of a case: the plan, what is covered, authorisation, costs, denial and appeal. */
export const Insurance = InsuranceFields.extend({ caseId: Id });
export type Insurance = z.infer<typeof Insurance>;

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
  /** Whom it was with: the insurer, a physician's office, a records office; null: someone not in the list. */
  providerId: Id.nullable(),
  /** Of the insurance, whether or not the insurer is in the list. */
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

export const ContactDraft = ContactFields.extend({
  providerId: ContactFields.shape.providerId.default(null),
  insurance: ContactFields.shape.insurance.default(false),
  person: ContactFields.shape.person.default(''),
  reference: ContactFields.shape.reference.default(''),
  words: ContactFields.shape.words.default(''),
  again: ContactFields.shape.again.default(null),
});
export type ContactDraft = z.infer<typeof ContactDraft>;
export const ContactChange = ContactFields.partial();
export type ContactChange = z.infer<typeof ContactChange>;

/** A call or another contact, logged: date, name, reference number, what was said. */
export const Contact = ContactFields.extend({ id: Id, caseId: Id, created: Instant, removed: Instant.nullable() });
export type Contact = z.infer<typeof Contact>;
