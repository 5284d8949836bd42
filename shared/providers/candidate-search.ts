import type { ProviderRole } from '../domain/candidate.ts';
import type { Opinion } from '../domain/opinion.ts';
import type { Provider } from '../domain/provider.ts';
import type { Resolution } from '../domain/resolution.ts';
import { isGivenBy } from './names.ts';
import { candidatesOf, firstPhysicianOf, type RoleFacts, secondPhysicianOf, thirdPhysicianOf } from './roles.ts';

/** The facts of the search. Without `resolution` the search is for the second physician. */
export interface SearchFacts extends RoleFacts {
  resolution?: Pick<Resolution, 'way'>;
  /** Without removed ones. */
  opinions?: readonly Pick<Opinion, 'providerId' | 'physician'>[];
}

/** A physician who has given an opinion. `provider` is null where only the name is known. */
interface EarlierPhysician {
  name: string;
  provider: Provider | null;
}

interface PhysicianSearch {
  /** Whose opinion is sought; also the role of the chosen provider. */
  sought: 'second' | 'third';
  /** The candidates with the chosen one, in the order of the list. */
  candidates: readonly Provider[];
  chosen: Provider | null;
  /** The physicians to be independent of, the first one first. */
  earlier: readonly EarlierPhysician[];
}

/** Returns the search for the second physician, or for the third once the person chose that option. */
export function searchOf(facts: SearchFacts): PhysicianSearch {
  const first = firstPhysicianOf(facts);
  const given: EarlierPhysician[] =
    first || facts.case.firstPhysician !== '' ? [{ name: first?.name ?? facts.case.firstPhysician, provider: first }] : [];
  if (facts.resolution?.way !== 'third')
    return { sought: 'second', candidates: candidatesOf(facts), chosen: secondPhysicianOf(facts), earlier: given };
  const third = thirdPhysicianOf(facts);
  const second = secondPhysicianOf(facts);
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

/** Returns the role for a provider who is added now: the one that the chosen option still needs, else none. */
export function wantedRole(facts: SearchFacts): ProviderRole {
  const option = facts.resolution?.way;
  if (option === 'third' && searchOf(facts).chosen === null) return 'candidate';
  if (option === 'primary-care' && !facts.providers.some(({ role }) => role === 'primary-care')) return 'primary-care';
  return 'none';
}
