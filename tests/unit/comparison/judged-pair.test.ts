import { expect, test } from 'vitest';
import { judgedPair, judgementRefusal } from '../../../shared/comparison/judged-pair.ts';
import { CASE_ID, id } from '../invented-journey.ts';

const claim = (text: string) => ({ diagnosis: { text, sources: [] } });
const one = { id: id('one'), caseId: CASE_ID, position: 1, created: '2026-03-02T09:00:00.000Z', claims: claim('Stenosis') };
const other = { ...one, id: id('other'), position: 2, created: '2026-03-01T09:00:00.000Z', claims: claim('Instability') };

test('an opinion is judged only with another one', () => {
  expect(judgementRefusal(one, one)?.todo).toBe('Choose two opinions.');
  expect(judgementRefusal(one, other)).toBeNull();
});

test('the earlier opinion comes first, with the texts of both', () => {
  const pair = { caseId: CASE_ID, row: 'diagnosis', a: one.id, b: other.id, texts: { a: 'Stenosis', b: 'Instability' } };
  expect(judgedPair('diagnosis', one, other)).toEqual(pair);
  expect(judgedPair('diagnosis', other, one)).toEqual(pair);
  // Of two at one position the one written first is the earlier.
  expect(judgedPair('diagnosis', one, { ...other, position: 1 })).toMatchObject({ a: other.id, b: one.id });
});
