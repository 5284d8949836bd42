import { addDays, daysBetween } from '../dates/days.ts';
import type { Day } from '../domain/partial-date.ts';
import type { ScheduledItem } from '../domain/schedule.ts';
import { counted } from '../wording/amounts.ts';
import { showDate } from '../wording/dates.ts';
import type { Goal, GoalCase } from './goal.ts';

/** How it stands with a goal that is today or behind. */
function passedWords({ on, from }: Goal, today: Day): string {
  if (from === 'appointment')
    return on === today
      ? 'The appointment is today: take along what is in hand, the rest can follow.'
      : `The appointment was on ${showDate(on)}: nothing can be counted back from it any more.`;
  return on === today
    ? 'It is safe to wait until today: ask the first physician today how to go on.'
    : `It was safe to wait until ${showDate(on)}: ask the first physician how it stands now.`;
}

/** One sentence on how the plan stands. What may not apply at all is not counted. `unseen`: must-have items that came and nobody has looked at. */
export function wordsOf(
  all: readonly ScheduledItem[],
  { blocks, unseen, goal, today }: { blocks: ScheduledItem | null; unseen: number; goal: Goal | null; today: Day },
): string {
  if (goal?.passed) return passedWords(goal, today);
  const items = all.filter(({ condition, must }) => must && condition === '');
  const open = items.filter(({ state }) => state !== 'in-hand');
  const byOffices = open.filter(({ holder }) => holder !== 'patient');
  if (open.length === 0) {
    return unseen > 0
      ? `Everything that the second physician must have has come; ${counted(unseen, 'item')} of it ${unseen === 1 ? 'waits' : 'wait'} to be reviewed.`
      : 'Everything that the second physician must have is in hand.';
  }
  if (goal === null) return 'There is no day yet to count back from: until when it is safe to wait, or the appointment.';
  const needed = showDate(goal.readyBy);
  if (byOffices.length === 0) return `What is still missing is yours to write, by ${needed}.`;
  const tooLate = byOffices.filter(({ state }) => state === 'too-late').length;
  const late = byOffices.filter(({ state }) => state === 'late').length;
  const missed = tooLate > 0 ? tooLate : late;
  if (missed > 0) {
    const [one] = byOffices.filter(({ state }) => state === (tooLate > 0 ? 'too-late' : 'late'));
    const what = missed === 1 && one ? one.name : counted(missed, 'record');
    const how =
      tooLate > 0
        ? `cannot be here by ${needed} by the usual wait`
        : `should have been asked for by now, to be here by ${needed}`;
    const longest = blocks?.expected
      ? `; ${missed === 1 && blocks === one ? 'it' : `the last, ${blocks.name},`} comes by ${showDate(blocks.expected)}`
      : '';
    return `${what} ${how}${longest}.`;
  }
  const [next] = byOffices.filter(({ asked, askBy }) => asked === null && askBy !== null).toSorted(byAskBy);
  if (next?.askBy) return `In time so far: the next to ask for is ${next.name}, by ${showDate(next.askBy)}.`;
  if (blocks?.expected) {
    const spare = daysBetween(blocks.expected, goal.readyBy);
    const than = spare >= 0 ? `${counted(spare, 'day')} before it is needed` : `${counted(-spare, 'day')} after it is needed`;
    return `All is asked for; ${blocks.name} comes last, usually by ${showDate(blocks.expected)}, ${than}.`;
  }
  return blocks ? `All is asked for; ${blocks.name} is overdue.` : `Everything must be here by ${needed}.`;
}

const byAskBy = (a: ScheduledItem, b: ScheduledItem) => (a.askBy ?? '').localeCompare(b.askBy ?? '');

/** What to do about the plan as a whole, a sentence each. */
export function adviceOf(items: readonly ScheduledItem[], goal: Goal | null, subject: GoalCase, today: Day): string[] {
  const { safeUntil, decideDays } = subject;
  const appointment = subject.appointment?.slice(0, 10) ?? null;
  const advice: string[] = [];
  if (safeUntil === null) advice.push('Ask the first physician until when it is safe to wait, and write the day down here.');
  if (appointment === null) advice.push('Enter the appointment as soon as it is made.');
  if (safeUntil !== null && safeUntil <= today && !(goal?.passed && goal.from === 'safe'))
    advice.push(`It was safe to wait until ${showDate(safeUntil)}. Ask the first physician how it stands now.`);
  if (appointment !== null && appointment < today)
    advice.push('If it took place, write down what was said in the notes; if it did not, enter the new day.');
  if (appointment !== null && appointment > today && safeUntil !== null && safeUntil > today) {
    const decided = addDays(appointment, decideDays);
    if (decided > safeUntil)
      advice.push(
        `With the appointment on ${showDate(appointment)} the decision stands on ${showDate(decided)}, after the day until which it is safe to wait. Ask for an earlier appointment, or ask the first physician whether waiting until then is safe.`,
      );
  }
  if (goal && !goal.passed && goal.readyBy < today && items.some(({ state }) => state !== 'in-hand'))
    advice.push(
      `By the usual review the records were due on ${showDate(goal.readyBy)}. Ask the second physician’s office how late they may still come.`,
    );
  return advice;
}
