import type { ChecklistItem, Holder } from '../domain/checklist.ts';
import type { Day } from '../domain/partial-date.ts';
import { type ProposedRequest, type RecordRequest, RequestDraft } from '../domain/request.ts';
import { formatDate } from '../format/format-date.ts';
import type { Journey } from '../journey/journey.ts';
import { type Addressee, addresseesOf, isOffice, type Office } from './addressee.ts';
import { stateOf } from './answer-deadline.ts';
import { receivedFor } from './received.ts';
import { askSince, askText } from './request-texts.ts';

/** Form and format that such an office is asked for. */
export const REQUESTED_FORMATS: Record<Office, string> = {
  'records-office': 'PDF, through the portal, by secure e-mail or on disc',
  'image-library': 'DICOM files, on disc or by download link; the reports as PDF',
  pathology: 'Slides by tracked courier; the reports as PDF',
  laboratory: 'PDF, through the portal or by secure e-mail',
  physician: 'PDF, through the portal or by secure e-mail',
  other: 'PDF for reports; recordings and images as the original files',
};

/** Whether a request stands for an item: asked for or about to be, not refused, and what came for it was not removed again. */
function isMissing(request: RecordRequest, key: string, records: Journey['records']): boolean {
  const item = request.items.find((each) => each.key === key);
  if (!item || stateOf(request) === 'refused') return false;
  return stateOf(request) !== 'received' || item.came.length === 0 || receivedFor(item, records).length > 0;
}

/** Whether an item is asked for there already. Images asked for at one of the imaging centres are still to be asked for at another. */
function isAsked({ key }: ChecklistItem, { providerId }: Addressee, sites: readonly Addressee[], journey: Journey): boolean {
  const isOther = (asked: string | null) =>
    asked !== null && asked !== providerId && sites.some((site) => site.providerId === asked);
  return journey.requests.some((request) => isMissing(request, key, journey.records) && !isOther(request.providerId));
}

/** Dates of service of all the items of a letter: as far back as the widest of their windows; where only some have one, each says its own. */
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
 * By what a proposal is known while the people of the case change, so that an addressee chosen for it stays: the office and the
 * first thing asked for; where that is asked for at several places, the place too.
 */
function keyOf({ holder, providerId, items: [first] }: Group, all: readonly Group[]): string {
  const same = all.filter((other) => other.holder === holder && other.items[0]?.key === first?.key);
  return [holder, first?.key, same.length > 1 ? providerId : ''].join(' ').trim();
}

/**
 * The requests that would cover what is missing: one letter for each office, with all that it holds. Passed over is what is in
 * hand, what does not apply, what was asked for already, what the patient has, and what the insurer is called about.
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
      // Departments that are not known may well be different ones.
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

/** How many items of the checklist these requests cover: one that is asked for at two places counts once. */
export function coveredItems(proposals: readonly ProposedRequest[]): number {
  return new Set(proposals.flatMap(({ keys }) => keys)).size;
}
