import type { ProviderRole } from '../domain/candidate.ts';
import type { Case } from '../domain/case.ts';
import type { Provider } from '../domain/provider.ts';
import { findMentioned } from './names.ts';

/** The facts for the roles; `providers` without removed ones. */
export interface RoleFacts {
  case: Pick<Case, 'firstPhysician' | 'recipient'>;
  providers: readonly Provider[];
}

/**
 * Returns the physician who gave the first opinion: the provider with that role, else the provider that the case names. Null: not
 * in the list; `firstPhysician` of the case may still name somebody.
 */
export function firstPhysicianOf({ case: patientCase, providers }: RoleFacts): Provider | null {
  return providers.find(({ role }) => role === 'first') ?? findMentioned(patientCase.firstPhysician, providers);
}

/** Returns the physician who gives the second opinion: the chosen candidate, else the provider that the case names; or null. */
export function secondPhysicianOf({ case: patientCase, providers }: RoleFacts): Provider | null {
  return providers.find(({ role }) => role === 'second') ?? findMentioned(patientCase.recipient, providers);
}

/** Returns the physician who gives the third opinion, or null. No line of the case names them. */
export function thirdPhysicianOf({ providers }: Pick<RoleFacts, 'providers'>): Provider | null {
  return providers.find(({ role }) => role === 'third') ?? null;
}

/** Returns the primary care physician, or null. */
export function primaryCareOf({ providers }: Pick<RoleFacts, 'providers'>): Provider | null {
  return providers.find(({ role }) => role === 'primary-care') ?? null;
}

/** Returns the candidates for the second opinion with the chosen one, in the order of the list. */
export function candidatesOf(facts: RoleFacts): Provider[] {
  const second = secondPhysicianOf(facts);
  return facts.providers.filter((provider) => provider.role === 'candidate' || provider.id === second?.id);
}

/** Returns the role of a provider by the rules above. */
export function roleOf(provider: Provider, facts: RoleFacts): ProviderRole {
  if (secondPhysicianOf(facts)?.id === provider.id) return 'second';
  if (provider.role !== 'none') return provider.role;
  return firstPhysicianOf(facts)?.id === provider.id ? 'first' : 'none';
}
