import type { Activity } from '../../shared/domain/activity.ts';
import type { Day } from '../../shared/domain/partial-date.ts';
import { daysBetween } from '../../shared/overview/overview.ts';
import { counted } from '../../shared/wording/amounts.ts';
import { showDate } from '../../shared/wording/dates.ts';
import { dayOf } from '../components/calendar.ts';

function happened({ what, count, subject }: Activity): string {
  const named = subject && count === 1 ? `: ${subject}` : '';
  switch (what) {
    case 'case-made':
      return 'Case made';
    case 'records-imported':
      return `${counted(count, 'record')} added${named}`;
    case 'record-removed':
      return `${counted(count, 'record')} removed${named}`;
    case 'note-written':
      return `Note written${named}`;
    case 'item-marked':
      return `Checklist changed${named}`;
    case 'packet-made':
      return 'Packet made';
  }
}

/** A day as it is spoken of: "Today", "Yesterday", "24 Feb", with the year when it is another one. */
function dayWords(day: Day, today: Day): string {
  const ago = daysBetween(day, today);
  if (ago === 0) return 'Today';
  if (ago === 1) return 'Yesterday';
  const shown = showDate(day);
  return day.slice(0, 4) === today.slice(0, 4) ? shown.slice(0, -5) : shown;
}

/** Imports of one day in a row are told as one. */
export function gathered(lately: readonly Activity[]): Activity[] {
  const told: Activity[] = [];
  for (const activity of lately) {
    const last = told.at(-1);
    const same = last?.what === 'records-imported' && activity.what === last.what && dayOf(activity.at) === dayOf(last.at);
    if (last && same) told[told.length - 1] = { ...last, count: last.count + activity.count };
    else told.push(activity);
  }
  return told;
}

/** One line of "Lately". */
export function latelyWords(activity: Activity, today: Day): string {
  return `${dayWords(dayOf(activity.at), today)} · ${happened(activity)}`;
}
