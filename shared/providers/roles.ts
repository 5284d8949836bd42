import type { ProviderRole } from '../domain/candidate.ts';
import type { Case } from '../domain/case.ts';
import type { Provider } from '../domain/provider.ts';
import { findMentioned } from './names.ts';

/** What the roles are read from: `providers` without those removed. */
export interface RoleFacts {
  case: Pick<Case, 'firstPhysician' | 'recipient'>;
  providers: readonly Provider[];
}

/**
 * Who gave the first opinion: the provider of that role, else the one whom the case names as its first physician
 * (who may be the primary care physician too). Null: nobody in the list; the case may still name one by `firstPhysician`.
 */
export function firstPhysicianOf({ case: of, providers }: RoleFacts): Provider | null {
  return providers.find(({ role }) => role === 'first') ?? findMentioned(of.firstPhysician, providers);
}

/** Who gives the second opinion: the candidate who was chosen, else the provider whom the case names for it. */
export function secondOf({ case: of, providers }: RoleFacts): Provider | null {
  return providers.find(({ role }) => role === 'second') ?? findMentioned(of.recipient, providers);
}

/** Who gives the third opinion, or null. The case does not name them: its lines are of the first two. */
export function thirdOf({ providers }: Pick<RoleFacts, 'providers'>): Provider | null {
  return providers.find(({ role }) => role === 'third') ?? null;
}

/** The primary care physician, or null. */
export function primaryCareOf({ providers }: Pick<RoleFacts, 'providers'>): Provider | null {
  return providers.find(({ role }) => role === 'primary-care') ?? null;
}

/** Who is considered for the second opinion, the chosen one among them, in the order of the list. */
export function candidatesOf(facts: RoleFacts): Provider[] {
  const second = secondOf(facts);
  return facts.providers.filter((provider) => provider.role === 'candidate' || provider.id === second?.id);
}

/** What a provider is to the case, as the rules above see it. */
export function roleOf(provider: Provider, facts: RoleFacts): ProviderRole {
  if (secondOf(facts)?.id === provider.id) return 'second';
  if (provider.role !== 'none') return provider.role;
  return firstPhysicianOf(facts)?.id === provider.id ? 'first' : 'none';
}
