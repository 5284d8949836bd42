import type { Audience } from '../domain/question.ts';
import type { BankQuestion } from './bank-question.ts';
import { FIRST } from './banks/first.ts';
import { PRIMARY_CARE } from './banks/primary-care.ts';
import { SECOND } from './banks/second.ts';

/**
 * The questions of docs/domain.md 4 and what reasons and families add to them, in the order to ask them. Those for the
 * insurer are in shared/insurance/insurer-questions.ts: no question is asked twice.
 */
export const BANKS: Record<Audience, readonly BankQuestion[]> = {
  second: SECOND,
  first: FIRST,
  'primary-care': PRIMARY_CARE,
  insurer: [],
  other: [],
};
