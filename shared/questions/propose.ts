import { AUDIENCES, type Audience, type ProposedQuestion } from '../domain/question.ts';
import type { Journey } from '../journey/journey.ts';
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

/**
 * The proposed questions for an audience that fit the case: its family, the ticked reasons, what is known. They stand in the
 * order to ask them. `addedKeys`: keys of questions that were ever added. They are not proposed again, even after a removal.
 */
export function proposedQuestions(
  journey: Journey,
  asked: Audience,
  addedKeys: ReadonlySet<string> = new Set(),
): ProposedQuestion[] {
  const known = new Set([...addedKeys, ...journey.questions.map(({ source }) => source)]);
  return BANKS[asked].flatMap(({ key, text, why }) => {
    const phrase = known.has(key) ? null : why(journey);
    return phrase === null ? [] : [{ key, asked, text, why: phrase }];
  });
}

/** The proposed questions for all audiences. */
export function allProposedQuestions(journey: Journey, addedKeys: ReadonlySet<string>): ProposedQuestion[] {
  return AUDIENCES.flatMap((asked) => proposedQuestions(journey, asked, addedKeys));
}
