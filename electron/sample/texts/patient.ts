import type { Dates } from '../dates.ts';
import type { Paper } from '../document.ts';

export const PATIENT = 'Sample Patient';

/** The box of a paper: who, born when, the house's own number, and what the paper adds. */
export function who(number: string, ...more: (readonly [string, string])[]): (readonly [string, string])[] {
  return [['Patient', PATIENT], ['Born', '02/29/1960'], ['Sex', 'Female'], ['Record no.', number], ...more];
}

/** Every text is written for a calendar. */
export type Written<Of> = (when: Dates) => Of;

/** Papers that lie in one file. */
export type WrittenPapers = readonly [Written<Paper>, ...Written<Paper>[]];
