import type { Asked } from '../domain/question.ts';
import { FIRST } from './banks/first.ts';
import { PRIMARY_CARE } from './banks/primary-care.ts';
import { SECOND } from './banks/second.ts';
import type { Why } from './why.ts';

/** A question that people ask of this person, and the cases that it fits. `key` is stable: what was taken is remembered by it. */
export interface BankQuestion {
  key: string;
  text: string;
  why: Why;
}

/**
 * The questions of docs/domain.md 4 and what reasons and families add to them, in the order to ask them. Those to the
 * insurer stand in Insurance, with their answers (shared/insurance/insurer-questions.ts): none is asked in two places.
 */
export const BANKS: Record<Asked, readonly BankQuestion[]> = {
  second: SECOND,
  first: FIRST,
  'primary-care': PRIMARY_CARE,
  insurer: [],
  other: [],
};
