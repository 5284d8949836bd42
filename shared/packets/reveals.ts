import type { Opinion } from '../domain/opinion.ts';
import { statedText } from '../opinions/opinion-labels.ts';

/** Words that by themselves name neither an illness nor a treatment. */
const PLAIN_TERMS = new Set([
  ...['condition', 'disease', 'disorder', 'syndrome', 'illness', 'diagnosis', 'type', 'situ', 'pain', 'spine'],
  ...['treatment', 'therapy', 'procedure', 'operation', 'surgery', 'none', 'wait', 'watch', 'weeks', 'months'],
]);

/** Where a phrase ends: at punctuation, and before a word that only adds to it. */
const PHRASE_ENDS =
  /[.,;:()\n/]+|\b(?:at|of|in|with|without|for|from|and|or|on|to|by|then|after|before|within|until|over|stage|grade|level|recommended|advised|proposed|suggested|planned|needed)\b/i;

/**
 * The location is not the illness: "cancer of the prostate" is found by "cancer", while an MRI of the prostate reveals nothing.
 */
const PART_OF_THE_BODY = /\b(?:of|in|at) the [^.,;:()\n/]+/gi;

const folded = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

const wordsOf = (text: string): string[] => folded(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** Returns the phrases of a text and the head word of each: "Lumbar fusion at L4–L5" gives "lumbar fusion" and "fusion". */
function termsOf(text: string): string[] {
  return text
    .replace(PART_OF_THE_BODY, '.')
    .split(PHRASE_ENDS)
    .flatMap((phrase) => {
      const phraseWords = wordsOf(phrase).filter((word) => !/\d/.test(word) && word.length > 1);
      const head = phraseWords.at(-1) ?? '';
      const phrases = phraseWords.length > 1 && phraseWords.length <= 6 ? [phraseWords.join(' ')] : [];
      return [...phrases, ...(head.length >= 4 && !PLAIN_TERMS.has(head) ? [head] : [])];
    });
}

const longestFirst = (texts: readonly string[]) => [...new Set(texts.flatMap(termsOf))].toSorted((a, b) => b.length - a.length);

/**
 * Returns the terms by which a record names a recommended treatment, the longest first. A diagnosis is part of the evidence and
 * not secret.
 */
export function treatmentTerms(opinions: readonly Opinion[]): string[] {
  return longestFirst(opinions.map((opinion) => statedText(opinion, 'treatment')));
}

/** Finds the first revealing term in a text; null: none. */
type Revealed = (text: string) => string | null;

/** Creates a finder for terms that reveal a conclusion. The finder matches words and knows no synonyms. */
export function createRevealFinder(opinions: readonly Opinion[]): Revealed {
  const terms = longestFirst(opinions.flatMap((opinion) => [statedText(opinion, 'diagnosis'), statedText(opinion, 'treatment')]));
  return (text) => {
    const normalized = ` ${wordsOf(text).join(' ')} `;
    return terms.find((term) => normalized.includes(` ${term} `) || normalized.includes(` ${term}s `)) ?? null;
  };
}
