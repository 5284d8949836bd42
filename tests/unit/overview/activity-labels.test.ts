import { describe, expect, test } from 'vitest';
import type { Activity } from '../../../shared/domain/activity.ts';
import { activityLabel, mergeActivities } from '../../../shared/overview/activity-labels.ts';

describe('recent activities', () => {
  /** A local moment, in any time zone. */
  const activity = (local: string, what: Activity['what'], count: number): Activity => ({
    id: local,
    at: new Date(local).toISOString(),
    what,
    count,
    subject: '',
  });

  test('name days as people do', () => {
    const noon = (day: string) => activityLabel(activity(`${day}T12:00`, 'packet-made', 1), '2026-03-12');
    expect(noon('2026-03-12')).toBe('Today · Packet made');
    expect(noon('2026-03-11')).toBe('Yesterday · Packet made');
    expect(noon('2026-02-24')).toBe('24 Feb · Packet made');
    expect(noon('2025-02-24')).toBe('24 Feb 2025 · Packet made');
  });

  test('combine consecutive imports of one day', () => {
    const merged = mergeActivities([
      activity('2026-03-12T12:00', 'records-imported', 8),
      activity('2026-03-12T11:00', 'records-imported', 4),
      activity('2026-03-12T10:00', 'note-written', 1),
      activity('2026-03-10T12:00', 'records-imported', 2),
    ]);
    expect(merged.map(({ count }) => count)).toEqual([12, 1, 2]);
  });

  test('hide an undone removal, and show the last state of a checklist item', () => {
    const of = (what: Activity['what'], subject: string): Activity => ({
      ...activity('2026-03-12T12:00', what, 1),
      subject,
    });
    const merged = mergeActivities([
      of('record-restored', 'Report'),
      of('record-removed', 'Report'),
      of('item-not-applicable', 'Slides'),
      of('item-unmarked', 'Slides'),
      of('item-done', 'Slides'),
      of('item-done', 'Questions'),
      of('record-restored', 'Letter'),
      of('record-removed', 'Report'),
    ]);
    expect(merged.map((one) => activityLabel(one, '2026-03-12'))).toEqual([
      'Today · Does not apply: Slides',
      'Today · Ticked: Questions',
      'Today · 1 record put back: Letter',
      'Today · 1 record removed: Report',
    ]);
  });
});
