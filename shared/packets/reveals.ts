import type { Opinion } from '../domain/opinion.ts';
import { statedText } from '../opinions/opinion-labels.ts';

/** Words that name neither an illness nor a treatment where they stand alone. */
const PLAIN_TERMS = new Set([
  ...['condition', 'disease', 'disorder', 'syndrome', 'illness', 'diagnosis', 'type', 'situ', 'pain', 'spine'],
  ...['treatment', 'therapy', 'procedure', 'operation', 'surgery', 'none', 'wait', 'watch', 'weeks', 'months'],
]);

/** Where a phrase ends: at a stop, and before a word that only says more of it, or that it was said. */
const PHRASE_ENDS =
  /[.,;:()\n/]+|\b(?:at|of|in|with|without|for|from|and|or|on|to|by|then|after|before|within|until|over|stage|grade|level|recommended|advised|proposed|suggested|planned|needed)\b/i;

/** Where it is, no word for what it is: "cancer of the prostate" is found by "cancer", no MRI of the prostate tells of it. */
const PART_OF_THE_BODY = /\b(?:of|in|at) the [^.,;:()\n/]+/gi;

const folded = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

const wordsOf = (text: string): string[] => folded(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** Phrases of a text, and what each is about: "Lumbar fusion at L4–L5" is of a "lumbar fusion", and of a "fusion". */
function termsOf(text: string): string[] {
  return text
    .replace(PART_OF_THE_BODY, '.')
    .split(PHRASE_ENDS)
    .flatMap((phrase) => {
      const words = wordsOf(phrase).filter((word) => !/\d/.test(word) && word.length > 1);
      const head = words.at(-1) ?? '';
      const whole = words.length > 1 && words.length <= 6 ? [words.join(' ')] : [];
      return [...whole, ...(head.length >= 4 && !PLAIN_TERMS.has(head) ? [head] : [])];
    });
}

const longestFirst = (texts: readonly string[]) => [...new Set(texts.flatMap(termsOf))].toSorted((a, b) => b.length - a.length);

/** The words by which a page of a record names what was recommended, the longest first. The diagnosis is no secret there: it is of the evidence. */
export function treatmentTerms(opinions: readonly Opinion[]): string[] {
  return longestFirst(opinions.map((opinion) => statedText(opinion, 'treatment')));
}

/** What a text gives away of the opinions: the first of their words for an illness or a treatment that stands in it; null: nothing. */
type Revealed = (text: string) => string | null;

/** Finds where a text plainly names what the opinions concluded. A match of words, no more: it knows nothing of other names for a thing. */
export function createRevealFinder(opinions: readonly Opinion[]): Revealed {
  const terms = longestFirst(opinions.flatMap((opinion) => [statedText(opinion, 'diagnosis'), statedText(opinion, 'treatment')]));
  return (text) => {
    const words = ` ${wordsOf(text).join(' ')} `;
    return terms.find((term) => words.includes(` ${term} `) || words.includes(` ${term}s `)) ?? null;
  };
}
