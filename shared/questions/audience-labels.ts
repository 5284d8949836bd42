import type { Audience } from '../domain/question.ts';

/** An audience within a sentence. */
export const AUDIENCE_PHRASES: Record<Audience, string> = {
  second: 'the second physician',
  first: 'the first physician',
  'primary-care': 'the primary care physician',
  insurer: 'the insurer',
  other: 'someone else',
};
