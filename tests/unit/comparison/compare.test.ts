import { describe, expect, test } from 'vitest';
import { combinedRow, compare, outcomeOf } from '../../../shared/comparison/compare.ts';
import type { Judgement, Verdict } from '../../../shared/domain/comparison.ts';
import type { ClaimKey, Opinion } from '../../../shared/domain/opinion.ts';
import { statedText } from '../../../shared/opinions/opinion-labels.ts';
import { aJourney, anOpinion, CASE_ID } from '../invented-journey.ts';

const first = anOpinion('Dr First', { diagnosis: 'Lumbar stenosis', treatment: 'Fusion L4–L5', urgency: 'Within 3 months' });
const second = anOpinion('Dr Second', { diagnosis: 'lumbar stenosis.', treatment: 'Physical therapy' }, { position: 2 });
const third = anOpinion('Dr Third', { diagnosis: 'Hip arthrosis', treatment: 'Physical therapy' }, { position: 3 });

/** The person's judgement of a row of two opinions with their current texts. */
function judged(a: Opinion, b: Opinion, row: ClaimKey, verdict: Verdict, words = ''): Judgement {
  return { caseId: CASE_ID, row, a: a.id, b: b.id, verdict, words, texts: { a: statedText(a, row), b: statedText(b, row) } };
}

const agreed = (a: Opinion, b: Opinion): Judgement[] => [judged(a, b, 'diagnosis', 'agree'), judged(a, b, 'treatment', 'agree')];

const rowOf = (row: ClaimKey, opinions: Opinion[], judgements: Judgement[] = []) =>
  compare(opinions, judgements).pairs[0]?.rows.find((each) => each.row === row);

describe('the pairs of opinions', () => {
  test('need at least two opinions', () => {
    expect(compare([], [])).toMatchObject({ pairs: [], kinds: [], outcome: 'too-few' });
    expect(compare([first], [])).toMatchObject({ pairs: [], outcome: 'too-few' });
  });

  test('leave out an opinion without text', () => {
    expect(compare([first, anOpinion('Dr Second')], []).outcome).toBe('too-few');
    expect(compare([first, anOpinion('Dr Second'), third], []).pairs).toMatchObject([{ a: first, b: third }]);
  });

  test('join each opinion with each other, in order', () => {
    expect(compare([first, second], []).pairs).toHaveLength(1);
    const three = compare([first, second, third], []).pairs.map(({ a, b }) => `${a.physician}, ${b.physician}`);
    expect(three).toEqual(['Dr First, Dr Second', 'Dr First, Dr Third', 'Dr Second, Dr Third']);
    const five = ['A', 'B', 'C', 'D', 'E'].map((name) => anOpinion(name, { diagnosis: name }));
    expect(compare(five, []).pairs).toHaveLength(10);
  });
});

describe('a proposed judgement', () => {
  test('is “agree” when the words are the same', () => {
    expect(rowOf('diagnosis', [first, second])).toMatchObject({ verdict: null, proposed: 'agree' });
  });

  test('is “unclear” when only one opinion has text, and absent when neither has', () => {
    expect(rowOf('urgency', [first, second])).toMatchObject({ proposed: 'unclear', texts: { a: 'Within 3 months', b: '' } });
    expect(rowOf('risks', [first, second])).toMatchObject({ proposed: null });
  });

  test('is never “differ”', () => {
    expect(rowOf('treatment', [first, second])).toMatchObject({ verdict: null, proposed: null });
    const proposed = compare([first, second, third], []).pairs.flatMap(({ rows }) => rows.map((row) => row.proposed));
    expect(proposed).not.toContain('differ');
  });

  test('is absent once the person has judged', () => {
    const judgements = judged(first, second, 'diagnosis', 'differ', 'Not the same level.');
    expect(rowOf('diagnosis', [first, second], [judgements])).toMatchObject({
      verdict: 'differ',
      proposed: null,
      stale: false,
      words: 'Not the same level.',
    });
  });
});

describe('a judgement whose text changed later', () => {
  const before = [judged(first, second, 'treatment', 'differ'), judged(first, second, 'diagnosis', 'agree')];
  const changed = anOpinion('Dr First', { diagnosis: 'Lumbar STENOSIS', treatment: 'Decompression without fusion' });

  test('stays, is marked, and shows the earlier words', () => {
    expect(rowOf('treatment', [changed, second], before)).toMatchObject({
      verdict: 'differ',
      stale: true,
      before: { a: 'Fusion L4–L5', b: 'Physical therapy' },
    });
  });

  test('is not marked for other capitals or full stops', () => {
    expect(rowOf('diagnosis', [changed, second], before)).toMatchObject({ stale: false, before: null });
  });

  test('stays when it is a difference, but lapses when it is an agreement', () => {
    expect(compare([changed, second], before).outcome).toBe('differ');
    const agreement = agreed(first, second);
    expect(compare([first, second], agreement).outcome).toBe('agree');
    expect(compare([changed, second], agreement).outcome).toBe('open');
  });

  test('is not replaced by a proposal when the words become the same', () => {
    const now = anOpinion('Dr First', { treatment: 'Physical therapy' });
    expect(rowOf('treatment', [now, second], before)).toMatchObject({ verdict: 'differ', stale: true, proposed: 'agree' });
  });
});

