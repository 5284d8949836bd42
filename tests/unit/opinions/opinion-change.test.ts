import { describe, expect, test } from 'vitest';
import { OpinionDraft } from '../../../shared/domain/opinion.ts';
import { addedSources, completeOpinionChange } from '../../../shared/opinions/opinion-change.ts';
import { aProvider, id } from '../invented-journey.ts';

const EMPTY = OpinionDraft.parse({});
const surgeon = aProvider('Dr Surgeon', { kind: 'physician', specialty: 'Spine surgery' });
const clinic = aProvider('Clinic', { kind: 'department' });
const complete = (change: Parameters<typeof completeOpinionChange>[1], before = EMPTY, providerId: string | null = surgeon.id) =>
  completeOpinionChange(before, change, { sources: [{ date: '2026-03-01', providerId }], providers: [surgeon, clinic] });

describe('an opinion update', () => {
  test('adds only new sources', () => {
    const before = { recordIds: [id('a')], noteIds: [] };
    const change = { recordIds: [id('a'), id('b')], noteIds: [id('n')] };
    expect(addedSources(before, change)).toEqual({ recordIds: [id('b')], noteIds: [id('n')] });
    expect(addedSources(before, {})).toEqual({ recordIds: [], noteIds: [] });
  });

  test('takes the day and the physician of a new source when they are known', () => {
    expect(complete({})).toMatchObject({
      date: '2026-03-01',
      providerId: surgeon.id,
      physician: 'Dr Surgeon',
      specialty: 'Spine surgery',
      perspective: 'surgical',
    });
  });

  test('keeps the person’s own text', () => {
    const change = { date: '2026-02', specialty: 'Orthopedics' };
    expect(complete(change)).toMatchObject(change);
    expect(complete({}, { ...EMPTY, physician: 'Dr Typed' })).toEqual({ date: '2026-03-01' });
  });

  test('takes neither an institution nor a removed physician as the author', () => {
    expect(complete({}, EMPTY, clinic.id)).toEqual({ date: '2026-03-01' });
    const removed = { ...surgeon, removed: '2026-03-01T09:00:00.000Z' };
    const sources = [{ date: null, providerId: removed.id }];
    expect(completeOpinionChange(EMPTY, {}, { sources, providers: [removed] })).toEqual({});
  });
});
