import { describe, expect, test } from 'vitest';
import { AUDIENCES } from '../../../shared/domain/question.ts';
import type { ReasonKey } from '../../../shared/domain/review.ts';
import { REASON_KEYS } from '../../../shared/domain/review.ts';
import type { Journey } from '../../../shared/journey/journey.ts';
import { BANKS, proposedQuestions } from '../../../shared/questions/propose.ts';
import { aCase, aJourney, aProvider, aQuestion, CASE_ID, checklistWith } from '../invented-journey.ts';
import { aRecord } from '../packets/invented-case.ts';

const ticked = (...keys: ReasonKey[]): Partial<Journey> => ({
  review: { caseId: CASE_ID, gate: null, reasons: keys.map((key) => ({ key, words: '' })), updated: '2026-03-01T09:00:00.000Z' },
});
const general = { case: aCase({ family: 'general', medication: '' }) };
const keysOf = (journey: Partial<Journey>, asked: (typeof AUDIENCES)[number] = 'second') =>
  proposedQuestions(aJourney({ ...general, ...journey }), asked).map(({ key }) => key);
const whyOf = (key: string, journey: Partial<Journey>, asked: (typeof AUDIENCES)[number] = 'second') =>
  proposedQuestions(aJourney({ ...general, ...journey }), asked).find((proposal) => proposal.key === key)?.why;
const record = (kind: 'imaging-report' | 'imaging-study' | 'pathology' | 'specimen'): Journey['records'][number] =>
  aRecord(kind, { kind });

describe('the question banks', () => {
  const all = AUDIENCES.flatMap((asked) => BANKS[asked]);

  test('name every question once and permanently', () => {
    expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
    for (const { key } of all) expect(key).toMatch(/^[a-z-]+\.[a-z-]+$/);
  });

  test('ask each question once, in neutral words', () => {
    for (const asked of AUDIENCES) {
      const texts = BANKS[asked].map(({ text }) => text);
      expect(new Set(texts).size).toBe(texts.length);
      for (const text of texts) {
        expect(text).toMatch(/\?$/);
        expect(text).not.toMatch(/wrong|mistake|unnecessary|really|surely|don’t you|isn’t it|should I not/i);
      }
    }
  });

  test('hold every question of docs/domain.md for the first and the second physician', () => {
    expect(keysOf({}, 'first')).toEqual([
      'first.plan',
      'first.sure',
      'first.alternatives',
      'first.benefits',
      'first.nothing',
      'first.wait',
      'first.change',
      'first.experience',
      'first.whom',
      'first.records',
    ]);
    expect(keysOf({})).toEqual([
      'second.diagnosis',
      'second.else',
      'second.differ',
      'second.missing',
      'second.treatment',
      'second.alternatives',
      'second.nothing',
      'second.wait',
      'second.daily',
      'second.written',
    ]);
  });

  test('propose nothing for other people', () => expect(keysOf({}, 'other')).toEqual([]));
});

describe('reasons ticked in the review', () => {
  test('each add or explain a question for the second physician', () => {
    const plain = proposedQuestions(aJourney(general), 'second');
    for (const reason of REASON_KEYS) {
      const fitted = proposedQuestions(aJourney({ ...general, ...ticked(reason) }), 'second');
      expect(fitted, reason).not.toEqual(plain);
      expect(fitted.filter(({ why }) => why.startsWith('You ticked: ')).length, reason).toBeGreaterThan(0);
    }
  });

  test.each<[ReasonKey, string]>([
    ['major-procedure', 'second.conservative'],
    ['uncertain-stage', 'second.reread'],
    ['not-improving', 'second.not-improving'],
    ['rare-or-complex', 'second.volume'],
    ['no-clear-diagnosis', 'second.tests'],
    ['uneasy', 'second.plain'],
    ['risky-treatment', 'second.risks'],
    ['several-options', 'second.alternatives'],
    ['not-a-specialist', 'second.volume'],
    ['several-conditions', 'second.interplay'],
    ['insurer-requires', 'second.cost'],
    ['peace-of-mind', 'second.reopen'],
  ])('%s: %s', (reason, key) => {
    expect(whyOf(key, ticked(reason))).toMatch(/^You ticked: /);
  });
});