describe('the outcome of a comparison', () => {
  test('is open until diagnosis and treatment are both judged', () => {
    expect(compare([first, second], []).outcome).toBe('open');
    expect(compare([first, second], [judged(first, second, 'diagnosis', 'agree')]).outcome).toBe('open');
    expect(compare([first, second], agreed(first, second)).outcome).toBe('agree');
  });

  test('is a difference once diagnosis, stage, treatment or urgency differ', () => {
    for (const row of ['diagnosis', 'stage', 'treatment', 'urgency'] as const)
      expect(compare([first, second], [judged(first, second, row, 'differ')]).outcome).toBe('differ');
  });

  test('stays an agreement when a secondary row differs, and names that row', () => {
    const judgements = [
      ...agreed(first, second),
      judged(first, second, 'risks', 'differ'),
      judged(first, second, 'stage', 'unclear'),
    ];
    expect(compare([first, second], judgements)).toMatchObject({ outcome: 'agree', kinds: ['treatment'] });
  });

  test('stays a difference when a third opinion agrees with one of the two', () => {
    const judgements = [
      judged(first, second, 'treatment', 'differ'),
      judged(first, third, 'treatment', 'differ'),
      ...agreed(second, third),
    ];
    const { outcome, pairs } = compare([first, second, third], judgements);
    expect(outcome).toBe('differ');
    expect(pairs.map((pair) => pair.outcome)).toEqual(['differ', 'differ', 'agree']);
  });

  test('of three agreeing opinions is open until every pair is judged', () => {
    const two = [...agreed(first, second), ...agreed(second, third)];
    expect(compare([first, second, third], two).outcome).toBe('open');
    expect(compare([first, second, third], [...two, ...agreed(first, third)]).outcome).toBe('agree');
  });

  test('loses the differences of a removed opinion', () => {
    const journey = aJourney({ opinions: [first, second, third], judgements: [judged(first, third, 'diagnosis', 'differ')] });
    expect(outcomeOf(journey)).toBe('differ');
    expect(outcomeOf({ ...journey, opinions: [first, second] })).toBe('open');
  });
});

test('differences are named by kind, facts first', () => {
  const rows = ['urgency', 'alternatives', 'certainty', 'diagnosis', 'lookedAt', 'reasoning'] as const;
  const judgements = rows.map((row) => judged(first, second, row, 'differ'));
  expect(compare([first, second], judgements).kinds).toEqual(['facts', 'diagnosis', 'stage', 'treatment', 'timing']);
});

test('a judgement of two opinions holds when their order changes', () => {
  const judgement = judged(first, second, 'treatment', 'differ', 'Surgery or not.');
  expect(rowOf('treatment', [second, first], [judgement])).toMatchObject({
    verdict: 'differ',
    stale: false,
    words: 'Surgery or not.',
    texts: { a: 'Physical therapy', b: 'Fusion L4–L5' },
  });
});

describe('one row over all pairs', () => {
  const same = ['A', 'B', 'C'].map((name, index) => anOpinion(name, { diagnosis: 'Stenosis' }, { position: index }));
  const [a = first, b = first, c = first] = same;
  const all = (judgements: Judgement[]) => combinedRow(compare(same, judgements).pairs, 'diagnosis');

  test('shows the judgement that every pair shares, else nothing', () => {
    expect(all([])).toMatchObject({ verdict: null, proposed: 'agree' });
    expect(all([judged(a, b, 'diagnosis', 'agree'), judged(a, c, 'diagnosis', 'differ')])).toMatchObject({
      verdict: null,
      words: '',
    });
    const said = [
      judged(a, b, 'diagnosis', 'agree', 'Yes'),
      judged(a, c, 'diagnosis', 'agree', 'Yes'),
      judged(b, c, 'diagnosis', 'agree', 'Yes'),
    ];
    expect(all(said)).toMatchObject({ verdict: 'agree', proposed: null, words: 'Yes' });
  });

  test('has no common proposal when an opinion has no text', () => {
    expect(combinedRow(compare([first, second, third], []).pairs, 'urgency')).toMatchObject({ proposed: null });
  });
});
