import { daysBetween } from '../../shared/dates/days.ts';
import { localDayOf } from '../../shared/dates/local-day.ts';
import type { Activity } from '../../shared/domain/activity.ts';
import type { Day } from '../../shared/domain/partial-date.ts';
import { ResolutionOption } from '../../shared/domain/resolution.ts';
import { formatCount } from '../../shared/format/amounts.ts';
import { formatDate } from '../../shared/format/format-date.ts';
import { RESOLUTION_OPTION_TEXTS } from '../../shared/resolution/resolution-options.ts';

/** A way on by its name; the activity keeps only which it was. */
function wayWords(subject: string): string {
  const way = ResolutionOption.safeParse(subject).data;
  return way ? `: ${RESOLUTION_OPTION_TEXTS[way].label.toLowerCase()}` : '';
}

function happened({ what, count, subject }: Activity): string {
  const named = subject && count === 1 ? `: ${subject}` : '';
  switch (what) {
    case 'case-made':
      return 'Case made';
    case 'records-imported':
      return `${formatCount(count, 'record')} added${named}`;
    case 'record-removed':
      return `${formatCount(count, 'record')} removed${named}`;
    case 'record-restored':
      return `${formatCount(count, 'record')} put back${named}`;
    case 'note-written':
      return `Note written${named}`;
    case 'item-marked':
      return `Checklist changed${named}`;
    case 'item-done':
      return `Ticked${named}`;
    case 'item-not-applicable':
      return `Does not apply${named}`;
    case 'item-unmarked':
      return `Open again${named}`;
    case 'packet-made':
      return 'Packet made';
    case 'review-answered':
      return 'Review begun';
    case 'letter-sent':
      return `Letter sent${named}`;
    case 'letter-answered':
      return `Answer came${named}`;
    case 'request-made':
      return `Request drafted${named}`;
    case 'request-marked':
      return `Request to ${subject}`;
    case 'custody-marked':
      return subject;
    case 'contact-logged':
      return `Contact logged${named}`;
    case 'insurance-changed':
      return `Insurance${named}`;
    case 'physician-chosen':
      return `Second physician chosen${named}`;
    case 'appointment-set':
      return `Appointment${named}`;
    case 'question-answered':
      return `Question answered${named}`;
    case 'packet-issued':
      return `Packet handed over${named}`;
    case 'opinion-written':
      return `Opinion written down${named}`;
    case 'reply-written':
      return `Answer of a physician written down${named}`;
    case 'way-chosen':
      return `The way on chosen${wayWords(subject)}`;
    case 'decided':
      return 'Decided';
    case 'decision-reopened':
      return 'Decision reopened';
    case 'case-archived':
      return 'Case archived';
    case 'case-unarchived':
      return 'Case taken up again';
  }
}

/** A day as it is spoken of: "Today", "Yesterday", "24 Feb", with the year when it is another one. */
function dayWords(day: Day, today: Day): string {
  const ago = daysBetween(day, today);
  if (ago === 0) return 'Today';
  if (ago === 1) return 'Yesterday';
  const shown = formatDate(day);
  return day.slice(0, 4) === today.slice(0, 4) ? shown.slice(0, -5) : shown;
}

const isMark = ({ what }: Activity) => what.startsWith('item-');

/** What is told of two things that happened one right after the other: both where they are not one thing. */
function together(later: Activity, earlier: Activity): Activity[] {
  const same = later.subject === earlier.subject && later.count === earlier.count;
  if (later.what === 'records-imported' && earlier.what === later.what && localDayOf(earlier.at) === localDayOf(later.at))
    return [{ ...later, count: later.count + earlier.count }];
  if (isMark(later) && isMark(earlier) && same) return [later];
  if (later.what === 'record-restored' && earlier.what === 'record-removed' && same) return [];
  return [later, earlier];
}

/** What happened as it is told: imports of a day as one, of what was said of an item the last word, of an undone removal nothing. */
export function gathered(lately: readonly Activity[]): Activity[] {
  const told: Activity[] = [];
  for (const activity of lately) {
    const last = told.pop();
    told.push(...(last ? together(last, activity) : [activity]));
  }
  return told;
}

/** One line of "Lately". */
export function latelyWords(activity: Activity, today: Day): string {
  return `${dayWords(localDayOf(activity.at), today)} · ${happened(activity)}`;
}
