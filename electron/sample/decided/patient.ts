export const PATIENT = 'Sample Neighbor';
export const BORN = '1958-07-04';

/** The banner of a document: the patient, the institution's record number, and further fields. */
export function patientBanner(number: string, ...more: (readonly [string, string])[]): (readonly [string, string])[] {
  return [['Patient', PATIENT], ['Born', '07/04/1958'], ['Sex', 'Male'], ['Record no.', number], ...more];
}
