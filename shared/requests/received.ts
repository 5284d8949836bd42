import { localDayOf } from '../dates/local-day.ts';
import type { ChecklistItem } from '../domain/checklist.ts';
import type { MedicalRecord } from '../domain/record.ts';
import type { RecordRequest, RequestItem } from '../domain/request.ts';
import { sentOn, stateOf } from './answer-deadline.ts';

type KnownRecords = readonly { id: string }[];

/** Of the records that came for an item, those that are still in the case: what was removed no longer counts. */
export function receivedFor(item: RequestItem, records: KnownRecords): string[] {
  return item.came.filter((id) => records.some((record) => record.id === id));
}

/** What of a request has not come. */
export function outstandingItems(request: Pick<RecordRequest, 'items'>, records: KnownRecords): RequestItem[] {
  return request.items.filter((item) => receivedFor(item, records).length === 0);
}

/** The state that what came speaks for, where the request does not say it yet; the person says it. Null: nothing to propose. */
export function proposedState(
  request: Pick<RecordRequest, 'items' | 'steps'>,
  records: KnownRecords,
): 'partly-received' | 'received' | null {
  const out = outstandingItems(request, records).length;
  if (out === request.items.length) return null;
  const proposed = out === 0 ? 'received' : 'partly-received';
  const state = stateOf(request);
  return state === proposed || (state === 'received' && out === 0) ? null : proposed;
}

/** What a record is looked at by, to say whether it may have come for an item. */
type ReceivedRecord = Pick<MedicalRecord, 'id' | 'kind' | 'reviewed' | 'added'>;

/**
 * Records that may have come for an item and are not said to have: reviewed, added on the day the request was sent or later, and
 * either proving the item by the rules or of its kind. The person says whether they did.
 */
export function possiblyReceived(
  item: RequestItem,
  request: Pick<RecordRequest, 'items' | 'steps'>,
  records: readonly ReceivedRecord[],
  checklist: readonly Pick<ChecklistItem, 'key' | 'kind' | 'records'>[],
): string[] {
  const asked = checklist.find(({ key }) => key === item.key);
  const sent = sentOn(request);
  if (!asked || sent === null) return [];
  const said = new Set(request.items.flatMap(({ came }) => came));
  return records
    .filter(({ id, kind, reviewed, added }) => {
      const fits = asked.records.includes(id) || kind === asked.kind;
      return fits && reviewed && localDayOf(added) >= sent && !said.has(id);
    })
    .map(({ id }) => id);
}
