import type { Provider } from '../domain/provider.ts';
import type { Audience } from '../domain/question.ts';
import { type RoleFacts, roleOf } from '../providers/roles.ts';

/** Which questions go to a provider, by what it is to the case; a candidate is asked as the second physician would be. */
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
