import { compare } from '../../comparison/compare.ts';
import type { Family } from '../../domain/case.ts';
import type { LetterText } from '../../domain/letter.ts';
import type { Opinion } from '../../domain/opinion.ts';
import { addressOf, patientAddress } from '../../format/address.ts';
import { formatDate } from '../../format/format-date.ts';
import { toSentence } from '../../format/sentences.ts';
import { specialtyOf, statedText } from '../../opinions/opinion-labels.ts';
import { differenceKindsPhrase } from '../../resolution/difference-kinds.ts';
import { greeting } from '../greeting.ts';
import {
  bulletList,
  CLAIM_NAMES,
  differingOrAll,
  joinParagraphs,
  patientReference,
  quote,
  type ResolutionLetterFacts,
  timeLine,
} from './points.ts';

/** What a conference of several specialties is called, by family of conditions. */
const BOARDS: Record<Family, string> = {
  general: 'a conference of several specialties (multidisciplinary board)',
  cancer: 'your tumor board (a multidisciplinary conference)',
  neurology: 'a conference of several specialties (multidisciplinary board)',
  spine: 'a conference of surgeons and non-surgical specialists (multidisciplinary spine conference)',
  cardiology: 'your heart team (cardiologists and surgeons together)',
  rare: 'a conference of several specialties (multidisciplinary board)',
};

/** The advice of one physician, without the name. */
function advice(opinion: Opinion, facts: ResolutionLetterFacts): string {
  const who = specialtyOf(opinion, facts.providers);
  const date = opinion.date ? `, ${formatDate(opinion.date)}` : '';
  const statedKeys = (['diagnosis', 'treatment'] as const).filter((key) => statedText(opinion, key) !== '');
  const what =
    statedKeys.map((key) => `${CLAIM_NAMES[key]}: ${quote(statedText(opinion, key))}`).join(' ') || 'not written down yet';
  return `• ${who || 'A physician'}${date}: ${what}`;
}

/**
 * The letter that asks for a discussion of the case by several specialties. The letter lists all opinions in their order and
 * prefers none.
 */
export function boardLetter(facts: ResolutionLetterFacts): LetterText {
  const { case: patientCase, provider, opinions, judgements } = facts;
  const { kinds } = compare(opinions, judgements);
  const opinionsInQuestion = differingOrAll(facts);
  // The diagnosis of each stands below: none comes first.
  const named = opinionsInQuestion.some((opinion) => statedText(opinion, 'diagnosis') !== '');
  const condition =
    !named && patientCase.condition.trim() ? `The diagnosis as I was told it: ${toSentence(patientCase.condition)}` : '';
  return {
    from: patientAddress(patientCase),
    to: provider ? addressOf(provider) : '',
    subject: `Asking for a discussion by several specialties: ${patientReference(patientCase)}`,
    body: joinParagraphs(
      greeting(provider),
      `I have heard more than one physician, and their advice differs${kinds.length > 0 ? ` in ${differenceKindsPhrase(kinds)}` : ''}. Before I decide, I would be grateful if my case could be discussed by ${BOARDS[patientCase.family]}.`,
      condition,
      bulletList(
        'What was advised, in the order in which I heard it:',
        opinionsInQuestion.map((opinion) => advice(opinion, facts)),
      ),
      bulletList('Please tell me:', [
        '• whether you can bring my case, or who can, and on which day;',
        '• which specialties take part;',
        '• which records, images and slides are needed, and by when;',
        '• how I learn what was recommended and why, if possible in writing.',
      ]),
      ['I can send a packet with all records in order.', timeLine(facts)].filter(Boolean).join(' '),
      `With thanks and kind regards,\n${patientCase.patient}`,
    ),
    sign: false,
  };
}
