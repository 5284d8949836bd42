import { daysBetween } from '../dates/days.ts';
import type { Activity } from '../domain/activity.ts';
import { hasWords } from '../domain/note.ts';
import type { JourneyPart, NextStep, Overview } from '../domain/overview.ts';
import type { Day } from '../domain/partial-date.ts';
import type { Journey } from '../journey/journey.ts';
import { showDate } from '../wording/dates.ts';

/** What the rules below read of a journey: records that are there, that nobody reviewed, and that wait for a password. */
interface OverviewFacts extends Pick<Journey, 'case' | 'today' | 'checklist' | 'notes'> {
  records: number;
  toReview: number;
  locked: number;
  packets: number;
}

function factsOf({ case: of, today, checklist, notes, records, packets }: Journey): OverviewFacts {
  const locked = records.filter((record) => record.reading === 'locked').length;
  const toReview = records.filter((record) => !record.reviewed && record.reading !== 'locked').length;
  return { case: of, today, checklist, notes, records: records.length, toReview, locked, packets: packets.count };
}

const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

/** The day of the appointment once it has passed, else null. */
function dayPassed({ case: { appointment }, today }: OverviewFacts): Day | null {
  const day = appointment?.slice(0, 10) ?? null;
  return day !== null && day < today ? day : null;
}

/** Whether anything was written down on a day or since; a note without a date is of the day on which it was begun. */
function notedSince({ notes }: OverviewFacts, day: Day): boolean {
  return notes.some((note) => {
    const date = note.date ?? note.created.slice(0, 10);
    return hasWords(note) && date >= day.slice(0, date.length);
  });
}

/**
 * The one next thing to do: first whatever hides pages, then what nobody looked at, then what is missing, then the packet.
 * Once the appointment has passed, first what was said there, and in the end the report of it.
 */
function nextStep(facts: OverviewFacts): NextStep {
  const { case: subject, checklist, records, toReview, locked, packets } = facts;
  const passed = dayPassed(facts);
  if (passed !== null && !notedSince(facts, passed))
    return {
      title: 'Write down what was said',
      why: 'The day of the appointment has passed. What was found, what was recommended and why is remembered best now, even in a few words.',
      action: 'Write a note',
      place: 'notes',
    };
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
  if (passed !== null)
    return {
      title: 'Add the report of the second opinion',
      why: 'Ask for it in writing if it has not come: it often takes some days. Then read both opinions side by side; where they differ, you may ask each physician for the reasons.',
      action: 'Add records',
      place: 'records',
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

function understood(facts: OverviewFacts): Pick<JourneyPart, 'state' | 'text'> {
  const { appointment } = facts.case;
  const passed = dayPassed(facts);
  if (passed !== null)
    return notedSince(facts, passed)
      ? { state: 'under-way', text: 'there are notes since the appointment' }
      : { state: 'open', text: 'the appointment has passed; nothing of it is written down yet' };
  return {
    state: 'open',
    text: appointment === null ? 'after the second opinion' : `after ${showDate(appointment.slice(0, 10))}`,
  };
}

function journeyParts(facts: OverviewFacts): JourneyPart[] {
  const { case: subject, records, checklist, packets } = facts;
  const ready = checklist.missing === 0 && packets > 0;
  return [
    {
      part: 'decide',
      steps: [],
      state: subject.reasons.trim() ? 'done' : 'open',
      text: subject.reasons.trim() ? 'why you ask again is written down' : 'why you ask again is not written down yet',
    },
    {
      part: 'prepare',
      steps: [],
      state: ready ? 'done' : records > 0 ? 'under-way' : 'open',
      text:
        records === 0
          ? 'no records yet'
          : `${count(records, 'record', 'records')}, ${checklist.missing === 0 ? 'nothing missing' : `${checklist.missing} missing`}, ${packets === 0 ? 'no packet yet' : 'packet made'}`,
    },
    { part: 'understand', steps: [], ...understood(facts) },
  ];
}

/** Where a case stands on a day. */
export function overviewOf(journey: Journey, lately: readonly Activity[]): Overview {
  const facts = factsOf(journey);
  const { appointment } = facts.case;
  return {
    // A day that has passed may have been moved, or written wrong.
    nextStep: {
      ...nextStep(facts),
      ...(dayPassed(facts) === null ? {} : { otherwise: { action: 'Change the day', place: 'case' as const } }),
    },
    daysLeft: appointment === null ? null : daysBetween(facts.today, appointment.slice(0, 10)),
    journey: journeyParts(facts),
    stuck: [],
    lately: lately.slice(0, 8),
  };
}
