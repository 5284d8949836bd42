import type { Holder } from '../domain/checklist.ts';
import type { Id } from '../domain/identity.ts';
import type { Provider } from '../domain/provider.ts';

/** What each holder is called: "Image library". */
export const HOLDER_LABELS: Record<Holder, string> = {
  'records-office': 'Medical records office',
  'image-library': 'Image library',
  pathology: 'Pathology department',
  laboratory: 'Laboratory',
  physician: 'Specialist’s office',
  patient: 'You',
  insurer: 'Insurer',
  other: 'Department that did it',
};

/** The name of the office that a request goes to, else its kind. */
export function officeName(
  { providerId, holder }: { providerId: Id | null; holder: Holder },
  providers: readonly Provider[],
): string {
  const known = providers.find(({ id }) => id === providerId)?.name;
  // Without the thing beside it, nobody knows what was done there.
  return known ?? (holder === 'other' ? 'the department or clinic' : holderInSentence(holder));
}

/** A holder within a sentence: "the image library", "yourself". */
export function holderInSentence(holder: Holder): string {
  return holder === 'patient' ? 'yourself' : `the ${HOLDER_LABELS[holder].toLowerCase()}`;
}
