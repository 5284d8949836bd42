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

describe('the gate', () => {
  test('an emergency leaves nothing else on the page: call now', () => {
    const facts = aJourney({ review: aReview({ gate: 'emergency', reasons: ticked('peace-of-mind') }) });
    const result = reviewResult(facts);
    expect(Object.keys(result)).toEqual(['kind', 'title', 'words']);
    expect(result).toMatchObject({ kind: 'emergency', title: 'Do not wait for a second opinion' });
    const printed = JSON.stringify(reviewPrintout(facts).blocks);
    expect(printed).toContain('911 in the United States');
    expect(printed).not.toContain('Whom to look for');
  });

  test.each([null, 'can-wait', 'not-known'] as const)('any other answer (%s) goes on to the reasons', (gate) => {
    expect(reviewResult(aJourney({ review: aReview({ gate }) })).kind).toBe('review');
  });
});

describe('the reasons', () => {
  test('every reason says what, why, whom and how it stands in letters and packet, all as sentences or lines of their own', () => {
    expect(ALL_REASONS.map(({ key }) => key)).toEqual([...REASON_KEYS]);
    for (const { statement, why, asked, line, calls } of ALL_REASONS) {
      for (const sentence of [statement, why, asked]) expect(sentence).toMatch(/^[A-Z].*[.]$/);
      expect(line).toMatch(/^[A-Z].*[^.]$/);
      expect(calls.length).toBeGreaterThan(0);
    }
  });

  test('no words give a score, a share, or a verdict on the physician', () => {
    const words = JSON.stringify(ALL_REASONS) + strengthOf(ALL_REASONS);
    expect(words).not.toMatch(/%|per ?cent|score|probab|wrong|mistake|incompeten|bad doctor/i);
  });

  test('enter the packet after what the person wrote of the case, in the order of the list, with the words under each', () => {
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

describe('how strong the case is, in words', () => {
  const sayings: [ReasonKey[], RegExp][] = [
    [[], /^No reason is ticked, and none is needed: wanting peace of mind is reason enough/],
    [['peace-of-mind'], /^One reason applies, and it is reason enough/],
    [['major-procedure'], /^One reason applies\. It is among those for which physicians/],
    [['peace-of-mind', 'uneasy'], /^Two reasons apply\. Each of them is reason enough/],
    [['major-procedure', 'uneasy'], /^Two reasons apply\. One of them is among/],
    [['major-procedure', 'uncertain-stage'], /^Two reasons apply\. Both are among/],
    [['major-procedure', 'uncertain-stage', 'uneasy'], /^Three reasons apply\. Two of them are among/],
  ];
  test.each(sayings)('%j', (keys, words) => {
    expect(resultOf({ review: aReview({ reasons: ticked(...keys) }) }).strength).toMatch(words);
  });

  test('that asking is normal is always said', () => {
    expect(resultOf().normal).toContain('not distrust');
  });
});

describe('whom to look for', () => {
  const kinds = (...keys: ReasonKey[]) =>
    resultOf({ review: aReview({ reasons: ticked(...keys) }) }).physicians.map(({ kind }) => kind);

  test('a rare condition calls for one who treats many, an operation for a view without surgery as well', () => {
    expect(kinds('rare-or-complex')).toEqual(['high-volume']);
    expect(kinds('major-procedure')).toEqual(['non-surgical', 'high-volume']);
  });

  test('no clear diagnosis calls for a diagnostician, an uncertain stage for a fresh reading', () => {
    expect(kinds('no-clear-diagnosis')).toEqual(['diagnostician', 're-reading']);
    expect(kinds('uncertain-stage')[0]).toBe('re-reading');
  });

  test('anyone independent only where nothing more particular is called for, or nothing is ticked', () => {
    expect(kinds()).toEqual(['independent']);
    expect(kinds('peace-of-mind')).toEqual(['independent']);
    expect(kinds('peace-of-mind', 'rare-or-complex')).toEqual(['high-volume']);
  });

  test('is said in the words of the family', () => {
    const review = aReview({ reasons: ticked('major-procedure') });
    const what = (family: 'spine' | 'cancer') => resultOf({ review, case: aCase({ family }) }).physicians[0]?.what;
    expect(what('spine')).toContain('physical medicine');
    expect(what('cancer')).toContain('oncologist');
  });
});

describe('what to do next', () => {
  const steps = (...given: Parameters<typeof aJourney>) => resultOf(...given).steps.map(({ task, state }) => `${task} ${state}`);

  test('first the physician who is there, then insurer, records, the second physician, questions', () => {
    expect(steps({ case: aCase({ recipient: '' }) })).toEqual([
      'letters.write-first open',
      'insurance.open open',
      'requests.open open',
      'providers.open open',
      'questions.open open',
    ]);
  });

  test('a letter that went out is waited for; once answered, the day is to be noted where it is not known', () => {
    expect(steps({ letters: [toldLetter({ sent: '2026-03-01' })] })[0]).toBe('letters.write-first waiting');
    const letters = [toldLetter({ sent: '2026-03-01', answered: '2026-03-02' })];
    expect(steps({ letters }).slice(0, 2)).toEqual(['letters.write-first done', 'review.enter-safe-until open']);
    expect(steps({ letters, case: aCase({ safeUntil: '2026-04-01' }) }).slice(0, 2)).toEqual([
      'letters.write-first done',
      'insurance.open open',
    ]);
  });

  test('what is done says so, and is open again when it is taken back', () => {
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

  test('slides and images themselves are asked for where a fresh reading is called for', () => {
    const { steps: next } = resultOf({ review: aReview({ reasons: ticked('uncertain-stage') }) });
    expect(next.find(({ task }) => task === 'requests.open')?.text).toContain('slides and image files themselves');
  });
});

describe('the printed page', () => {
  const blocks = (reasons: Review['reasons']) => reviewPrintout(aJourney({ review: aReview({ reasons }) })).blocks;
  const said = (reasons: Review['reasons']) => JSON.stringify(blocks(reasons));

  test('says all where there is room: why each reason matters, whom to look for and what to ask them', () => {
    expect(said(ticked('uncertain-stage'))).toContain('Treatment follows from the diagnosis and the stage.');
    expect(said(ticked('uncertain-stage'))).toContain('the reports alone are not enough');
  });

  test('says less beside many reasons, but never less of the person’s own words', () => {
    const all = REASON_KEYS.map((key) => ({ key, words: `Mine: ${key}` }));
    expect(said(all)).not.toContain('Treatment follows from the diagnosis and the stage.');
    for (const { words } of all) expect(said(all)).toContain(words);
    const long = all.map(({ key }) => ({ key, words: 'In my own words. '.repeat(12) }));
    for (const { words } of long) expect(said(long)).toContain(words.trim());
    expect(blocks(long).length).toBeLessThan(10);
  });

  test('names neither the person nor the diagnosis in its title and its file', () => {
    const { title, fileName } = reviewPrintout(aJourney());
    expect([title, fileName]).toEqual(['Is a second opinion called for?', 'review-2026-03-02.pdf']);
  });
});
