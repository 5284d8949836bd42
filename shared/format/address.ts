import type { Case } from '../domain/case.ts';
import type { Provider } from '../domain/provider.ts';

/** The sender of a letter: the patient's name, then each way to reach them, a line each. */
export function patientAddress({ patient, contact }: Pick<Case, 'patient' | 'contact'>): string {
  const contactLines = contact
    .split(/\n|;| · /)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return [patient, ...contactLines].join('\n');
}

/** The recipient of a letter: name, institution, address, a line each. */
export function addressOf({ name, institution, address }: Pick<Provider, 'name' | 'institution' | 'address'>): string {
  const lines = [name, name.includes(institution) ? '' : institution, ...address.split('\n')];
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}
