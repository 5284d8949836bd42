import type { Letter, LetterText } from '../../../shared/domain/letter.ts';
import { addressOf, patientAddress } from '../../../shared/letters/address.ts';
import type { Queries } from '../queries.ts';

/** What a letter of this kind says, made from the case as it is now. Throws Problem NOT_FOUND. */
export function letterText(
  queries: Queries,
  { caseId, providerId }: Pick<Letter, 'caseId' | 'kind' | 'providerId' | 'requestId' | 'date'>,
): LetterText {
  const subject = queries.cases.get(caseId);
  const provider = providerId === null ? null : queries.providers.get(providerId);
  return { from: patientAddress(subject), to: provider ? addressOf(provider) : '', subject: '', body: '', sign: false };
}
