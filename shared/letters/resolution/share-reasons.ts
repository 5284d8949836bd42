import type { LetterText } from '../../domain/letter.ts';
import type { ClaimKey, Opinion } from '../../domain/opinion.ts';
import type { Reply } from '../../domain/reply.ts';
import { addressOf, patientAddress } from '../../format/address.ts';
import { formatDate } from '../../format/format-date.ts';
import { citationLine } from '../../opinions/citations.ts';
import { statedText } from '../../opinions/opinion-labels.ts';
import { dearPhysician } from '../greeting.ts';
import {
  addressee,
  bulletList,
  CLAIM_NAMES,
  differingOrAll,
  joinParagraphs,
  patientReference,
  pointLine,
  pointsOf,
  quote,
  type ResolutionLetterFacts,
  timeLine,
} from './points.ts';

/** The claims that are shared besides the points where the opinions differ. */
const REASONS: readonly ClaimKey[] = ['reasoning', 'evidence'];

function replyLines(replies: readonly Reply[]): string[] {
  return replies
    .filter(({ text, citations }) => text.trim() !== '' || citations.length > 0)
    .flatMap(({ claim, on, text, citations }) => {
      const about = claim ? `On ${CLAIM_NAMES[claim].toLowerCase()}` : 'Answer';
      // A page of a record is the person's own document: a physician cannot look it up.
      const sources = citations
        .filter(({ page }) => page === null)
        .map(citationLine)
        .filter(Boolean);
      return [
        ...(text.trim() === '' ? [] : [`• ${about}${on ? `, ${formatDate(on)}` : ''}: ${quote(text)}`]),
        ...(sources.length > 0 ? [`• Sources named: ${sources.join('; ')}`] : []),
      ];
    });
}

/** What another physician says, as a list under their specialty. */
function other(opinion: Opinion, facts: ResolutionLetterFacts): string {
  const provider = facts.providers.find(({ id }) => id === opinion.providerId);
  const name = provider?.name ?? opinion.physician.trim();
  const specialty = opinion.specialty.trim() || (provider?.specialty ?? '');
  const who = [name || 'The other physician', specialty && `(${specialty})`].filter(Boolean).join(' ');
  const keys = new Set([...pointsOf(opinion, facts).stated, ...REASONS.filter((key) => statedText(opinion, key) !== '')]);
  const points = [...keys].map((key) => pointLine(opinion, key));
  const mainKeys = (['diagnosis', 'treatment'] as const).filter((key) => statedText(opinion, key) !== '');
  const lines = points.length > 0 ? points : mainKeys.map((key) => pointLine(opinion, key));
  return bulletList(`${who}, as I understood it:`, [
    ...lines,
    ...replyLines(facts.replies.filter(({ opinionId }) => opinionId === opinion.id)),
  ]);
}

/**
 * The letter that shares with a physician what the others concluded and why, in their words and without comment. The person
 * decides what is shared, since the person sends it.
 */
export function shareReasonsLetter(facts: ResolutionLetterFacts): LetterText {
  const { case: patientCase, provider, opinion, replies } = facts;
  const others = differingOrAll(facts).filter(({ id }) => id !== opinion?.id);
  const answered = opinion !== null && replies.some(({ opinionId }) => opinionId === opinion.id);
  const name = addressee(facts);
  const several = others.length > 1;
  return {
    from: patientAddress(patientCase),
    to: provider ? addressOf(provider) : name,
    subject: `Another opinion, for you to read: ${patientReference(patientCase)}`,
    body: joinParagraphs(
      dearPhysician(name),
      `${answered ? 'Thank you for explaining your reasons.' : `I have heard ${several ? 'other physicians' : 'another physician'} as well.`} I would like each of you to know what the other${several ? 's' : ''} said and why. I pass it on by my own wish, and I write to ${several ? 'all' : 'both'} of you in the same way.`,
      ...others.map((each) => other(each, facts)),
      bulletList('May I ask you:', [
        '• Does anything in this change or add to your view?',
        '• Where do you see it differently, and why?',
        '• Is there a finding that would settle it: an image, a slide or a test?',
      ]),
      [
        'A few lines are enough. If you would rather speak with each other, please tell me, and I will gladly agree to it.',
        timeLine(facts),
      ]
        .filter(Boolean)
        .join(' '),
      `With thanks and kind regards,\n${patientCase.patient}`,
    ),
    sign: false,
  };
}