describe('proposed questions by family', () => {
  test('ask for cancer about stage, biomarkers and trials, and about children for the young', () => {
    const cancer = (born: string) => keysOf({ case: aCase({ family: 'cancer', born }) });
    expect(cancer('1990-05-01')).toEqual(
      expect.arrayContaining(['second.stage', 'cancer.biomarkers', 'second.trials', 'cancer.fertility', 'cancer.board']),
    );
    expect(cancer('1950-05-01')).not.toContain('cancer.fertility');
  });

  test('ask for the spine about levels and alternatives to an operation, once', () => {
    const spine = { case: aCase({ family: 'spine' }), ...ticked('major-procedure') };
    expect(keysOf(spine)).toEqual(expect.arrayContaining(['spine.source', 'spine.conservative']));
    expect(keysOf(spine)).not.toContain('second.conservative');
    expect(keysOf(spine, 'first')).toContain('first.levels');
  });

  test('ask for rare conditions about new or repeated genetic analysis', () => {
    const genome = (applies: boolean | null) => {
      const checklist = { ...checklistWith('nothing'), conditions: [{ key: 'genome', question: '', applies }] };
      return keysOf({ case: aCase({ family: 'rare' }), checklist }).filter((key) => key.startsWith('rare.'));
    };
    expect(genome(true)).toContain('rare.reanalysis');
    expect(genome(false)).toContain('rare.genetics');
    expect(genome(null)).toEqual(['rare.programme', 'rare.family']);
  });

  test('never appear in cases of other families', () => {
    for (const key of keysOf(ticked(...REASON_KEYS))) expect(key).toMatch(/^second\./);
  });
});

describe('proposed questions by known facts', () => {
  test('ask who looked at the images, when there are any', () => {
    expect(keysOf({})).not.toContain('second.images');
    expect(keysOf({ records: [record('imaging-study')] })).toContain('second.images');
    expect(keysOf({ records: [record('imaging-report')] })).toContain('second.images');
  });

  test('ask how slides come after a report alone, and who read slides in hand', () => {
    const slides = (records: Journey['records']) => keysOf({ records }).filter((key) => key.startsWith('second.slides'));
    expect(slides([])).toEqual([]);
    expect(slides([record('pathology')])).toEqual(['second.slides-needed']);
    expect(slides([record('pathology'), record('specimen')])).toEqual(['second.slides']);
  });

  test('do not ask the first physician again how long waiting is safe', () => {
    expect(keysOf({ case: aCase({ safeUntil: '2026-06-01' }) }, 'first')).not.toContain('first.wait');
  });

  test('leave questions to the insurer to the insurance page', () => {
    expect(keysOf({}, 'insurer')).toEqual([]);
  });

  test('ask for records only while something is missing', () => {
    expect(keysOf({ checklist: checklistWith('everything') }, 'primary-care')).not.toContain('primary-care.records');
    expect(keysOf({}, 'primary-care')).toContain('primary-care.records');
  });

  test('ask whom to see only while nobody is chosen', () => {
    const nobody = { ...general.case, recipient: '' };
    expect(keysOf({ case: nobody }, 'primary-care')).toContain('primary-care.whom');
    expect(keysOf({ case: nobody, providers: [aProvider('Dr Second', { role: 'second' })] }, 'primary-care')).not.toContain(
      'primary-care.whom',
    );
  });
});

describe('a used question', () => {
  test('is not proposed again, even when moved to another person or removed', () => {
    const moved = aQuestion('In my own words', { source: 'second.wait', asked: 'first' });
    expect(keysOf({ questions: [moved] })).not.toContain('second.wait');
    const removed = proposedQuestions(aJourney(general), 'second', new Set(['second.daily']));
    expect(removed.map(({ key }) => key)).not.toContain('second.daily');
  });
});
