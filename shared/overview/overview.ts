import type { Activity } from '../domain/activity.ts';
import type { Case } from '../domain/case.ts';
import type { Checklist } from '../domain/checklist.ts';
import type { JourneyPart, NextStep, Overview } from '../domain/overview.ts';
import type { Day } from '../domain/partial-date.ts';
import { showDate } from '../wording/dates.ts';

export interface OverviewFacts {
  case: Case;
  today: Day;
  checklist: Checklist;
  /** Records that are not removed, of these those nobody reviewed, and those that wait for a password. */
  records: number;
  toReview: number;
  locked: number;
  packets: number;
  lately: readonly Activity[];
}

const DAY_MS = 86_400_000;

/** Whole days from one calendar day to another, negative into the past; time zones and clock changes play no part. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

/** The one next thing to do: first whatever hides pages, then what nobody looked at, then what is missing, then the packet. */
function nextStep({ case: subject, checklist, records, toReview, locked, packets }: OverviewFacts): NextStep {
  if (records === 0)
    return {
      title: 'Add the first records',
      why: 'Letters, reports, results and photos of paper: everything you have of this case. The order does not matter.',
      action: 'Add records',
      place: 'records',
    };
  if (locked > 0)
    return {
      title: `Open ${count(locked, 'record', 'records')} with a password`,
      why: 'The file is kept, but nobody can read it yet: the sender gave a password with it.',
      action: 'Open records',
      place: 'records-locked',
    };
  if (toReview > 0)
    return {
      title: `Look through ${count(toReview, 'new record', 'new records')}`,
      why: 'Check what each one is, its date and where it is from. Only records that you have looked at tick the checklist.',
      action: 'Review records',
      place: 'records-review',
    };
  const missing = checklist.items.find((item) => item.must && item.state === 'open');
  if (missing && packets === 0)
    return {
      title: `Get: ${missing.name}${missing.condition ? ` (${missing.condition})` : ''}`,
      why: `${missing.why}${missing.wait ? ` Usual wait: ${missing.wait}.` : ''} ${count(checklist.missing, 'item', 'items')} the second physician needs ${checklist.missing === 1 ? 'is' : 'are'} still missing.`,
      action: 'Show what is missing',
      place: 'overview',
    };
  if (subject.appointment === null)
    return {
      title: 'Enter the appointment',
      why: 'Once the day of the second opinion is known, the days left are counted here.',
      action: 'Edit the case',
      place: 'case',
    };
  if (packets === 0)
    return {
      title: 'Make the packet',
      why: 'Everything the second physician needs is in hand. Look it through and save it as one PDF.',
      action: 'Open the packet',
      place: 'packet',
    };
  return {
    title: 'Hand over the packet',
    why: missing
      ? `The packet is made. ${count(checklist.missing, 'item is', 'items are')} still missing; when more records come, make it again.`
      : 'The packet is made. When more records come, make it again.',
    action: 'Open the packet',
    place: 'packet',
  };
}

function journey({ case: subject, today, records, checklist, packets }: OverviewFacts): JourneyPart[] {
  const ready = checklist.missing === 0 && packets > 0;
  const met = subject.appointment !== null && daysBetween(today, subject.appointment.slice(0, 10)) < 0;
  return [
    {
      part: 'decide',
      state: subject.reasons.trim() ? 'done' : 'open',
      text: subject.reasons.trim() ? 'why you ask again is written down' : 'why you ask again is not written down yet',
    },
    {
      part: 'prepare',
      state: ready ? 'done' : records > 0 ? 'under-way' : 'open',
      text:
        records === 0
          ? 'no records yet'
          : `${count(records, 'record', 'records')}, ${checklist.missing === 0 ? 'nothing missing' : `${checklist.missing} missing`}, ${packets === 0 ? 'no packet yet' : 'packet made'}`,
    },
    {
      part: 'understand',
      state: met ? 'under-way' : 'open',
      text:
        subject.appointment === null
          ? 'after the second opinion'
          : met
            ? 'the appointment has passed'
            : `after ${showDate(subject.appointment.slice(0, 10))}`,
    },
  ];
}

/** Where a case stands on a day. */
export function overviewOf(facts: OverviewFacts): Overview {
  const { appointment } = facts.case;
  return {
    nextStep: nextStep(facts),
    daysLeft: appointment === null ? null : daysBetween(facts.today, appointment.slice(0, 10)),
    journey: journey(facts),
    lately: facts.lately.slice(0, 8),
  };
}
