import type { Provider } from '../domain/provider.ts';
import type { Audience } from '../domain/question.ts';
import { type RoleFacts, roleOf } from '../providers/roles.ts';

/** The audience that a provider belongs to, by its role. A candidate is asked as the second physician. */
export function audienceOf(provider: Provider, facts: RoleFacts): Audience {
  if (provider.kind === 'insurer') return 'insurer';
  switch (roleOf(provider, facts)) {
    case 'second':
    case 'candidate':
    case 'third':
      return 'second';
    case 'first':
      return 'first';
    case 'primary-care':
      return 'primary-care';
    case 'none':
      return 'other';
  }
}
