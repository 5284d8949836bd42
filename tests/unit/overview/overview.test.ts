import { describe, expect, test } from 'vitest';
import { daysBetween } from '../../../shared/dates/days.ts';
import { type Case, CaseDraft } from '../../../shared/domain/case.ts';
import type { Note } from '../../../shared/domain/note.ts';
import type { Journey } from '../../../shared/journey/journey.ts';
import { overviewOf } from '../../../shared/overview/overview.ts';
import { aJourney, aNote, checklistWith } from '../journey.ts';

const subject: Case = {
  ...CaseDraft.parse({
    patient: 'Sample Patient',
    born: '1960-02-29',
    question: 'Is it needed?',
    appointment: '2026-03-12T10:30',
  }),
  id: '00000000-0000-4000-8000-000000000001',
  created: '2026-01-01T00:00:00.000Z',
  updated: '2026-01-01T00:00:00.000Z',
};
interface Given {
  case: Case;
  today: string;
  checklist: Journey['checklist'];
  records: number;
  toReview: number;
  locked: number;
  packets: number;
  notes: Partial<Note>[];
}
const list = (done: 'nothing' | 'everything') => checklistWith(done);
const facts = ({ records = 5, toReview = 0, locked = 0, packets = 0, notes = [], ...given }: Partial<Given>): Journey =>
  aJourney({
    case: subject,
    today: '2026-02-27',
    ...given,
    records: Array.from({ length: records }, (_, index) => ({
      id: String(index),
      kind: null,
      title: '',
      serviceDate: null,
      reviewed: index >= toReview + locked,
      reading: index < locked ? 'locked' : 'as-is',
    })),
    packets: { count: packets, latest: null },
    notes: notes.map((note) => aNote('note', note)),
  });
const next = (given: Partial<Given>) => overviewOf(facts(given), []).nextStep;

describe('the one next step', () => {
  test('is to add records while there are none', () => {
    expect(next({ records: 0 })).toMatchObject({ title: 'Add the first records', place: 'records' });
  });
  test('is to open what is locked before anything is looked at', () => {
    expect(next({ locked: 1, toReview: 3 }).title).toBe('Open 1 record with a password');
  });
  test('is to look at what is new before counting what is missing', () => {
    expect(next({ toReview: 3 })).toMatchObject({ title: 'Look through 3 new records', place: 'records-review' });
  });
  test('names the first thing that is missing, and why it matters', () => {
    expect(next({})).toMatchObject({ title: 'Get: One-page history and timeline', place: 'overview' });
  });
  test('is the packet once everything is in hand, and handing it over once it is made', () => {
    const checklist = list('everything');
    expect(next({ checklist })).toMatchObject({ title: 'Make the packet', place: 'packet' });
    expect(next({ checklist, packets: 1 })).toMatchObject({ title: 'Hand over the packet', place: 'packet' });
  });
  test('asks for the appointment where none is known', () => {
    expect(next({ checklist: list('everything'), case: { ...subject, appointment: null } })).toMatchObject({ place: 'case' });
  });
  test('is what was said, once the day has passed, and then the report of it; or the day is changed', () => {
    const note = { title: '', text: 'She would wait.', date: null, created: '2026-03-13T08:00:00.000Z' };
    const after = { today: '2026-03-13', packets: 1 };
    expect(next({ today: '2026-03-12', packets: 1 }).title).toBe('Hand over the packet');
    expect(next({ ...after, records: 0 })).toMatchObject({
      title: 'Write down what was said',
      place: 'notes',
      otherwise: { place: 'case' },
    });
    expect(next({ ...after, notes: [{ ...note, date: '2026-03-11' }] }).place).toBe('notes');
    expect(next({ ...after, notes: [{ ...note, text: ' ' }] }).place).toBe('notes');
    expect(next({ ...after, notes: [note] })).toMatchObject({
      title: 'Add the report of the second opinion',
      otherwise: { place: 'case' },
    });
    expect(next({ ...after, notes: [{ ...note, date: '2026-03' }], toReview: 1 }).title).toBe('Look through 1 new record');
  });
});

describe('the way', () => {
  const way = (given: Partial<Given>) => overviewOf(facts(given), []).journey.map(({ state }) => state);
  test('goes on to understanding only when something of the appointment is written down', () => {
    const note = { title: 'Talk', text: '', date: '2026-03-12', created: '2026-03-12T12:00:00.000Z' };
    expect(way({})).toEqual(['open', 'under-way', 'open']);
    expect(way({ today: '2026-03-13' })).toEqual(['open', 'under-way', 'open']);
    expect(way({ today: '2026-03-13', notes: [note] })).toEqual(['open', 'under-way', 'under-way']);
  });
});

describe('days', () => {
  test.each([
    ['2026-02-27', '2026-03-12', 13],
    ['2028-02-28', '2028-03-01', 2],
    ['2026-03-28', '2026-03-30', 2],
    ['2026-03-12', '2026-03-12', 0],
    ['2026-03-13', '2026-03-12', -1],
  ])('from %s to %s are %i, in leap years and over changes of the clock', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days);
  });

  test('are not counted without an appointment', () => {
    expect(overviewOf(facts({ case: { ...subject, appointment: null } }), []).daysLeft).toBeNull();
  });
});
