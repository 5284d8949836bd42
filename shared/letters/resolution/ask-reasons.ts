import type { LetterText } from '../../domain/letter.ts';
import { addressOf, patientAddress } from '../../format/address.ts';
import { statedText } from '../../opinions/opinion-labels.ts';
import { differenceKindsPhrase } from '../../resolution/difference-kinds.ts';
import { dearPhysician } from '../greeting.ts';
import {
  addressee,
  bulletList,
  CLAIM_NAMES,
  formatWhen,
  joinParagraphs,
  type Points,
  patientReference,
  pointLine,
  pointsOf,
  type ResolutionLetterFacts,
  timeLine,
} from './points.ts';

const NO_POINTS: Points = { stated: [], unstated: [], kinds: [] };

function opening({ opinion }: ResolutionLetterFacts, { kinds }: Points): string {
  const thanks = opinion?.date
    ? `Thank you for your opinion, which you gave me ${formatWhen(opinion.date)}.`
    : 'Thank you for your opinion.';
  const differ =
    kinds.length > 0
      ? `I have heard another physician as well, and the opinions differ in ${differenceKindsPhrase(kinds)}.`
      : 'I have heard another physician as well.';
  return `${thanks} ${differ} Before I decide, I would like to understand the reasons on both sides as well as I can. I ask each of you the same; please do not take it as doubt.`;
}

/** The questions, by what the opinions differ in: reasoning, evidence, own experience (docs/domain.md 5). */
function questions({ opinion }: ResolutionLetterFacts, { kinds, unstated }: Points): string[] {
  const what = kinds.includes('diagnosis') || kinds.includes('stage');
  const lookedAt = opinion !== null && statedText(opinion, 'lookedAt') !== '';
  const waitQuestion = 'How long can I safely wait, and what may happen if I wait longer?';
  return [
    ...unstated.map((key) => `${CLAIM_NAMES[key]}: I have no note of what you said about this. How do you see it?`),
    'Reasons: what in my case speaks for this, and what speaks against it?',
    'Evidence: on which studies or guidelines does it rest? A title and year, or a link, is enough.',
    'Experience: how many patients in my situation have you treated this way, and how did they do?',
    what && 'Certainty: how sure are you of the diagnosis, what else could it be, and which test would settle it?',
    (what || kinds.includes('facts')) &&
      !lookedAt &&
      !unstated.includes('lookedAt') &&
      'What you saw: did you look at the slides and images yourself, or at the reports?',
    kinds.includes('treatment') && `Other ways: what else could be done? ${waitQuestion}`,
    kinds.includes('timing') &&
      !kinds.includes('treatment') &&
      `Time: ${waitQuestion.charAt(0).toLowerCase()}${waitQuestion.slice(1)}`,
    'What would change your mind: which finding, result or wish of mine would lead you to different advice?',
  ]
    .filter((question) => question !== false)
    .map((question) => `• ${question}`);
}

/**
 * The letter that asks a physician for reasoning and evidence, written from the points where the opinions differ. The letter
 * quotes the recipient. The words of the other physician stay out of it until both have answered.
 */
export function askReasonsLetter(facts: ResolutionLetterFacts): LetterText {
  const { case: patientCase, provider, opinion } = facts;
  const points = opinion ? pointsOf(opinion, facts) : NO_POINTS;
  const name = addressee(facts);
  const summary = opinion
    ? bulletList(
        'As I understood you:',
        points.stated.map((key) => pointLine(opinion, key)),
      )
    : '';
  return {
    from: patientAddress(patientCase),
    to: provider ? addressOf(provider) : name,
    subject: `Your reasons and evidence: ${patientReference(patientCase)}`,
    body: joinParagraphs(
      dearPhysician(name),
      opening(facts, points),
      summary && `${summary}\nPlease correct me where I have it wrong.`,
      bulletList('May I ask you:', questions(facts, points)),
      ['A few lines in writing are enough; if you would rather talk, I will gladly call.', timeLine(facts)]
        .filter(Boolean)
        .join(' '),
      `With thanks and kind regards,\n${patientCase.patient}`,
    ),
    sign: false,
  };
}
