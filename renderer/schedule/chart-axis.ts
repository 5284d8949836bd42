import { addDays, daysBetween, isWeekend } from '../../shared/dates/days.ts';
import type { Day } from '../../shared/domain/partial-date.ts';
import type { Schedule } from '../../shared/domain/schedule.ts';
import { formatDate } from '../../shared/format/format-date.ts';

/** The longest chart that shows weekends, in days. */
const MAX_DAYS_WITH_WEEKENDS = 140;
/** The most months that a chart names. */
const MAX_MONTHS = 9;
/** The longest time before today that a chart shows for a request, days. */
const MAX_DAYS_BACK = 60;

/** The days of a chart from left to right; positions are in percent of its width. */
export interface Axis {
  /** The middle of a day. */
  position(day: Day): string;
  width(from: Day, to: Day): string;
  months: readonly { position: string; label: string }[];
  weekends: readonly { position: string; width: string }[];
}

/** The axis that fits the whole schedule. `otherDays`: other days that must fit. */
export function chartAxis(
  { items, stretches }: Pick<Schedule, 'items' | 'stretches'>,
  today: Day,
  otherDays: readonly Day[],
): Axis {
  const open = items.filter(({ state }) => state !== 'in-hand');
  const earliestShown = addDays(today, -MAX_DAYS_BACK);
  const [earliest = today] = [today, ...open.flatMap(({ asked }) => asked ?? [])].toSorted();
  const ends = [...open.flatMap(({ expected }) => expected ?? []), ...stretches.map(({ to }) => to), ...otherDays];
  const first = addDays([earliestShown, earliest].toSorted()[1] ?? today, -2);
  const end = addDays([addDays(today, 14), ...ends].toSorted().at(-1) ?? today, 4);
  const days = daysBetween(first, end);
  const percent = (count: number) => `${((100 * count) / days).toFixed(3)}%`;
  const clampedIndex = (day: Day) => Math.min(Math.max(daysBetween(first, day), 0), days - 1);
  const allDays = Array.from({ length: days }, (_, index) => addDays(first, index));
  return {
    position: (day) => percent(clampedIndex(day) + 0.5),
    width: (from, to) => percent(Math.max(0, clampedIndex(to) - clampedIndex(from))),
    months: monthsOf(allDays, percent),
    weekends:
      days > MAX_DAYS_WITH_WEEKENDS
        ? []
        : allDays.flatMap((day, index) => (isWeekend(day) ? [{ position: percent(index), width: percent(1) }] : [])),
  };
}

/** The months at their first days, as many as fit; a new year shows its number. */
function monthsOf(allDays: readonly Day[], percent: (count: number) => string): Axis['months'] {
  const firstDays = allDays.flatMap((day, dayIndex) => (day.endsWith('-01') ? [{ day, dayIndex }] : []));
  const step = Math.ceil(firstDays.length / MAX_MONTHS);
  return firstDays
    .filter(({ dayIndex }, index) => index % step === 0 && dayIndex < allDays.length * 0.93)
    .map(({ day, dayIndex }, index) => {
      const [month = '', year = ''] = formatDate(day.slice(0, 7)).split(' ');
      return { position: percent(dayIndex), label: index === 0 || day.slice(5, 7) === '01' ? `${month} ${year}` : month };
    });
}
