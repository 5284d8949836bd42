import { CLAIM_KEYS, type ClaimKey, type Opinion } from '../domain/opinion.ts';
import { said } from '../opinions/opinion.ts';

/** What is worth asking whoever treats, also where physicians agree (knowledge.md section 4). */
export const STILL_TO_ASK: readonly string[] = [
  'When does the treatment begin, and how long does it take?',
  'Which side effects are usual, and which must I report at once?',
  'Who treats me and where, and how many such patients have they treated?',
  'How will we see whether it helps, and what comes next if it does not?',
  'What will it mean for my daily life, and what do I have to arrange?',
];

/** What to ask where nobody said anything to a point. */
const UNSAID: Partial<Record<ClaimKey, string>> = {
  stage: 'Which stage or grade is it, and what does that mean?',
  certainty: 'How sure is the diagnosis, and what else could it be?',
  urgency: 'How long can I safely wait?',
  benefit: 'What should be better afterwards, how likely, and for how long?',
  risks: 'What can go wrong, and how often?',
  alternatives: 'Which other ways are there, and what if I do nothing?',
  evidence: 'On which studies or guidelines does it rest?',
  wouldChange: 'Which finding or result would change the plan?',
};

/** What none of these opinions says, as questions, in the order of the points. */
export function unsaidQuestions(opinions: readonly Pick<Opinion, 'claims'>[]): string[] {
  return CLAIM_KEYS.flatMap((key) => {
    const question = UNSAID[key];
    return question && opinions.every((opinion) => said(opinion, key) === '') ? [question] : [];
  });
}
