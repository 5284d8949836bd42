import type { ClaimKey } from '../domain/opinion.ts';

/** What to ask a physician who said nothing on a point. */
export const CLAIM_QUESTIONS: Record<ClaimKey, string> = {
  diagnosis: 'What do you think it is?',
  stage: 'Which stage or grade is it, and what does that mean?',
  certainty: 'How sure is the diagnosis, and what else could it be?',
  treatment: 'What do you recommend?',
  urgency: 'How long can I safely wait?',
  benefit: 'What should be better afterwards, how likely, and for how long?',
  risks: 'What can go wrong, and how often?',
  alternatives: 'Which other ways are there, and what if I do nothing?',
  reasoning: 'How do you come to this?',
  evidence: 'On which studies or guidelines does it rest?',
  lookedAt: 'What did you look at yourself: slides, images, reports?',
  wouldChange: 'Which finding or result would change the plan?',
};
