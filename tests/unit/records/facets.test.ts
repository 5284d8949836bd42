import { describe, expect, test } from 'vitest';
import { exceptionOf, inFacet, kindCounts, neighborAfterRemoval, nextToReview } from '../../../shared/records/facets.ts';
import { aRecord } from '../packets/invented-case.ts';

const records = [
  aRecord('one', { kind: 'pathology', reviewed: true, serviceDate: '2026-01-02' }),
  aRecord('two', { kind: 'laboratory', reviewed: false, serviceDate: null }),
  aRecord('three', { kind: 'laboratory', reviewed: false, serviceDate: '2026-01-03', reading: 'locked' }),
];
const [one, two, three] = records.map(({ id }) => id) as [string, string, string];

describe('the facets of the records', () => {
  test('hold what is to review, locked or undated', () => {
    const ids = (facet: Parameters<typeof inFacet>[1]) => records.filter((record) => inFacet(record, facet)).map(({ id }) => id);
    expect(ids('all')).toEqual([one, two, three]);
    expect(ids('review')).toEqual([two, three]);
    expect(ids('locked')).toEqual([three]);
    expect(ids('undated')).toEqual([two]);
  });

  test('count the kinds, the most frequent first', () => {
    expect(kindCounts(records)).toEqual([
      { kind: 'laboratory', count: 2 },
      { kind: 'pathology', count: 1 },
    ]);
  });

  test('name only what is exceptional about a record', () => {
    expect(records.map((record) => exceptionOf(record)?.text ?? '')).toEqual(['', 'to review', 'locked']);
  });

  test('name a record that is not whole before its review', () => {
    const record = records.find(({ id }) => id === two);
    expect(record && exceptionOf({ ...record, loss: '2 of 12 pages could not be read.' })?.text).toBe('not whole');
  });
});

describe('the next record', () => {
  test('to review is the one that follows, and from the top again at the end', () => {
    expect(nextToReview(records, two)).toBe(three);
    expect(nextToReview(records, three)).toBe(two);
    expect(nextToReview(records.slice(0, 1), one)).toBeNull();
  });

  test('after a removal is the one below, else the last one above', () => {
    expect(neighborAfterRemoval(records, new Set([two]), two)).toBe(three);
    expect(neighborAfterRemoval(records, new Set([two, three]), three)).toBe(one);
    expect(neighborAfterRemoval(records, new Set([one, two, three]), one)).toBeNull();
  });
});
