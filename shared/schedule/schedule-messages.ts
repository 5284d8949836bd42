import { addDays, daysBetween } from '../dates/days.ts';
import { type Day, dayOfMoment } from '../domain/partial-date.ts';
import type { ScheduledItem } from '../domain/schedule.ts';
import { formatCount } from '../format/amounts.ts';
import { formatDate } from '../format/format-date.ts';
import type { Goal, GoalCase } from './goal.ts';

/** The summary for a goal that is today or past. */
function passedSummary({ on, from }: Goal, today: Day): string {
  if (from === 'appointment')
    return on === today
      ? 'The appointment is today: take along what is in hand, the rest can follow.'
      : `The appointment was on ${formatDate(on)}: nothing can be counted back from it any more.`;
  return on === today
    ? 'It is safe to wait until today: ask the first physician today how to go on.'
    : `It was safe to wait until ${formatDate(on)}: ask the first physician how it stands now.`;
}

/** What is late, the worst first. Empty: all is in time. `items`: must-haves of offices. `needed`: by when. */
function lateSummary(items: readonly ScheduledItem[], blocks: ScheduledItem | null, needed: string): string {
  const overdue = items.filter(({ asked, expected }) => asked !== null && expected === null);
  const tooLate = items.filter(({ state }) => state === 'too-late');
  const late = items.filter(({ state, asked }) => state === 'late' && asked === null);
  const slow = items.filter(({ state, spare }) => state === 'asked' && spare !== null && spare < 0);
  const named = (of: readonly ScheduledItem[]) => (of.length === 1 && of[0] ? quoted(of[0]) : formatCount(of.length, 'record'));
  const last = (of: readonly ScheduledItem[]) => {
    if (!blocks?.expected) return '.';
    return `; ${of.length === 1 && of[0] === blocks ? 'it' : `the last, ${quoted(blocks)},`} comes by ${formatDate(blocks.expected)}.`;
  };
  if (tooLate.length > 0) return `${named(tooLate)} cannot be here by ${needed} by the usual wait${last(tooLate)}`;
  if (overdue.length > 0) return `${named(overdue)} ${overdue.length === 1 ? 'is' : 'are'} overdue: remind those who were asked.`;
  if (late.length > 0) return `${named(late)} should have been asked for by now, to be here by ${needed}${last(late)}`;
  return slow.length > 0 ? `${named(slow)} may come after ${needed}, when it is needed${last(slow)}` : '';
}

/**
 * The schedule in one sentence. Items whose condition is not answered are not counted. `unreviewed`: received must-haves that
 * nobody has reviewed.
 */
export function scheduleSummary(
  all: readonly ScheduledItem[],
  { blocks, unreviewed, goal, today }: { blocks: ScheduledItem | null; unreviewed: number; goal: Goal | null; today: Day },
): string {
  if (goal?.passed) return passedSummary(goal, today);
  const items = all.filter(({ condition, must }) => must && condition === '');
  const open = items.filter(({ state }) => state !== 'in-hand');
  const byOffices = open.filter(({ holder }) => holder !== 'patient');
  if (open.length === 0) {
    return unreviewed > 0
      ? `Everything that the second physician must have has come; ${formatCount(unreviewed, 'item')} of it ${unreviewed === 1 ? 'waits' : 'wait'} to be reviewed.`
      : 'Everything that the second physician must have is in hand.';
  }
  if (goal === null) return 'There is no day yet to count back from: until when it is safe to wait, or the appointment.';
  const needed = formatDate(goal.readyBy);
  if (byOffices.length === 0) return `What is still missing is yours to write, by ${needed}.`;
  const lateText = lateSummary(byOffices, blocks, needed);
  if (lateText) return lateText;
  const [next] = byOffices.filter(({ asked, askBy }) => asked === null && askBy !== null).toSorted(byAskBy);
  if (next?.askBy) return `In time so far: the next to ask for is ${quoted(next)}, by ${formatDate(next.askBy)}.`;
  if (blocks?.expected) {
    const daysBefore = `${formatCount(daysBetween(blocks.expected, goal.readyBy), 'day')} before it is needed`;
    return `All is asked for; ${quoted(blocks)} comes last, usually by ${formatDate(blocks.expected)}, ${daysBefore}.`;
  }
  return `Everything must be here by ${needed}.`;
}

const quoted = ({ name }: ScheduledItem) => `“${name}”`;
const byAskBy = (a: ScheduledItem, b: ScheduledItem) => (a.askBy ?? '').localeCompare(b.askBy ?? '');

/** What to do about the whole schedule, a sentence each. */
export function scheduleAdvice(items: readonly ScheduledItem[], goal: Goal | null, subject: GoalCase, today: Day): string[] {
  const { safeUntil, decideDays } = subject;
  const appointment = dayOfMoment(subject.appointment);
  const advice: string[] = [];
  if (safeUntil === null) advice.push('Ask the first physician until when it is safe to wait, and write the day down here.');
  if (appointment === null) advice.push('Enter the appointment as soon as it is made.');
  if (safeUntil !== null && safeUntil <= today && !(goal?.passed && goal.from === 'safe'))
    advice.push(`It was safe to wait until ${formatDate(safeUntil)}. Ask the first physician how it stands now.`);
  if (appointment !== null && appointment < today)
    advice.push('If it took place, write down what was said in the notes; if it did not, enter the new day.');
  if (appointment !== null && appointment > today && safeUntil !== null && safeUntil > today) {
    const decided = addDays(appointment, decideDays);
    if (decided > safeUntil)
      advice.push(
        `With the appointment on ${formatDate(appointment)} the decision stands on ${formatDate(decided)}, after the day until which it is safe to wait. Ask for an earlier appointment, or ask the first physician whether waiting until then is safe.`,
      );
  }
  if (goal && !goal.passed && goal.readyBy < today && items.some(({ state }) => state !== 'in-hand'))
    advice.push(
      `By the usual review the records were due on ${formatDate(goal.readyBy)}. Ask the second physician’s office how late they may still come.`,
    );
  return advice;
}
