import { expect, test } from 'vitest';
import { sortCases } from '../../../shared/overview/case-order.ts';

const today = '2026-03-01';
const row = (name: string, more: Partial<{ appointment: string; decided: string; archived: string }> = {}) => ({
  name,
  appointment: null,
  decided: null,
  archived: null,
  ...more,
});

test('open cases are sorted by appointment, and closed cases follow, the latest first', () => {
  const rows = [
    row('archived early', { archived: '2026-01-05T10:00:00.000Z', appointment: '2026-03-02T09:00' }),
    row('decided early', { decided: '2026-01-10' }),
    row('over long ago', { appointment: '2026-01-20T09:00' }),
    row('no date yet'),
    row('soon', { appointment: '2026-03-04T09:00' }),
    row('archived and decided', { archived: '2026-02-20T10:00:00.000Z', decided: '2026-02-19' }),
    row('decided lately', { decided: '2026-02-27', appointment: '2026-02-20T09:00' }),
    row('over lately', { appointment: '2026-02-27T09:00' }),
    row('today', { appointment: '2026-03-01T09:00' }),
  ];
  expect(sortCases(rows, today).map(({ name }) => name)).toEqual([
    'today',
    'soon',
    'no date yet',
    'over lately',
    'over long ago',
    'decided lately',
    'decided early',
    'archived and decided',
    'archived early',
  ]);
});
