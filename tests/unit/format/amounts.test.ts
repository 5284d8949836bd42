import { expect, test } from 'vitest';
import { formatBytes, formatCount } from '../../../shared/format/amounts.ts';

test('a count agrees with its noun', () => {
  expect([
    formatCount(0, 'record'),
    formatCount(1, 'record'),
    formatCount(1200, 'record'),
    formatCount(2, 'copy', 'copies'),
  ]).toEqual(['0 records', '1 record', '1,200 records', '2 copies']);
});

test('a file size is given in readable units', () => {
  expect([formatBytes(1), formatBytes(820_400), formatBytes(4_240_000), formatBytes(41_300_000)]).toEqual([
    '1 kB',
    '820 kB',
    '4.2 MB',
    '41 MB',
  ]);
});
