import { CLAIM_QUESTIONS } from '../comparison/claim-questions.ts';
import type { ClaimKey, Opinion } from '../domain/opinion.ts';
import { statedText } from '../opinions/opinion-labels.ts';

/** What to ask the treating physician, also where opinions agree. See docs/domain.md. */
export const STILL_TO_ASK: readonly string[] = [
  'When does the treatment begin, and how long does it take?',
  'Which side effects are usual, and which must I report at once?',
  'Who treats me and where, and how many such patients have they treated?',
  'How will we see whether it helps, and what comes next if it does not?',
  'What will it mean for my daily life, and what do I have to arrange?',
];

/** The points to ask about where no opinion has text on them. Every opinion says something on the others. */
const ASKED_WHEN_UNSTATED: readonly ClaimKey[] = [
  'stage',
  'certainty',
  'urgency',
  'benefit',
  'risks',
  'alternatives',
  'evidence',
  'wouldChange',
];

/** Returns a question for each point that no opinion states, in the order of the points. */
export function unstatedQuestions(opinions: readonly Pick<Opinion, 'claims'>[]): string[] {
  return ASKED_WHEN_UNSTATED.filter((key) => opinions.every((opinion) => statedText(opinion, key) === '')).map(
    (key) => CLAIM_QUESTIONS[key],
  );
}
