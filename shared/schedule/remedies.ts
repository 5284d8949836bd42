import { WAIT } from '../checklist/template-item.ts';
import { addDays, addWorkdays } from '../dates/days.ts';
import type { ChecklistItem } from '../domain/checklist.ts';
import type { Day } from '../domain/partial-date.ts';
import type { ScheduledItem } from '../domain/schedule.ts';
import { formatCount } from '../format/amounts.ts';
import { formatDate } from '../format/format-date.ts';
import type { Goal, GoalCase } from './goal.ts';
import { expectedOn, type RequestedItem, typicalWait } from './requested-item.ts';

/** The situation of an item that may come too late. */
interface ItemSituation {
  state: ScheduledItem['state'];
  asked: RequestedItem;
  spare: number | null;
  goal: Goal | null;
  case: GoalCase;
  today: Day;
}

/** What to do first: ask today, or remind the office. */
function urgentRequest({ asked, state, goal }: ItemSituation, item: ChecklistItem): string {
  const needed = goal ? ` Say that it is needed by ${formatDate(goal.readyBy)}.` : '';
  if (asked.overdue === 'due') return `Send a follow-up letter: the time for an answer is over (United States).${needed}`;
  if (asked.asked !== null) return `Call them, or send a reminder.${needed}`;
  const [, longest] = typicalWait(item) ?? [0, 0];
  if (state === 'late')
    return `Ask today: it is here in time if they need less than the usual ${formatCount(longest, 'day')}.${needed}`;
  return asked.expected ? `Ask today all the same: usually it is here by ${formatDate(asked.expected)}.` : 'Ask today.';
}

/** The advice to look in a patient portal, which has reports and letters but no images or slides. */
function portalRemedy(item: ChecklistItem, { goal, today }: ItemSituation): string[] {
  const [, longest] = WAIT.portal;
  if (item.kind === 'imaging-study' || item.kind === 'specimen' || item.holder === 'insurer') return [];
  if ((item.waitDays?.[1] ?? longest) <= longest) return [];
  const inTime = goal !== null && expectedOn(today, longest) <= goal.readyBy;
  return [
    inTime
      ? `Ask by the patient portal: what is there usually comes within ${longest} days.`
      : 'Look in the patient portal: some of it may be there at once.',
  ];
}

/** What replaces an item for now, or brings it sooner, by kind. */
const SUBSTITUTES: Partial<Record<ChecklistItem['kind'], readonly string[]>> = {
  'imaging-study': [
    'Fetch the disc in person, or ask the image library to send the images electronically.',
    'Hand in the report now; the images can follow.',
  ],
  specimen: [
    'Hand in the pathology report now; the slides can follow.',
    'Ask the slide room to send them by courier straight to the second physician.',
  ],
  pathology: ['Ask for what is ready now; the rest can follow.'],
  test: ['Hand in the report now; the recording or the tracings can follow.'],
  laboratory: ['Fetch a printout in person.'],
  consultation: ['Ask the physician for an interim report: half a page on what matters.'],
  procedure: ['Ask the surgeon for an interim report: what was done, found and left in place.'],
  treatment: ['Ask the physician for an interim report: what was given, when, and how it went.'],
  hospital: ['Ask the physician for an interim report: why, when, and what was found.'],
  administrative: ['Call: a name and a reference number often settle it for the day.'],
};

/** The advice for an item that comes too late: send it on before the opinion, or move the opinion where that is safe. */
function afterwards({ asked, spare, goal, case: { reviewDays, decideDays, safeUntil }, today }: ItemSituation): string[] {
  if (goal === null || asked.expected === null || spare === null || spare >= 0) return [];
  const day = goal.from === 'appointment' ? 'the appointment' : 'the last day for the opinion';
  if (asked.expected < goal.opinionBy)
    return [`It would still come before ${day} (${formatDate(goal.opinionBy)}): tell the second physician that it follows.`];
  const from = addWorkdays(asked.expected, Math.max(1, reviewDays));
  if (safeUntil !== null && safeUntil > today && addDays(from, decideDays) > safeUntil)
    return [
      `With it, the opinion comes on ${formatDate(from)} or later; that is too late for ${formatDate(safeUntil)}. Before you wait for it, ask the first physician whether that is safe.`,
    ];
  const asks =
    safeUntil === null || safeUntil <= today ? ' Ask the first physician first whether it is safe to wait so long.' : '';
  return [
    goal.from === 'appointment'
      ? `Or move the appointment to ${formatDate(from)} or later.${asks}`
      : `Or plan the opinion for ${formatDate(from)} or later.${asks}`,
  ];
}

/** What to do about an item that may come too late or is overdue; none where it is in time. */
export function remediesOf(item: ChecklistItem, situation: ItemSituation): string[] {
  const { state, asked, spare } = situation;
  const inTime = (state === 'to-ask' || state === 'asked') && asked.overdue === null && (spare === null || spare >= 0);
  if (inTime) return [];
  if (item.holder === 'patient') return ['It is yours to write: half a page is enough to begin with.'];
  return [
    urgentRequest(situation, item),
    ...portalRemedy(item, situation),
    ...(SUBSTITUTES[item.kind] ?? []),
    ...afterwards(situation),
  ];
}
