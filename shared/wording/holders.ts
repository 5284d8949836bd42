import type { Holder } from '../domain/checklist.ts';
import type { Id } from '../domain/identity.ts';
import type { Provider } from '../domain/provider.ts';

/** Who holds a thing, within a sentence: "Ask the image library". */
const HOLDER_PHRASES: Record<Holder, string> = {
  'records-office': 'the medical records office',
  'image-library': 'the image library',
  pathology: 'the pathology department',
  laboratory: 'the laboratory',
  physician: 'the specialist’s office',
  patient: 'yourself',
  insurer: 'the insurer',
  other: 'the department that did it',
};

/** Whom a request goes to: the office by its name, or what it is. */
export function officeName(
  { providerId, holder }: { providerId: Id | null; holder: Holder },
  providers: readonly Provider[],
): string {
  const known = providers.find(({ id }) => id === providerId)?.name;
  // Without the thing beside it, nobody knows what was done there.
  return known ?? (holder === 'other' ? 'the department or clinic' : HOLDER_PHRASES[holder]);
}

/** The kind of office that holds a thing: "the image library". */
export function holderPhrase(holder: Holder): string {
  return HOLDER_PHRASES[holder];
}
