import { z } from 'zod';
import { Id, Instant, Line, Prose } from './identity.ts';
import { Day } from './partial-date.ts';

const LETTER_KINDS = [
  'tell-first',
  'request',
  'follow-up',
  'appeal',
  'own',
  'ask-reasons',
  'share-reasons',
  'reread',
  'board',
  'decision',
] as const;
/** What a letter is for. */
export const LetterKind = z.enum(LETTER_KINDS);
export type LetterKind = z.infer<typeof LetterKind>;

/** How a letter, a request or an answer is sent. */
export const METHODS = ['portal', 'mail', 'fax', 'email', 'in-person', 'phone'] as const;
export const Method = z.enum(METHODS);
export type Method = z.infer<typeof Method>;
/** What each way is called on the screen. */
export const METHOD_LABELS: Record<Method, string> = {
  portal: 'Patient portal',
  mail: 'Mail',
  fax: 'Fax',
  email: 'E-mail',
  'in-person': 'In person',
  phone: 'Telephone',
};

/**
 * The text of a letter. Line feeds separate the lines of an address. In the body an empty line ends a paragraph, and "• " begins
 * an item of a list.
 */
export const LetterText = z.object({
  from: z.string().max(1000),
  to: z.string().max(1000),
  subject: Line,
  body: Prose,
  /** Whether the letter ends with lines to sign and date by hand. */
  sign: z.boolean(),
});
export type LetterText = z.infer<typeof LetterText>;

const LetterFields = z.object({
  providerId: Id.nullable(),
  /** The request that the letter makes or follows up. */
  requestId: Id.nullable(),
  /** The opinion whose physician is asked for reasons, or reads those of others. */
  opinionId: Id.nullable(),
  /** The date on the letter. */
  date: Day,
  sent: Day.nullable(),
  method: Method.nullable(),
  answered: Day.nullable(),
  answer: Prose,
});

/** A new letter. */
export const LetterDraft = LetterFields.pick({ providerId: true, requestId: true, opinionId: true, date: true }).extend({
  kind: LetterKind,
  providerId: LetterFields.shape.providerId.default(null),
  requestId: LetterFields.shape.requestId.default(null),
  opinionId: LetterFields.shape.opinionId.default(null),
});
export type LetterDraft = z.infer<typeof LetterDraft>;

/** A change of some fields; the others stay. `text`: the person's own words; null: written from the case again. */
export const LetterChange = LetterFields.omit({ requestId: true, opinionId: true })
  .extend({ text: LetterText.nullable() })
  .partial();
export type LetterChange = z.infer<typeof LetterChange>;

/**
 * A letter or message of a case, and when it was sent and answered. Until it is sent, the text of a letter that nobody edited
 * is written from the case. Once it is sent, its text stays.
 */
export const Letter = LetterFields.extend({
  id: Id,
  caseId: Id,
  kind: LetterKind,
  text: LetterText,
  /** Whether the text stays: the person edited it, or the letter was sent. */
  fixed: z.boolean(),
  created: Instant,
  removed: Instant.nullable(),
});
export type Letter = z.infer<typeof Letter>;
