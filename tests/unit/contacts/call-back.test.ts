import { expect, test } from 'vitest';
import { callBacks } from '../../../shared/contacts/call-back.ts';
import { aContact, id } from '../invented-journey.ts';

const open = (...contacts: Parameters<typeof callBacks>[0]) => callBacks(contacts).map(({ person }) => person);
const office = id('office');
const promised = aContact('a', { person: 'a', providerId: office, on: '2026-03-02T10:00', again: '2026-03-09' });

test('a promised call stays open until the same office is spoken to again', () => {
  expect(open(promised)).toEqual(['a']);
  expect(open(promised, aContact('b', { providerId: office, on: '2026-03-02T09:00' }))).toEqual(['a']);
  expect(open(promised, aContact('b', { providerId: office, on: '2026-03-05' }))).toEqual([]);
  expect(open(promised, aContact('b', { providerId: id('other'), on: '2026-03-05' }))).toEqual(['a']);
});

test('of two calls in one minute, the one written later is the later call', () => {
  const later = aContact('b', { providerId: office, on: promised.on, created: '2026-03-02T10:05:00.000Z' });
  expect(open(promised, later)).toEqual([]);
});

test('no call settles a promise of an unnamed office, and a later promise replaces it', () => {
  const nobody = aContact('n', { person: 'n', on: '2026-03-02', again: '2026-03-09' });
  expect(open(nobody, aContact('m', { on: '2026-03-05' }))).toEqual(['n']);
  const next = aContact('b', { person: 'b', providerId: office, on: '2026-03-05', again: '2026-03-12' });
  expect(open(promised, next)).toEqual(['b']);
});
