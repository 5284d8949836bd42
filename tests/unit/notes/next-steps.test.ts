import { describe, expect, test } from 'vitest';
import { datedSteps } from '../../../shared/notes/next-steps.ts';

const steps = (text: string, dayFirst = false) => datedSteps(text, { dayFirst, today: '2026-03-02' });
const days = (text: string, dayFirst = false) => steps(text, dayFirst).map(({ on }) => on);

describe('next steps with a day', () => {
  test('are the lines that name a day, worded as a reminder', () => {
    expect(steps('MRI of the neck\n- Call Dr First on 12 March 2026\n10:42 Scan 2026-04-01, fasting')).toEqual([
      { what: 'Call Dr First on 12 March 2026', on: '2026-03-12' },
      { what: 'Scan 2026-04-01, fasting', on: '2026-04-01' },
    ]);
  });

  test.each([
    ['by 3/12/2026', '2026-03-12'],
    ['by March 12th, 2026', '2026-03-12'],
    ['by 12 Mar', '2026-03-12'],
    ['by March 12', '2026-03-12'],
    ['by the 1st of April', '2026-04-01'],
    ['today, 2 March', '2026-03-02'],
    ['by 1 March', '2027-03-01'],
    ['by 29 February', undefined],
    ['by 29 February 2028', '2028-02-29'],
  ])('%s: %s', (text, on) => expect(days(text)).toEqual(on ? [on] : []));

  test('read 3/4 in the order of the person’s country', () => {
    expect(days('by 3/4/2026')).toEqual(['2026-03-04']);
    expect(days('by 3/4/2026', true)).toEqual(['2026-04-03']);
  });

  test('exclude past days, months without a day, and numbers that are no dates', () => {
    expect(days('as on 12 January 2026\nin May 2026\nAspirin 100 mg\n2 tablets, 5 days\nL4-L5, 555-0101')).toEqual([]);
  });

  test('use the first future day of a line', () => {
    expect(days('moved from 1 March 2026 to 20 March 2026, then 30 March 2026')).toEqual(['2026-03-20']);
  });
});
