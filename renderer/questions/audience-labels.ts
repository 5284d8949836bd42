import type { Asked } from '../../shared/domain/question.ts';

/** Whom a sentence speaks of. */
export const WHOM: Record<Asked, string> = {
  second: 'the second physician',
  first: 'the first physician',
  'primary-care': 'the primary care physician',
  insurer: 'the insurer',
  other: 'someone else',
};
