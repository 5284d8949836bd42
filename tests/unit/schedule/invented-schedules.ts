import type { Case } from '../../../shared/domain/case.ts';
import type { ChecklistItem } from '../../../shared/domain/checklist.ts';
import type { Day } from '../../../shared/domain/partial-date.ts';
import type { RecordRequest, RequestStep } from '../../../shared/domain/request.ts';
import type { ScheduledItem } from '../../../shared/domain/schedule.ts';
import type { Journey } from '../../../shared/journey/journey.ts';
import { scheduleOf } from '../../../shared/schedule/schedule.ts';
import { aCase, aJourney, aRequest } from '../invented-journey.ts';
import { aChecklist, anItem } from '../packets/invented-case.ts';

// Today is Monday 2 March 2026, as in every invented journey.

export const notesItem = anItem('Notes', {
  key: 'general.notes',
  kind: 'consultation',
  holder: 'records-office',
  waitDays: [7, 30],
});
export const discItem = anItem('Disc', { key: 'general.disc', kind: 'imaging-study', holder: 'image-library', waitDays: [1, 7] });
export const slidesItem = anItem('Slides', { key: 'cancer.slides', kind: 'specimen', holder: 'pathology', waitDays: [3, 14] });
export const timelineItem = anItem('Timeline', { key: 'general.history', holder: 'patient', waitDays: null });

/** The schedule of a case with these open items. */
export function planOf(of: Partial<Case>, items: readonly ChecklistItem[] = [notesItem], rest: Partial<Journey> = {}) {
  return scheduleOf(aJourney({ case: aCase(of), checklist: aChecklist(...items), ...rest }));
}

/** The scheduled item with this key. */
export function itemOf({ items }: { items: readonly ScheduledItem[] }, key = notesItem.key): ScheduledItem {
  const item = items.find((each) => each.key === key);
  if (!item) throw new Error(`${key} is not planned`);
  return item;
}

/** The steps of a request, each with its day. */
export function steps(...what: readonly [RequestStep['what'], Day][]): RequestStep[] {
  return what.map(([step, on]) => ({ what: step, on, words: '' }));
}

/** A request for one item, with its steps. */
export function requestFor(item: ChecklistItem, happened: RequestStep[], change: Partial<RecordRequest> = {}): RecordRequest {
  return aRequest('request', { items: [{ key: item.key, ask: item.name, came: [] }], steps: happened, ...change });
}
