import type { Day } from '../domain/partial-date.ts';
import type { RecordRequest } from '../domain/request.ts';
import { isWaiting, sentOn } from './answer-deadline.ts';

/** The checklist items of open requests, each with the earliest day on which it was asked for. */
export function awaitedItems(requests: readonly Pick<RecordRequest, 'items' | 'steps'>[]): ReadonlyMap<string, Day> {
  const since = new Map<string, Day>();
  for (const request of requests) {
    const sent = sentOn(request);
    if (sent === null || !isWaiting(request)) continue;
    for (const { key } of request.items) if (key !== null && sent < (since.get(key) ?? '9999')) since.set(key, sent);
  }
  return since;
}
