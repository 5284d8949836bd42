import { z } from 'zod';
import { Id } from './identity.ts';
import { Day } from './partial-date.ts';

/** A block of a printout; blocks follow each other from top to bottom. */
export type PrintoutBlock =
  | { kind: 'heading'; text: string }
  | { kind: 'paragraph'; text: string; secondary?: boolean }
  | { kind: 'list'; items: readonly string[] }
  /** Label and value side by side; a value may be empty. `large`: values to be typed from the paper. */
  | { kind: 'fields'; rows: readonly { label: string; value: string }[]; large?: boolean }
  /** Columns of equal rows; the first names the row. An empty cell leaves space to write by hand. */
  | { kind: 'table'; columns: readonly string[]; rows: readonly (readonly string[])[] }
  /** A statement with a checkbox; below it the person's own text, and `why` the statement matters. */
  | { kind: 'box'; text: string; ticked: boolean; ownText?: string; why?: string }
  /** A question with ruled lines for the answer, or with the known `answer`. */
  | { kind: 'question'; text: string; answer: string; lines: number }
  /** Lines to sign and date by hand. */
  | { kind: 'sign'; name: string }
  /** A text for a camera. */
  | { kind: 'qr'; text: string };

/** A printout as plain data: letters and sheets share one letterhead. Rules of `shared/` make it, `electron/print` typesets it. */
export interface Printout {
  /** The title of the PDF and of its outline. It names no diagnosis. */
  title: string;
  /** A letter has an address and its date below the letterhead; a sheet has its title large. */
  form: 'letter' | 'sheet';
  /** Who writes: the patient's name first, then how to reach them. Lines by line feed. */
  from: string;
  /** Whom it goes to; empty on a sheet. Lines by line feed. */
  to: string;
  date: Day;
  /** The subject of a letter, or the sentence under a sheet's title. */
  subject: string;
  blocks: readonly PrintoutBlock[];
  /** Whether the printout must fit on one page. The text gets smaller for that, but not below 8.4 pt. */
  onePage?: boolean;
  /** Shorter versions of that page, the fullest first. The first that fits is printed. */
  shorter?: readonly Pick<Printout, 'blocks' | 'footnote'>[];
  /** Small print at the end: "Not medical advice…". Empty: none. */
  footnote: string;
  /** "SAMPLE" for the sample case, else empty. */
  mark: string;
  /** The file name, without person and diagnosis: "letter-2026-03-12.pdf". */
  fileName: string;
}

export const PrintPaper = z.enum(['letter', 'a4']);
export type PrintPaper = z.infer<typeof PrintPaper>;

/** The kinds of printouts. */
export const PRINTOUT_KINDS = [
  'review',
  'letter',
  'call-sheet',
  'questions',
  'comparison',
  'schedule',
  'note',
  'visit',
  'ledger',
  'opinions',
  'decision',
] as const;
export const PrintoutKind = z.enum(PRINTOUT_KINDS);
export type PrintoutKind = z.infer<typeof PrintoutKind>;

export const PrintoutRequest = z.object({
  caseId: Id,
  kind: PrintoutKind,
  /**
   * The id of the letter or note, where a kind has several printouts. For questions: the audience. For the appointment of the
   * resolution: `way-on`.
   */
  of: z.string().max(60).default(''),
  paper: PrintPaper.default('letter'),
  /** The person's own day, the date of a printout without one. */
  today: Day,
});
export type PrintoutRequest = z.infer<typeof PrintoutRequest>;
