import { describe, expect, test } from 'vitest';
import type { Letter } from '../../../shared/domain/letter.ts';
import { REASON_KEYS, type ReasonKey, type Review } from '../../../shared/domain/review.ts';
import { reviewPrintout } from '../../../shared/printouts/review-printout.ts';
import { ALL_REASONS, reasonsText } from '../../../shared/review/reasons.ts';
import { type ReviewResult, reviewResult, strengthOf } from '../../../shared/review/review-result.ts';
import { aCase, aJourney, aProvider, aQuestion, aRequest, CASE_ID, id } from '../invented-journey.ts';

const ticked = (...keys: ReasonKey[]) => keys.map((key) => ({ key, words: '' }));
const aReview = (change: Partial<Review> = {}): Review => ({ ...aJourney().review, gate: 'can-wait', ...change });

function whole(result: ReviewResult) {
  if (result.kind === 'emergency') throw new Error('an emergency');
  return result;
}
const resultOf = (...given: Parameters<typeof aJourney>) => whole(reviewResult(aJourney(...given)));

function toldLetter(change: Partial<Letter>): Omit<Letter, 'text' | 'fixed'> {
  const log = { sent: null, method: null, answered: null, answer: '', ...change };
  const kept = { id: id('letter'), caseId: CASE_ID, created: '2026-03-01T09:00:00.000Z', removed: null };
  return { kind: 'tell-first', providerId: null, requestId: null, opinionId: null, date: '2026-03-01', ...kept, ...log };
}

describe('the urgency question', () => {
  test('shows nothing but emergency advice after “emergency”', () => {
    const facts = aJourney({ review: aReview({ gate: 'emergency', reasons: ticked('peace-of-mind') }) });
    const result = reviewResult(facts);
    expect(Object.keys(result)).toEqual(['kind', 'title', 'words']);
    expect(result).toMatchObject({ kind: 'emergency', title: 'Do not wait for a second opinion' });
    const printed = JSON.stringify(reviewPrintout(facts).blocks);
    expect(printed).toContain('911 in the United States');
    expect(printed).not.toContain('Whom to look for');
  });

  test.each([null, 'can-wait', 'not-known'] as const)('leads to the reasons after any other answer (%s)', (gate) => {
    expect(reviewResult(aJourney({ review: aReview({ gate }) })).kind).toBe('review');
  });
});

describe('the reasons of the review', () => {
  test('each explain what, why, whom, and their lines in letters and packet', () => {
    expect(ALL_REASONS.map(({ key }) => key)).toEqual([...REASON_KEYS]);
    for (const { statement, why, asked, line, calls } of ALL_REASONS) {
      for (const sentence of [statement, why, asked]) expect(sentence).toMatch(/^[A-Z].*[.]$/);
      expect(line).toMatch(/^[A-Z].*[^.]$/);
      expect(calls.length).toBeGreaterThan(0);
    }
  });

  test('never contain a score, a share, or a verdict on the physician', () => {
    const words = JSON.stringify(ALL_REASONS) + strengthOf(ALL_REASONS);
    expect(words).not.toMatch(/%|per ?cent|score|probab|wrong|mistake|incompeten|bad doctor/i);
  });

  test('follow the person’s own words in the packet, in list order', () => {
    const reasons = [
      { key: 'uneasy' as const, words: ' ' },
      { key: 'major-procedure' as const, words: 'Nobody spoke of\ntherapy' },
    ];
    expect(reasonsText({ reasons }, ' It goes too fast. ').split('\n')).toEqual([
      'It goes too fast.',
      'A major or irreversible procedure is recommended: Nobody spoke of therapy.',
      'Wish to understand the diagnosis and the plan better before deciding.',
    ]);
    expect(reasonsText({ reasons: [] }, '')).toBe('');
  });
});

describe('the strength of the case in words', () => {
  const examples: [ReasonKey[], RegExp][] = [
    [[], /^No reason is ticked, and none is needed: wanting peace of mind is reason enough/],
    [['peace-of-mind'], /^One reason applies, and it is reason enough/],
    [['major-procedure'], /^One reason applies\. It is among those for which physicians/],
    [['peace-of-mind', 'uneasy'], /^Two reasons apply\. Each of them is reason enough/],
    [['major-procedure', 'uneasy'], /^Two reasons apply\. One of them is among/],
    [['major-procedure', 'uncertain-stage'], /^Two reasons apply\. Both are among/],
    [['major-procedure', 'uncertain-stage', 'uneasy'], /^Three reasons apply\. Two of them are among/],
  ];
  test.each(examples)('%j', (keys, words) => {
    expect(resultOf({ review: aReview({ reasons: ticked(...keys) }) }).strength).toMatch(words);
  });

  test('always says that asking is normal', () => {
    expect(resultOf().normal).toContain('not distrust');
  });
});

