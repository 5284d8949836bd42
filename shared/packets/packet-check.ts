import type { Checklist } from '../domain/checklist.ts';
import type { CheckFinding } from '../domain/packet-plan.ts';
import { type Day, isAfter } from '../domain/partial-date.ts';
import type { MedicalRecord } from '../domain/record.ts';
import { formatDate } from '../format/format-date.ts';
import { excludedByStyle } from './arrange.ts';
import { checkStyle, type StyleCheck } from './check-style.ts';
import { enclosedRecords } from './enclosed.ts';
import { openItems } from './missing-records.ts';
import { recordTitle } from './packet-plan.ts';

interface CheckInput extends StyleCheck {
  checklist: Checklist;
  /** The day on which the packet is made. */
  date: Day;
}

/** Returns what the recipient of a packet made now would miss, the most serious first. No finding blocks the packet. */
export function checkPacket(input: CheckInput): CheckFinding[] {
  const { records, checklist, choice, facts, date } = input;
  const enclosed = enclosedRecords(records, choice, facts);
  const ids = new Set(enclosed.map(({ id }) => id));
  const byStyle = excludedByStyle(choice, facts);
  const findingsOf = (
    kind: CheckFinding['kind'],
    test: (record: MedicalRecord) => boolean,
    say: (title: string, record: MedicalRecord) => string,
  ) =>
    enclosed
      .filter(test)
      .map(
        (record): CheckFinding => ({ kind, text: say(`“${recordTitle(record)}”`, record), recordId: record.id, itemKey: null }),
      );

  const open = openItems(checklist).map(
    ({ key, name, condition }): CheckFinding => ({
      kind: 'missing',
      text: `${name}${condition && ` (${condition})`}`,
      recordId: null,
      itemKey: key,
    }),
  );
  const leftOut = checklist.items
    .filter(
      ({ must, state, records: evidence }) =>
        must && state === 'proved' && evidence.length > 0 && evidence.every((id) => !ids.has(id) && byStyle({ id }) === null),
    )
    .map(
      ({ name, records: [first = null] }): CheckFinding => ({
        kind: 'left-out',
        text: name,
        recordId: first,
        itemKey: null,
      }),
    );

  const stale = checklist.items
    .filter((item) => item.stale !== '' && item.state !== 'open' && item.state !== 'not-applicable')
    .map(
      ({ key, name, stale: reason }): CheckFinding => ({
        kind: 'stale',
        text: `${name}: ${reason}`,
        recordId: null,
        itemKey: key,
      }),
    );

  return [
    ...checkStyle(input),
    ...open,
    ...leftOut,
    ...stale,
    ...findingsOf(
      'locked',
      (record) => record.pagesSha256 === null,
      (title) => `${title} is locked: a page that says so will stand in its place.`,
    ),
    ...findingsOf(
      'loss',
      (record) => record.loss !== '',
      (title, { loss }) => `${title}: ${loss}`,
    ),
    ...findingsOf(
      'unreviewed',
      (record) => !record.reviewed,
      (title) => `${title} has not been reviewed.`,
    ),
    ...findingsOf(
      'undated',
      (record) => record.serviceDate === null,
      (title) => `${title} has no date.`,
    ),
    ...findingsOf(
      'ahead',
      (record) => record.serviceDate !== null && isAfter(record.serviceDate, date),
      (title, { serviceDate }) => `${title} is dated ${formatDate(serviceDate ?? '')}: this is still to come.`,
    ),
  ];
}
