import type { Dates } from '../dates.ts';
import type { SampleDocument } from '../document.ts';

export const PATIENT = 'Sample Patient';

/** The banner of a document: the patient, the institution's record number, and further fields. */
export function patientBanner(number: string, ...more: (readonly [string, string])[]): (readonly [string, string])[] {
  return [['Patient', PATIENT], ['Born', '02/29/1960'], ['Sex', 'Female'], ['Record no.', number], ...more];
}

/** Content that depends on the dates. */
export type Dated<Of> = (when: Dates) => Of;

/** The documents of one file. */
export type DatedDocuments = readonly [Dated<SampleDocument>, ...Dated<SampleDocument>[]];