describe('whom to look for', () => {
  const kinds = (...keys: ReasonKey[]) =>
    resultOf({ review: aReview({ reasons: ticked(...keys) }) }).physicians.map(({ kind }) => kind);

  test('is an expert for a rare condition, and a non-surgical view for an operation', () => {
    expect(kinds('rare-or-complex')).toEqual(['high-volume']);
    expect(kinds('major-procedure')).toEqual(['non-surgical', 'high-volume']);
  });

  test('is a diagnostician without a clear diagnosis, and a second reading for an unsure stage', () => {
    expect(kinds('no-clear-diagnosis')).toEqual(['diagnostician', 're-reading']);
    expect(kinds('uncertain-stage')[0]).toBe('re-reading');
  });

  test('is anyone independent only when nothing more specific applies', () => {
    expect(kinds()).toEqual(['independent']);
    expect(kinds('peace-of-mind')).toEqual(['independent']);
    expect(kinds('peace-of-mind', 'rare-or-complex')).toEqual(['high-volume']);
  });

  test('is worded for the family', () => {
    const review = aReview({ reasons: ticked('major-procedure') });
    const what = (family: 'spine' | 'cancer') => resultOf({ review, case: aCase({ family }) }).physicians[0]?.what;
    expect(what('spine')).toContain('physical medicine');
    expect(what('cancer')).toContain('oncologist');
  });
});

describe('what to do next', () => {
  const steps = (...given: Parameters<typeof aJourney>) => resultOf(...given).steps.map(({ task, state }) => `${task} ${state}`);

  test('goes from first physician, insurer and records to second physician and questions', () => {
    expect(steps({ case: aCase({ recipient: '' }) })).toEqual([
      'letters.write-first open',
      'insurance.open open',
      'requests.open open',
      'providers.open open',
      'questions.open open',
    ]);
  });

  test('waits for a sent letter, and asks for the date after an answer', () => {
    expect(steps({ letters: [toldLetter({ sent: '2026-03-01' })] })[0]).toBe('letters.write-first waiting');
    const letters = [toldLetter({ sent: '2026-03-01', answered: '2026-03-02' })];
    expect(steps({ letters }).slice(0, 2)).toEqual(['letters.write-first done', 'review.enter-safe-until open']);
    expect(steps({ letters, case: aCase({ safeUntil: '2026-04-01' }) }).slice(0, 2)).toEqual([
      'letters.write-first done',
      'insurance.open open',
    ]);
  });

  test('marks a done step, and opens it again when undone', () => {
    const done = {
      requests: [aRequest('r', { steps: [{ what: 'sent', on: '2026-03-01', words: '' }] })],
      providers: [aProvider('Dr Second', { role: 'second' })],
      questions: [aQuestion('Why?')],
      insurance: { ...aJourney().insurance, covered: 'yes' as const },
    };
    expect(steps(done).slice(1)).toEqual([
      'insurance.open done',
      'requests.open done',
      'providers.open done',
      'questions.open done',
    ]);
    expect(steps({ ...done, requests: [] })[2]).toBe('requests.open open');
  });

  test('requests slides and images when a second reading is called for', () => {
    const { steps: next } = resultOf({ review: aReview({ reasons: ticked('uncertain-stage') }) });
    expect(next.find(({ task }) => task === 'requests.open')?.text).toContain('slides and image files themselves');
  });
});

describe('the printed review', () => {
  const blocks = (reasons: Review['reasons']) => reviewPrintout(aJourney({ review: aReview({ reasons }) })).blocks;
  const printedText = (reasons: Review['reasons']) => JSON.stringify(blocks(reasons));

  test('explains each reason, whom to look for and what to ask, when there is room', () => {
    expect(printedText(ticked('uncertain-stage'))).toContain('Treatment follows from the diagnosis and the stage.');
    expect(printedText(ticked('uncertain-stage'))).toContain('the reports alone are not enough');
  });

  test('shortens the explanations of many reasons, but never the person’s words', () => {
    const all = REASON_KEYS.map((key) => ({ key, words: `Mine: ${key}` }));
    expect(printedText(all)).not.toContain('Treatment follows from the diagnosis and the stage.');
    for (const { words } of all) expect(printedText(all)).toContain(words);
    const long = all.map(({ key }) => ({ key, words: 'In my own words. '.repeat(12) }));
    for (const { words } of long) expect(printedText(long)).toContain(words.trim());
    expect(blocks(long).length).toBeLessThan(10);
  });

  test('has a title and file name without person or diagnosis', () => {
    const { title, fileName } = reviewPrintout(aJourney());
    expect([title, fileName]).toEqual(['Is a second opinion called for?', 'review-2026-03-02.pdf']);
  });
});
