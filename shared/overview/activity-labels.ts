import { daysBetween } from '../dates/days.ts';
import { localDayOf } from '../dates/local-day.ts';
import type { Activity } from '../domain/activity.ts';
import type { Day } from '../domain/partial-date.ts';
import { ResolutionOption } from '../domain/resolution.ts';
import { formatCount } from '../format/amounts.ts';
import { formatDate } from '../format/format-date.ts';
import { RESOLUTION_OPTION_TEXTS } from '../resolution/resolution-options.ts';

/** Names a resolution option; the activity keeps only its key. */
function optionLabel(subject: string): string {
  const option = ResolutionOption.safeParse(subject).data;
  return option ? `: ${RESOLUTION_OPTION_TEXTS[option].label.toLowerCase()}` : '';
}

function eventLabel({ what, count, subject }: Activity): string {
  const subjectLabel = subject && count === 1 ? `: ${subject}` : '';
  switch (what) {
    case 'case-made':
      return 'Case made';
    case 'records-imported':
      return `${formatCount(count, 'record')} added${subjectLabel}`;
    case 'record-removed':
      return `${formatCount(count, 'record')} removed${subjectLabel}`;
    case 'record-restored':
      return `${formatCount(count, 'record')} put back${subjectLabel}`;
    case 'note-written':
      return `Note written${subjectLabel}`;
    case 'item-marked':
      return `Checklist changed${subjectLabel}`;
    case 'item-done':
      return `Ticked${subjectLabel}`;
    case 'item-not-applicable':
      return `Does not apply${subjectLabel}`;
    case 'item-unmarked':
      return `Open again${subjectLabel}`;
    case 'packet-made':
      return 'Packet made';
    case 'review-answered':
      return 'Review begun';
    case 'letter-sent':
      return `Letter sent${subjectLabel}`;
    case 'letter-answered':
      return `Answer came${subjectLabel}`;
    case 'request-made':
      return `Request drafted${subjectLabel}`;
    case 'request-marked':
      return `Request to ${subject}`;
    case 'custody-marked':
      return subject;
    case 'contact-logged':
      return `Contact logged${subjectLabel}`;
    case 'insurance-changed':
      return `Insurance${subjectLabel}`;
    case 'physician-chosen':
      return `Second physician chosen${subjectLabel}`;
    case 'appointment-set':
      return `Appointment${subjectLabel}`;
    case 'question-answered':
      return `Question answered${subjectLabel}`;
    case 'packet-issued':
      return `Packet handed over${subjectLabel}`;
    case 'opinion-written':
      return `Opinion written down${subjectLabel}`;
    case 'reply-written':
      return `Answer of a physician written down${subjectLabel}`;
    case 'way-chosen':
      return `The way on chosen${optionLabel(subject)}`;
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

/** Names a day: "Today", "Yesterday", "24 Feb", with the year if it is another one. */
function dayLabel(day: Day, today: Day): string {
  const daysAgo = daysBetween(day, today);
  if (daysAgo === 0) return 'Today';
  if (daysAgo === 1) return 'Yesterday';
  const shown = formatDate(day);
  return day.slice(0, 4) === today.slice(0, 4) ? shown.slice(0, -5) : shown;
}

const isMark = ({ what }: Activity) => what.startsWith('item-');

/** Merges two neighboring activities that are one thing. */
function mergePair(later: Activity, earlier: Activity): Activity[] {
  const isSameSubject = later.subject === earlier.subject && later.count === earlier.count;
  if (later.what === 'records-imported' && earlier.what === later.what && localDayOf(earlier.at) === localDayOf(later.at))
    return [{ ...later, count: later.count + earlier.count }];
  if (isMark(later) && isMark(earlier) && isSameSubject) return [later];
  if (later.what === 'record-restored' && earlier.what === 'record-removed' && isSameSubject) return [];
  return [later, earlier];
}

/** Merges activities for display: the imports of a day as one, the last mark of an item, nothing of an undone removal. */
export function mergeActivities(activities: readonly Activity[]): Activity[] {
  const merged: Activity[] = [];
  for (const activity of activities) {
    const last = merged.pop();
    merged.push(...(last ? mergePair(last, activity) : [activity]));
  }
  return merged;
}

/** One line of the recent activity. */
export function activityLabel(activity: Activity, today: Day): string {
  return `${dayLabel(localDayOf(activity.at), today)} · ${eventLabel(activity)}`;
}
