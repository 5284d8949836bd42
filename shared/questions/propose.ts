import { AUDIENCES, type Audience, type ProposedQuestion } from '../domain/question.ts';
import type { Journey } from '../journey/journey.ts';
import { BANKS } from './bank.ts';

/**
 * Questions to ask this person that fit the case as it stands: its family, the reasons ticked in the review, what is known.
 * In the order to ask them. `taken`: keys that were ever taken; they are not proposed again, also when the question was removed.
 */
export function proposedQuestions(journey: Journey, asked: Audience, taken: ReadonlySet<string> = new Set()): ProposedQuestion[] {
  const known = new Set([...taken, ...journey.questions.map(({ source }) => source)]);
  return BANKS[asked].flatMap(({ key, text, why }) => {
    const phrase = known.has(key) ? null : why(journey);
    return phrase === null ? [] : [{ key, asked, text, why: phrase }];
  });
}

/** The same for everyone who is asked. */
export function allProposedQuestions(journey: Journey, taken: ReadonlySet<string>): ProposedQuestion[] {
  return AUDIENCES.flatMap((asked) => proposedQuestions(journey, asked, taken));
}
