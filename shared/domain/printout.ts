import { z } from 'zod';
import { Id } from './identity.ts';
import { Day } from './partial-date.ts';

/** A block of a printout; blocks follow each other from top to bottom. */
export type PrintoutBlock =
  | { kind: 'heading'; text: string }
  | { kind: 'paragraph'; text: string; secondary?: boolean }
  | { kind: 'list'; items: readonly string[] }
  /** Label and value side by side; a value may be empty. */
  | { kind: 'fields'; rows: readonly { label: string; value: string }[] }
  /** Columns of equal rows; the first names the row. A cell may be empty: room to write by hand. */
  | { kind: 'table'; columns: readonly string[]; rows: readonly (readonly string[])[]; landscape?: boolean }
  /** A statement with a box before it; below stand the person's own words and, in gray, why the statement matters. */
  | { kind: 'box'; text: string; ticked: boolean; ownText?: string; why?: string }
  /** A question with ruled lines to write under it; `answer` stands there where it is known. */
  | { kind: 'question'; text: string; answer: string; lines: number }
  /** Lines to sign and date by hand. */
  | { kind: 'sign'; name: string };

/** A printout as plain data: letters and sheets share one letterhead. Rules of `shared/` make it, `electron/print` typesets it. */
export interface Printout {
  /** For the outline and the document's title: names no diagnosis. */
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
  /** Belongs on one page: set smaller (not below 8.4 pt) where that brings it there. */
  onePage?: boolean;
  /** What stands on that page instead where the blocks do not fit it however small, from the fullest: the first that fits. */
  shorter?: readonly Pick<Printout, 'blocks' | 'footnote'>[];
  /** Small print at the end: "Not medical advice…"; empty: none. */
  footnote: string;
  /** "SAMPLE" for the sample case, else empty. */
  mark: string;
  /** A name for the file that names neither person nor diagnosis: "letter-2026-03-12.pdf". */
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
  /** The id of the letter or note, where a kind has several printouts. For questions: to whom they go; for the visit on the way on: `way-on`. */
  of: z.string().max(60).default(''),
  paper: PrintPaper.default('letter'),
  /** The person's own day, the date of a printout without one. */
  today: Day,
});
export type PrintoutRequest = z.infer<typeof PrintoutRequest>;
