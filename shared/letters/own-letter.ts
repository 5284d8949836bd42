import type { Case } from '../domain/case.ts';
import type { LetterText } from '../domain/letter.ts';
import type { Provider } from '../domain/provider.ts';
import { addressOf, patientAddress } from '../format/address.ts';
import { greeting } from './greeting.ts';

/** An empty letter for the person's own words: sender, recipient, salutation, closing. */
export function ownLetter({
  case: patientCase,
  provider,
}: {
  case: Pick<Case, 'patient' | 'contact'>;
  provider: Provider | null;
}): LetterText {
  return {
    from: patientAddress(patientCase),
    to: provider ? addressOf(provider) : '',
    subject: '',
    body: `${greeting(provider)}\n\n\n\nKind regards,\n${patientCase.patient}`,
    sign: false,
  };
}
