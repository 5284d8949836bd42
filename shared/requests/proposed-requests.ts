import type { ChecklistItem, Holder } from '../domain/checklist.ts';
import type { Day } from '../domain/partial-date.ts';
import { type ProposedRequest, type RecordRequest, RequestDraft } from '../domain/request.ts';
import { formatDate } from '../format/format-date.ts';
import type { Journey } from '../journey/journey.ts';
import { type Addressee, addresseesOf, isOffice, type Office } from './addressee.ts';
import { stateOf } from './answer-deadline.ts';
import { receivedFor } from './received.ts';
import { askSince, askText } from './request-texts.ts';

/** The form and format that each office is asked for. */
export const REQUESTED_FORMATS: Record<Office, string> = {
  'records-office': 'PDF, through the portal, by secure e-mail or on disc',
  'image-library': 'DICOM files, on disc or by download link; the reports as PDF',
  pathology: 'Slides by tracked courier; the reports as PDF',
  laboratory: 'PDF, through the portal or by secure e-mail',
  physician: 'PDF, through the portal or by secure e-mail',
  other: 'PDF for reports; recordings and images as the original files',
};

/** Whether a request covers an item: not refused, and the records received for it were not removed. */
function coversItem(request: RecordRequest, key: string, records: Journey['records']): boolean {
  const item = request.items.find((each) => each.key === key);
  if (!item || stateOf(request) === 'refused') return false;
  return stateOf(request) !== 'received' || item.came.length === 0 || receivedFor(item, records).length > 0;
}

/** Whether an item was asked for at an addressee. Images at one imaging center do not cover those at another. */
function isAsked({ key }: ChecklistItem, { providerId }: Addressee, sites: readonly Addressee[], journey: Journey): boolean {
  const isOther = (asked: string | null) =>
    asked !== null && asked !== providerId && sites.some((addressee) => addressee.providerId === asked);
  return journey.requests.some((request) => coversItem(request, key, journey.records) && !isOther(request.providerId));
}

/**
 * The dates of service for the items of a letter: as far back as the longest look-back. Where only some items have a
 * look-back, each item states its own.
 */
function datesOfService(items: readonly Pick<ChecklistItem, 'lookBackMonths'>[], today: Day): string {
  const starts = items.map((item) => askSince(item, today));
  if (starts.includes(null))
    return starts.every((start) => start === null) ? 'All, up to today' : 'As given with each, up to today';
  const [earliest] = starts.flatMap((start) => start ?? []).toSorted();
  return earliest ? `${formatDate(earliest.slice(0, 7))} to today` : '';
}

interface Group {
  holder: Holder;
  providerId: string | null;
  items: ChecklistItem[];
}

/**
 * The key of a proposal: the office and the first item; the provider too, where several offices are asked for the item. The key
 * stays when providers change, so that a chosen addressee stays too.
 */
function keyOf({ holder, providerId, items: [first] }: Group, all: readonly Group[]): string {
  const same = all.filter((other) => other.holder === holder && other.items[0]?.key === first?.key);
  return [holder, first?.key, same.length > 1 ? providerId : ''].join(' ').trim();
}

/**
 * Returns the proposed requests for missing items: one per office, with all items that it holds. Items in hand, items that do
 * not apply, and items already asked for are left out. So are those of the patient and the insurer.
 */
export function proposedRequests(journey: Journey): ProposedRequest[] {
  const { checklist, today } = journey;
  const groups = new Map<string, Group>();
  for (const item of checklist.items) {
    if (item.state !== 'open' || !isOffice(item.holder)) continue;
    const addressees = addresseesOf({ holder: item.holder, key: item.key }, journey);
    for (const addressee of addressees) {
      if (isAsked(item, addressee, addressees, journey)) continue;
      const { office, providerId } = addressee;
      // Two unknown departments may be different ones.
      const name = [office, providerId ?? (office === 'other' ? item.key : '')].join(' ').trim();
      const group = groups.get(name) ?? { holder: office, providerId, items: [] };
      groups.set(name, { ...group, items: [...group.items, item] });
    }
  }
  const all = [...groups.values()];
  return all.map(({ holder, providerId, items }) => ({
    key: keyOf({ holder, providerId, items }, all),
    names: items.map(({ name }) => name),
    keys: items.map((item) => item.key),
    must: items.some(({ must }) => must),
    draft: RequestDraft.parse({
      holder,
      providerId,
      items: items.map((item) => ({ key: item.key, ask: askText(item, checklist.conditions, today), came: [] })),
      datesOfService: datesOfService(items, today),
      format: isOffice(holder) ? REQUESTED_FORMATS[holder] : '',
    }),
  }));
}

/** How many checklist items the requests cover. An item in two requests counts once. */
export function coveredItems(proposals: readonly ProposedRequest[]): number {
  return new Set(proposals.flatMap(({ keys }) => keys)).size;
}
