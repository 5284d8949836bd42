import { REASON_KEYS, type ReasonKey, type Review } from '../domain/review.ts';
import { toSentence } from '../format/sentences.ts';
import type { PhysicianKind } from './second-physician.ts';

/** A reason to seek a second opinion (docs/domain.md 2), with all its texts. */
export interface Reason {
  key: ReasonKey;
  /** The statement that the person ticks. */
  statement: string;
  /** When the reason applies, where the statement is not enough. */
  hint: string;
  why: string;
  /** The kinds of second physicians that it calls for, the most important first. */
  calls: readonly PhysicianKind[];
  /** The text in the packet. */
  line: string;
  /** The text in the letter to the first physician: courteous, about the person's wish, never about the physician. */
  asked: string;
  /**
   * Among those for which physicians' and patients' organisations themselves advise another opinion (American Cancer Society;
   * Medicare before surgery).
   */
  advised: boolean;
}

const REASONS: Record<ReasonKey, Omit<Reason, 'key'>> = {
  'rare-or-complex': {
    statement: 'The diagnosis is rare, aggressive or complex.',
    hint: 'For example a cancer, or a disorder of the brain or nerves.',
    why: 'Few physicians see many such patients. One who does knows more of its course, its forms and the latest treatments.',
    calls: ['high-volume'],
    line: 'The diagnosis is rare, aggressive or complex',
    asked:
      'The condition is rare, aggressive or complex, and I would like to hear as much as I can from those who treat it often.',
    advised: true,
  },
  'major-procedure': {
    statement: 'A major operation, or one that cannot be undone, is recommended.',
    hint: 'Or another procedure that would change my life.',
    why: 'An operation cannot be taken back. It is worth knowing that gentler ways, such as physical therapy or medication, have been weighed; and if surgery it is, you go into it with more peace of mind.',
    calls: ['non-surgical', 'high-volume'],
    line: 'A major or irreversible procedure is recommended',
    asked:
      'The procedure is a major one, and I would like to be sure that I have understood every alternative, also those without surgery.',
    advised: true,
  },
  'no-clear-diagnosis': {
    statement: 'There is no clear diagnosis, although several tests were done.',
    hint: 'Or my symptoms are vague or confusing.',
    why: 'A fresh eye on the results and images that are already there can find what was not seen, or bring the pieces together.',
    calls: ['diagnostician', 're-reading'],
    line: 'There is no clear diagnosis after several tests',
    asked:
      'The cause of my symptoms is not clear yet, and I would like someone to look afresh at the results and images we have.',
    advised: true,
  },
  'not-improving': {
    statement: 'The treatment does not help as expected, or my symptoms get worse.',
    hint: '',
    why: 'Then both are worth another look: whether the diagnosis is right, and whether the plan is.',
    calls: ['diagnostician', 'high-volume'],
    line: 'Treatment has not brought the expected improvement, or symptoms are getting worse',
    asked:
      'The treatment has not yet brought what we hoped for, and I would like both the diagnosis and the plan to be looked at again.',
    advised: true,
  },
  uneasy: {
    statement: 'I feel uneasy or rushed, or I do not fully understand the diagnosis or the plan.',
    hint: 'Or the talks with my physician do not go well. This is about what you need, not about whose fault it is.',
    why: 'A plan is carried out best by someone who understands it and stands behind it. Hearing it in other words often helps.',
    calls: ['independent'],
    line: 'Wish to understand the diagnosis and the plan better before deciding',
    asked: 'I would like to understand the diagnosis and the plan better before I decide.',
    advised: false,
  },
  'uncertain-stage': {
    statement: 'The diagnosis, or how far the disease has gone (its stage), is uncertain.',
    hint: '',
    why: 'Treatment follows from the diagnosis and the stage. Having the slides or images read again can settle them first.',
    calls: ['re-reading', 'high-volume'],
    line: 'Diagnosis or stage is uncertain',
    asked: 'The diagnosis or stage is not quite certain, and I would like the slides or images to be read once more.',
    advised: true,
  },
  'risky-treatment': {
    statement: 'The treatment is risky, costly or experimental.',
    hint: '',
    why: 'The greater the stake, the more it matters to know what speaks for it, what speaks against it, and what else there is.',
    calls: ['high-volume', 'independent'],
    line: 'The proposed treatment is risky, costly or experimental',
    asked: 'The treatment carries risks or burdens, and I would like to weigh them with more than one physician.',
    advised: true,
  },
  'several-options': {
    statement: 'There are several ways to treat this.',
    hint: '',
    why: 'Each specialty knows its own treatment best. It helps to hear of each way from someone who offers it.',
    calls: ['other-approach', 'high-volume'],
    line: 'There are several ways to treat this',
    asked: 'There are several ways to treat this, and I would like to hear of each from a physician who offers it.',
    advised: true,
  },
  'not-a-specialist': {
    statement: 'My physician is not a specialist in this condition.',
    hint: '',
    why: 'A specialist may know of forms, tests and treatments that others seldom meet. Physicians themselves refer for this reason every day.',
    calls: ['high-volume'],
    line: 'Wish to hear a specialist in this condition',
    asked: 'I would like to hear a physician who specializes in exactly this condition.',
    advised: true,
  },
  'several-conditions': {
    statement: 'Several conditions or treatments affect one another.',
    hint: '',
    why: 'What helps one condition may harm another. Someone should look at the whole.',
    calls: ['whole-person'],
    line: 'Several conditions or treatments affect one another',
    asked: 'Several conditions play together, and I would like someone to look at all of them at once.',
    advised: false,
  },
  'insurer-requires': {
    statement: 'My insurer asks for a second opinion.',
    hint: '',
    why: 'Some plans pay only after one. Ask the insurer by when, from whom, and in what form.',
    calls: ['independent'],
    line: 'The insurer asks for a second opinion',
    asked: 'My insurer asks for a second opinion.',
    advised: false,
  },
  'peace-of-mind': {
    statement: 'I want to be sure before I decide.',
    hint: 'Peace of mind is a reason of its own.',
    why: 'Where both physicians say the same, you go on with more confidence; where they do not, it was good to ask.',
    calls: ['independent'],
    line: 'Wish to be sure before deciding',
    asked: 'I would like to be sure before I decide.',
    advised: false,
  },
};

/** All reasons, in the order of the review. */
export const ALL_REASONS: readonly Reason[] = REASON_KEYS.map((key) => ({ key, ...REASONS[key] }));

/** The ticked reasons in the order of the review, each with the person's own words. */
export function tickedReasons({ reasons }: Pick<Review, 'reasons'>): readonly (Reason & { words: string })[] {
  const ownTexts = new Map(reasons.map((ticked) => [ticked.key, ticked.words.trim()]));
  return ALL_REASONS.flatMap((reason) => {
    const ownText = ownTexts.get(reason.key);
    return ownText === undefined ? [] : [{ ...reason, words: ownText }];
  });
}

/**
 * Why a second opinion is sought, for the packet and for letters to others than the first physician. The person's own words
 * come first, then each ticked reason on a line with its words. Empty: nothing is known.
 */
export function reasonsText(review: Pick<Review, 'reasons'>, ownWords: string): string {
  const lines = tickedReasons(review).map(({ line, words }) => (words ? `${line}: ${toSentence(words)}` : toSentence(line)));
  return [ownWords.trim(), ...lines].filter((line) => line !== '').join('\n');
}
