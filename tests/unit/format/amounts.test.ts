import { expect, it } from 'vitest';
import { counted, sized } from '../../../shared/format/amounts.ts';

it('counts in words that fit the number', () => {
  expect([counted(0, 'record'), counted(1, 'record'), counted(1200, 'record'), counted(2, 'copy', 'copies')]).toEqual([
    '0 records',
    '1 record',
    '1,200 records',
    '2 copies',
  ]);
});

it('says sizes as people read them', () => {
  expect([sized(1), sized(820_400), sized(4_240_000), sized(41_300_000)]).toEqual(['1 kB', '820 kB', '4.2 MB', '41 MB']);
});
