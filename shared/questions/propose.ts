import { AUDIENCES, type Audience, type ProposedQuestion } from '../domain/question.ts';
import type { Journey } from '../journey/journey.ts';
import { BANKS } from './bank.ts';

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
