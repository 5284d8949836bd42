import type { ProviderRole } from '../domain/candidate.ts';
import type { Opinion } from '../domain/opinion.ts';
import type { Provider } from '../domain/provider.ts';
import type { Resolution } from '../domain/resolution.ts';
import { isGivenBy } from './names.ts';
import { candidatesOf, firstPhysicianOf, type RoleFacts, secondOf, thirdOf } from './roles.ts';

/** What the search for a physician is read from; without `resolution` it is for the second opinion. */
export interface SearchFacts extends RoleFacts {
  resolution?: Pick<Resolution, 'way'>;
  /** Those not removed. */
  opinions?: readonly Pick<Opinion, 'providerId' | 'physician'>[];
}

/** Someone who has given an opinion; null: not in the list, only the name is known. */
interface EarlierPhysician {
  name: string;
  provider: Provider | null;
}

interface PhysicianSearch {
  /** Whose opinion is sought; also the role of who is chosen. */
  sought: 'second' | 'third';
  /** Who is considered, the chosen one among them, in the order of the list. */
  candidates: readonly Provider[];
  chosen: Provider | null;
  /** Of whom whoever is chosen should be independent, the first one first. */
  earlier: readonly EarlierPhysician[];
}

/** Who is looked for: the second physician, or the third once the person chose that way. */
export function searchOf(facts: SearchFacts): PhysicianSearch {
  const first = firstPhysicianOf(facts);
  const given: EarlierPhysician[] =
    first || facts.case.firstPhysician !== '' ? [{ name: first?.name ?? facts.case.firstPhysician, provider: first }] : [];
  if (facts.resolution?.way !== 'third')
    return { sought: 'second', candidates: candidatesOf(facts), chosen: secondOf(facts), earlier: given };
  const third = thirdOf(facts);
  const second = secondOf(facts);
  if (second) given.push({ name: second.name, provider: second });
  else if (facts.case.recipient !== '') given.push({ name: facts.case.recipient, provider: null });
  for (const opinion of facts.opinions ?? []) {
    const { providerId, physician } = opinion;
    const provider = facts.providers.find(({ id }) => id === providerId) ?? null;
    const name = provider?.name ?? physician;
    const known = given.some((each) => each.name === name || (provider && each.provider?.id === provider.id));
    if (name !== '' && !known && !(third && isGivenBy(opinion, third))) given.push({ name, provider });
  }
  const candidates = facts.providers.filter(
    ({ id, role }) => id === third?.id || (role === 'candidate' && !given.some(({ provider }) => provider?.id === id)),
  );
  return { sought: 'third', candidates, chosen: third, earlier: given };
}

/** What someone who is added now is to the case: whoever the chosen way on still wants; else nothing is assumed. */
export function wantedRole(facts: SearchFacts): ProviderRole {
  const way = facts.resolution?.way;
  if (way === 'third' && searchOf(facts).chosen === null) return 'candidate';
  if (way === 'primary-care' && !facts.providers.some(({ role }) => role === 'primary-care')) return 'primary-care';
  return 'none';
}
