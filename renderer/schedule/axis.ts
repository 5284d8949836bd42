import { addDays, daysBetween, isWeekend } from '../../shared/dates/days.ts';
import type { Day } from '../../shared/domain/partial-date.ts';
import type { Schedule } from '../../shared/domain/schedule.ts';
import { formatDate } from '../../shared/format/format-date.ts';

/** Days beyond which a chart shows no single weekends. */
const WEEKENDS_TO = 140;
/** How many months are named at most. */
const MONTHS = 9;
/** How far back a chart reaches for what was asked for, days. */
const BACK = 60;

/** The days of a chart from left to right; places are in percent of its width. */
export interface Axis {
  /** The middle of a day. */
  at(day: Day): string;
  width(from: Day, to: Day): string;
  months: readonly { at: string; label: string }[];
  weekends: readonly { at: string; width: string }[];
}

/** The axis on which all of a plan has room. `also`: other days that are to be on it. */
export function axisOf({ items, stretches }: Pick<Schedule, 'items' | 'stretches'>, today: Day, also: readonly Day[]): Axis {
  const open = items.filter(({ state }) => state !== 'in-hand');
  const past = addDays(today, -BACK);
  const [earliest = today] = [today, ...open.flatMap(({ asked }) => asked ?? [])].toSorted();
  const ends = [...open.flatMap(({ expected }) => expected ?? []), ...stretches.map(({ to }) => to), ...also];
  const first = addDays([past, earliest].toSorted()[1] ?? today, -2);
  const end = addDays([addDays(today, 14), ...ends].toSorted().at(-1) ?? today, 4);
  const days = daysBetween(first, end);
  const percent = (count: number) => `${((100 * count) / days).toFixed(3)}%`;
  const within = (day: Day) => Math.min(Math.max(daysBetween(first, day), 0), days - 1);
  const all = Array.from({ length: days }, (_, at) => addDays(first, at));
  return {
    at: (day) => percent(within(day) + 0.5),
    width: (from, to) => percent(Math.max(0, within(to) - within(from))),
    months: monthsOf(all, percent),
    weekends:
      days > WEEKENDS_TO ? [] : all.flatMap((day, at) => (isWeekend(day) ? [{ at: percent(at), width: percent(1) }] : [])),
  };
}

/** The months by their first days, as many as have room; the year stands where it begins. */
function monthsOf(all: readonly Day[], percent: (count: number) => string): Axis['months'] {
  const firsts = all.flatMap((day, at) => (day.endsWith('-01') ? [{ day, at }] : []));
  const step = Math.ceil(firsts.length / MONTHS);
  return firsts
    .filter(({ at }, index) => index % step === 0 && at < all.length * 0.93)
    .map(({ day, at }, index) => {
      const [month = '', year = ''] = formatDate(day.slice(0, 7)).split(' ');
      return { at: percent(at), label: index === 0 || day.slice(5, 7) === '01' ? `${month} ${year}` : month };
    });
}
