import { expect, test } from 'vitest';
import { orderRemark } from '../../../shared/opinions/order.ts';
import { anOpinion } from '../invented-journey.ts';

const remark = (...dates: (string | null)[]) =>
  orderRemark(
    dates.map((date, index) => anOpinion(`Dr ${['First', 'Second', 'Third'][index]}`, {}, { date })),
    [],
  );

test('dates that contradict the order of the opinions give a remark with names', () => {
  expect(remark('2026-03-10', '2026-02-02')).toBe(
    'Dr First (10 Mar 2026) stands before Dr Second (2 Feb 2026), though the dates say the other order. Move one, or change a date, if something is not right.',
  );
  expect(remark('2026-02', null, '2025')).toContain('Dr Third (2025)');
});

test('ordered, missing or equally precise dates give no remark', () => {
  expect([remark('2026-02-02', '2026-03-10'), remark(null, '2026-03-10'), remark('2026-03-10', '2026-03'), remark()]).toEqual([
    '',
    '',
    '',
    '',
  ]);
});
