export const PATIENT = 'Sample Neighbor';
export const BORN = '1958-07-04';

/** The box of a paper: who, born when, the house's own number, and what the paper adds. */
export function who(number: string, ...more: (readonly [string, string])[]): (readonly [string, string])[] {
  return [['Patient', PATIENT], ['Born', '07/04/1958'], ['Sex', 'Male'], ['Record no.', number], ...more];
}
