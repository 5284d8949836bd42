import type { RecordRequest, RequestItem, RequestState } from '../domain/request.ts';
import { stateOf } from './clock.ts';

type Kept = readonly { id: string }[];

/** Of the records that came for an item, those that are still in the case: what was removed no longer counts. */
export function cameFor(item: RequestItem, records: Kept): string[] {
  return item.came.filter((id) => records.some((record) => record.id === id));
}

/** What of a request has not come. */
export function stillOut(request: Pick<RecordRequest, 'items'>, records: Kept): RequestItem[] {
  return request.items.filter((item) => cameFor(item, records).length === 0);
}

/** The state that what came speaks for, where the request does not say it yet; the person says it. Null: nothing to propose. */
export function proposedState(request: Pick<RecordRequest, 'items' | 'steps'>, records: Kept): RequestState | null {
  const out = stillOut(request, records).length;
  if (out === request.items.length) return null;
  const proposed = out === 0 ? 'received' : 'partly-received';
  const state = stateOf(request);
  return state === proposed || (state === 'received' && out === 0) ? null : proposed;
}
