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

test('the physician of the list is named as the list names them, however the opinion wrote it', () => {
  const provider = aProvider('Dr First, neurosurgery', { specialty: 'Neurosurgery' });
  const opinion = anOpinion('Dr F.', {}, { providerId: provider.id });
  expect(physicianOf(opinion, [provider])).toBe('Dr First, neurosurgery');
  expect(specialtyOf(opinion, [provider])).toBe('Neurosurgery');
});

test('a physician who was removed from the list, or never was in it, keeps the name that was written', () => {
  const provider = aProvider('Dr First');
  const opinion = anOpinion('Dr First', {}, { providerId: provider.id, specialty: 'Surgery' });
  expect(physicianOf(opinion, [])).toBe('Dr First');
  expect(specialtyOf(opinion, [])).toBe('Surgery');
  expect(physicianOf(anOpinion(''), [])).toBe('a physician');
});

test('what is written with the opinion is the specialty in which it was given', () => {
  const provider = aProvider('Dr Second', { specialty: 'Orthopedics' });
  const opinion = anOpinion('', {}, { providerId: provider.id, specialty: 'Spine surgery' });
  expect(specialtyOf(opinion, [provider])).toBe('Spine surgery');
});

test('opinions are called by the order in which they were given', () => {
  expect([0, 1, 2, 3, 4].map(opinionTitle)).toEqual([
    'First opinion',
    'Second opinion',
    'Third opinion',
    'Opinion 4',
    'Opinion 5',
  ]);
});

test('a point with nothing but spaces is not said', () => {
  const opinion = anOpinion('Dr First', { diagnosis: ' Lymphoma ', stage: '  ' });
  expect(statedText(opinion, 'diagnosis')).toBe('Lymphoma');
  expect(statedText(opinion, 'stage')).toBe('');
  expect(statedText(opinion, 'risks')).toBe('');
  expect(statedCount(opinion)).toBe(1);
  expect(isEmpty(opinion)).toBe(false);
  expect(isEmpty(anOpinion('Dr First', { stage: ' ' }))).toBe(true);
});

test('every point stands in exactly one group', () => {
  expect(CLAIM_GROUPS.flatMap(({ keys }) => keys).toSorted()).toEqual([...CLAIM_KEYS].toSorted());
});
