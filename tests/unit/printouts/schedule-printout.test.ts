import { expect, test } from 'vitest';
import type { Printout } from '../../../shared/domain/printout.ts';
import { schedulePrintout } from '../../../shared/printouts/schedule-printout.ts';
import { scheduleOf } from '../../../shared/schedule/schedule.ts';
import { aCase, aJourney, checklistWith } from '../invented-journey.ts';

const soon = aCase({ appointment: '2026-03-20T10:30' });

function rowsOf({ blocks }: Printout): (readonly string[])[] {
  return blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));
}

test('the printed schedule names everything to come once, and its state in a sentence', () => {
  const journey = aJourney({ case: soon });
  const { words, items } = scheduleOf(journey);
  const sheet = schedulePrintout(journey);
  expect(sheet.subject).toBe(words);
  expect(rowsOf(sheet).map(([name]) => name)).toEqual(items.map(({ name }) => name));
});

test('the printed schedule requests nothing that the person writes', () => {
  const own = rowsOf(schedulePrintout(aJourney({ case: soon }))).filter(([, from]) => from === 'you');
  expect(own.length).toBeGreaterThan(0);
  for (const [, , askBy, , standing] of own) expect([askBy, standing]).toEqual(['–', expect.stringMatching(/^Yours to write/)]);
});

test('the printed schedule has advice under late items, and only names what is in hand', () => {
  const late = schedulePrintout(aJourney({ case: aCase({ appointment: '2026-03-05T10:30' }) }));
  expect(late.blocks).toContainEqual(expect.objectContaining({ kind: 'box', why: expect.stringMatching(/^Ask today/) }));
  const done = schedulePrintout(aJourney({ case: soon, checklist: checklistWith('everything') }));
  expect(rowsOf(done)).toEqual([]);
  expect(done.blocks).toContainEqual({ kind: 'heading', text: 'In hand' });
});

test('the printed schedule has a title and file name without person or diagnosis', () => {
  expect(schedulePrintout(aJourney({ case: soon }))).toMatchObject({ title: 'The plan', fileName: 'plan-2026-03-02.pdf' });
});
