import { describe, expect, test } from 'vitest';
import { CLAIM_KEYS, PERSPECTIVES } from '../../../shared/domain/opinion.ts';
import { RESOLUTION_OPTIONS } from '../../../shared/domain/resolution.ts';
import { citationLine, validateLink } from '../../../shared/opinions/citations.ts';
import { GENERAL_EXPLANATION, whyTheyMayDiffer } from '../../../shared/resolution/perspectives.ts';
import { RESOLUTION_OPTION_TEXTS, resolutionOptionLabel } from '../../../shared/resolution/resolution-options.ts';
import { STILL_TO_ASK, unstatedQuestions } from '../../../shared/resolution/still-to-ask.ts';
import { anOpinion } from '../invented-journey.ts';

const opinionFrom = (perspective: (typeof PERSPECTIVES)[number]) => anOpinion(perspective, {}, { perspective });

/** Words that would influence the person, or rate a physician. */
const LEADING = /\b(best choice|better|worse|recommend(ed)? way|you should|correct|wrong|safer|superior|outdated|majority)\b/i;

describe('the reason why physicians may differ', () => {
  test('is given when their perspectives differ', () => {
    expect(whyTheyMayDiffer([opinionFrom('surgical'), opinionFrom('medical')]).map(({ title }) => title)).toEqual([
      'Someone who operates, and someone who treats without surgery',
    ]);
    expect(whyTheyMayDiffer([opinionFrom('rehabilitation'), opinionFrom('surgical')])).toHaveLength(1);
    expect(whyTheyMayDiffer([opinionFrom('diagnostic'), opinionFrom('surgical')])).toHaveLength(1);
    expect(whyTheyMayDiffer([opinionFrom('surgical'), opinionFrom('medical'), opinionFrom('primary-care')])).toHaveLength(3);
  });

  test('is not guessed when a perspective is unknown or the same', () => {
    expect(whyTheyMayDiffer([opinionFrom('unsaid'), opinionFrom('surgical')])).toEqual([]);
    expect(whyTheyMayDiffer([opinionFrom('surgical'), opinionFrom('surgical')])).toEqual([]);
    expect(whyTheyMayDiffer([opinionFrom('medical'), opinionFrom('rehabilitation')])).toEqual([]);
  });

  test('prefers nobody', () => {
    const all = whyTheyMayDiffer(PERSPECTIVES.map(opinionFrom));
    expect(all.length).toBeGreaterThanOrEqual(7);
    for (const { title, text } of all) expect(`${title} ${text}`).not.toMatch(LEADING);
    expect(GENERAL_EXPLANATION).not.toMatch(LEADING);
  });
});

describe('the resolution options', () => {
  test('have two sentences each, without a preference', () => {
    for (const way of RESOLUTION_OPTIONS) {
      const { what, fits } = RESOLUTION_OPTION_TEXTS[way];
      expect([what, fits].map((sentence) => sentence.match(/[.!?](\s|$)/g)?.length)).toEqual([1, 1]);
      expect(`${what} ${fits}`).not.toMatch(LEADING);
    }
  });

  test('name a board by its kind when it is not about a tumor', () => {
    expect([resolutionOptionLabel('board', 'cancer'), resolutionOptionLabel('board', 'spine')]).toEqual([
      'A tumor board',
      'A board of several specialties',
    ]);
  });
});

describe('the list of what is still to ask', () => {
  test('holds what nobody said, and what is always asked', () => {
    const says = Object.fromEntries(CLAIM_KEYS.map((key) => [key, 'said']));
    const { risks: _, ...some } = says;
    expect(unstatedQuestions([anOpinion('one', some), anOpinion('other', some)])).toHaveLength(1);
    expect(unstatedQuestions([anOpinion('one', some), anOpinion('other', says)])).toEqual([]);
    for (const question of STILL_TO_ASK) expect(question).toMatch(/\?$/);
  });
});

describe('a source', () => {
  test.each([
    ['https://example.org/trial', true],
    ['http://example.org', true],
    ['doi:10.1000/182', true],
    ['PMC3445697', true],
    ['', true],
    ['javascript:alert(1)', false],
    [' file:///etc/passwd', false],
    ['DATA:text/html,x', false],
  ])('is kept with the address “%s”: %s', (link, kept) => {
    expect(validateLink(link) === null).toBe(kept);
  });

  test('shows its words on one line', () => {
    expect(citationLine({ words: 'Sample trial, 2016', link: '' })).toBe('Sample trial, 2016');
    expect(citationLine({ words: ' ', link: 'https://example.org' })).toBe('https://example.org');
  });
});
