import { localDayOf } from '../dates/local-day.ts';
import type { ChecklistItem } from '../domain/checklist.ts';
import type { MedicalRecord } from '../domain/record.ts';
import type { RecordRequest, RequestItem } from '../domain/request.ts';
import { sentOn, stateOf } from './answer-deadline.ts';

type KnownRecords = readonly { id: string }[];

/** The records received for an item that are still in the case. */
export function receivedFor(item: RequestItem, records: KnownRecords): string[] {
  return item.came.filter((id) => records.some((record) => record.id === id));
}

/** The items of a request for which nothing was received. */
export function outstandingItems(request: Pick<RecordRequest, 'items'>, records: KnownRecords): RequestItem[] {
  return request.items.filter((item) => receivedFor(item, records).length === 0);
}

/** The state to propose for a request by its received records; the person confirms it. Null: nothing to propose. */
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

/** The fields of a record that tell whether it may be received for an item. */
type ReceivedRecord = Pick<MedicalRecord, 'id' | 'kind' | 'reviewed' | 'added'>;

/**
 * Records that may be received for an item: reviewed, added on the day of the request or later, and evidence of the item or of its
 * kind. The person confirms them.
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
  const receivedIds = new Set(request.items.flatMap(({ came }) => came));
  return records
    .filter(({ id, kind, reviewed, added }) => {
      const fits = asked.records.includes(id) || kind === asked.kind;
      return fits && reviewed && localDayOf(added) >= sent && !receivedIds.has(id);
    })
    .map(({ id }) => id);
}
