import { expect, test } from 'vitest';
import { CLAIM_KEYS } from '../../../shared/domain/opinion.ts';
import {
  CLAIM_GROUPS,
  isEmpty,
  opinionTitle,
  physicianOf,
  specialtyOf,
  statedCount,
  statedText,
} from '../../../shared/opinions/opinion-labels.ts';
import { anOpinion, aProvider } from '../invented-journey.ts';

test('a listed physician has the name in the list, however the opinion spells it', () => {
  const provider = aProvider('Dr First, neurosurgery', { specialty: 'Neurosurgery' });
  const opinion = anOpinion('Dr F.', {}, { providerId: provider.id });
  expect(physicianOf(opinion, [provider])).toBe('Dr First, neurosurgery');
  expect(specialtyOf(opinion, [provider])).toBe('Neurosurgery');
});

test('a physician outside the list keeps the written name', () => {
  const provider = aProvider('Dr First');
  const opinion = anOpinion('Dr First', {}, { providerId: provider.id, specialty: 'Surgery' });
  expect(physicianOf(opinion, [])).toBe('Dr First');
  expect(specialtyOf(opinion, [])).toBe('Surgery');
  expect(physicianOf(anOpinion(''), [])).toBe('a physician');
});

test('the specialty is the one at the time of the opinion', () => {
  const provider = aProvider('Dr Second', { specialty: 'Orthopedics' });
  const opinion = anOpinion('', {}, { providerId: provider.id, specialty: 'Spine surgery' });
  expect(specialtyOf(opinion, [provider])).toBe('Spine surgery');
});

test('opinions are numbered in the order in which they were given', () => {
  expect([0, 1, 2, 3, 4].map(opinionTitle)).toEqual([
    'First opinion',
    'Second opinion',
    'Third opinion',
    'Opinion 4',
    'Opinion 5',
  ]);
});

test('a claim of spaces alone counts as empty', () => {
  const opinion = anOpinion('Dr First', { diagnosis: ' Lymphoma ', stage: '  ' });
  expect(statedText(opinion, 'diagnosis')).toBe('Lymphoma');
  expect(statedText(opinion, 'stage')).toBe('');
  expect(statedText(opinion, 'risks')).toBe('');
  expect(statedCount(opinion)).toBe(1);
  expect(isEmpty(opinion)).toBe(false);
  expect(isEmpty(anOpinion('Dr First', { stage: ' ' }))).toBe(true);
});

test('every claim belongs to exactly one group', () => {
  expect(CLAIM_GROUPS.flatMap(({ keys }) => keys).toSorted()).toEqual([...CLAIM_KEYS].toSorted());
});
