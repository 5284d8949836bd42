import { describe, expect, test } from 'vitest';
import { itemBadge, itemLine, missingItemsLabel } from '../../../shared/checklist/item-labels.ts';
import type { ChecklistItem } from '../../../shared/domain/checklist.ts';

const item: ChecklistItem = {
  key: 'spine.mri',
  name: 'MRI and CT files',
  why: 'Planning.',
  family: 'spine',
  kind: 'imaging-study',
  holder: 'image-library',
  lookBack: '6–12 months',
  wait: '1–7 days',
  must: true,
  lookBackMonths: 12,
  waitDays: [1, 7],
  condition: '',
  conditionKey: null,
  stale: '',
  own: false,
  written: '',
  edited: false,
  state: 'open',
  records: [],
};

describe('a checklist item', () => {
  test('is urgent once the usual wait reaches the appointment', () => {
    expect(itemBadge(item, 20).label).toBe('missing');
    expect(itemBadge(item, 7)).toEqual({ tone: 'attention', label: 'ask now' });
    expect(itemBadge(item, null).label).toBe('missing');
    expect(itemBadge(item, -3).label).toBe('missing');
    // An item that is already requested is awaited, not requested again.
    expect(itemBadge(item, 7, '2026-11-04').label).toBe('asked for');
    expect(itemLine(item, '2026-11-04')).toBe('Image library · asked on 4 Nov 2026');
  });

  test('shows its evidence, or where to get it', () => {
    expect(itemLine(item)).toBe('Image library · usual wait 1–7 days');
    expect(itemLine({ ...item, state: 'proved', records: ['3f2c1f0e-0000-4000-8000-000000000001'] })).toBe('1 record');
  });
});

describe('the count of open items', () => {
  test('covers what is not in hand, and separates what only waits for review', () => {
    const items: ChecklistItem[] = [item, { ...item, state: 'proposed' }, { ...item, must: false }, { ...item, state: 'proved' }];
    expect(missingItemsLabel({ items, missing: 2 })).toBe('2 missing, of these 1 to review · 1 more would help');
    expect(missingItemsLabel({ items: [{ ...item, must: false }], missing: 0 })).toBe('1 would help');
    expect(missingItemsLabel({ items: [{ ...item, state: 'proved' }], missing: 0 })).toBe('');
  });
});
