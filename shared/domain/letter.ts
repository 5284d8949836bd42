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
export const LetterKind = z.enum(LETTER_KINDS);
export type LetterKind = z.infer<typeof LetterKind>;

/** How a letter, a request or an answer travels. */
export const METHODS = ['portal', 'mail', 'fax', 'email', 'in-person', 'phone'] as const;
export const Method = z.enum(METHODS);
export type Method = z.infer<typeof Method>;
export const METHOD_LABELS: Record<Method, string> = {
  portal: 'Patient portal',
  mail: 'Mail',
  fax: 'Fax',
  email: 'E-mail',
  'in-person': 'In person',
  phone: 'Telephone',
};

/** What a letter says. Lines of an address are separated by a line feed; in the body an empty line ends a paragraph and "• " begins an item of a list. */
export const LetterText = z.object({
  from: z.string().max(1000),
  to: z.string().max(1000),
  subject: Line,
  body: Prose,
  /** Ends with lines to sign and date by hand. */
  sign: z.boolean(),
});
export type LetterText = z.infer<typeof LetterText>;

const LetterFields = z.object({
  providerId: Id.nullable(),
  /** The request that it makes or follows up. */
  requestId: Id.nullable(),
  /** The opinion whose physician it asks for reasons, or tells of the others’. */
  opinionId: Id.nullable(),
  /** The date it bears. */
  date: Day,
  sent: Day.nullable(),
  method: Method.nullable(),
  answered: Day.nullable(),
  answer: Prose,
});

export const LetterDraft = LetterFields.pick({ providerId: true, requestId: true, opinionId: true, date: true }).extend({
  kind: LetterKind,
  providerId: LetterFields.shape.providerId.default(null),
  requestId: LetterFields.shape.requestId.default(null),
  opinionId: LetterFields.shape.opinionId.default(null),
});
export type LetterDraft = z.infer<typeof LetterDraft>;

/** A change of some of it. `text`: the person's own words; null has it made anew from the case. */
export const LetterChange = LetterFields.omit({ requestId: true, opinionId: true })
  .extend({ text: LetterText.nullable() })
  .partial();
export type LetterChange = z.infer<typeof LetterChange>;

/**
 * A letter or message of a case, and the log of it. Until it is sent, a letter that nobody edited follows the case;
 * once sent, its text stays as it went out.
 */
export const Letter = LetterFields.extend({
  id: Id,
  caseId: Id,
  kind: LetterKind,
  text: LetterText,
  /** Written or changed by hand, or sent: no longer follows the case. */
  fixed: z.boolean(),
  created: Instant,
  removed: Instant.nullable(),
});
export type Letter = z.infer<typeof Letter>;
