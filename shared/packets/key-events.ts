import type { PacketPlan, PlannedRecord } from '../domain/packet-plan.ts';
import type { RecordKind } from '../domain/record.ts';
import { newestFirst } from './sections.ts';

/** A record of the packet with the person's line on it. */
interface Event {
  record: PlannedRecord;
  /** The person's own line; empty: none. */
  line: string;
  reviewed: boolean;
}

const MAX_EVENTS = 10;

/** The kinds of record whose title names an event, the most important first. */
const HISTORY_KINDS: readonly (readonly RecordKind[])[] = [
  ['procedure', 'pathology', 'hospital'],
  ['imaging-report', 'treatment'],
  ['consultation', 'test'],
];

function rank(record: PlannedRecord): number {
  return HISTORY_KINDS.findIndex((kinds) => record.recordKind !== null && kinds.includes(record.recordKind));
}

/**
 * Returns at most ten key events, oldest first. Lines by the person stand alone. Without any, dated and reviewed records of the
 * history kinds are listed by title and provider.
 */
export function keyEvents(events: readonly Event[]): PacketPlan['keyEvents'] {
  const written = events.filter(({ line }) => line !== '');
  const historyEvents = events.filter(({ record, reviewed }) => reviewed && record.serviceDate !== null && rank(record) >= 0);
  const newest = (a: Event, b: Event) => newestFirst(a.record.serviceDate, b.record.serviceDate);
  const chosen =
    written.length > 0
      ? written.toSorted(newest).slice(0, MAX_EVENTS)
      : historyEvents.toSorted((a, b) => rank(a.record) - rank(b.record) || newest(a, b)).slice(0, MAX_EVENTS);
  return chosen
    .toSorted((a, b) => newest(b, a))
    .map(({ record, line }) => ({
      date: record.serviceDate,
      text: line || [record.title, record.provider].filter((part) => part !== '').join(', '),
      recordId: record.id,
    }));
}
