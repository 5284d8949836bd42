import type { Provider } from '../domain/provider.ts';
import type { RecordRequest } from '../domain/request.ts';
import { formatDate } from '../format/format-date.ts';
import { dueOn, isWaiting, sentOn, stateOf } from '../requests/answer-deadline.ts';

function requestStatus(request: RecordRequest, name: string): string {
  const sent = sentOn(request);
  if (sent === null) return '';
  const asked = `asked for on ${formatDate(sent)}${name && ` from ${name}`}`;
  if (stateOf(request) === 'refused') return `${asked}, refused`;
  const due = dueOn(request);
  return isWaiting(request) && due !== null ? `${asked}, expected by ${formatDate(due)}` : '';
}

/** Returns the status of items that are requested and not here, by checklist item, for the summary page. */
export function requestStatusByItem(
  requests: readonly RecordRequest[],
  providers: ReadonlyMap<string, Pick<Provider, 'name'>>,
): ReadonlyMap<string, string> {
  const statuses = requests.flatMap((request) => {
    const why = requestStatus(request, providers.get(request.providerId ?? '')?.name ?? '');
    return request.items.flatMap(({ key }): [string, string][] => (key === null || why === '' ? [] : [[key, why]]));
  });
  return new Map(statuses);
}
