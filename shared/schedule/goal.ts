import { addDays, addWorkdays, workdayUntil } from '../dates/days.ts';
import type { Case } from '../domain/case.ts';
import { type Day, dayOfMoment } from '../domain/partial-date.ts';
import type { Schedule } from '../domain/schedule.ts';

export type GoalCase = Pick<Case, 'safeUntil' | 'appointment' | 'reviewDays' | 'decideDays'>;

export interface Goal {
  on: Day;
  from: 'safe' | 'appointment';
  /** Whether the goal is today or past: nothing is counted back from it. */
  passed: boolean;
  /** The last day for the opinion. */
  opinionBy: Day;
  /** The last day for the records. */
  readyBy: Day;
}

/**
 * The day by which the records are needed for an opinion: earlier by the working days of the review. For an appointment at least
 * one.
 */
function readyFor(opinionBy: Day, reviewDays: number, from: Goal['from']): Day {
  const workdays = from === 'appointment' ? Math.max(1, reviewDays) : reviewDays;
  return workdays === 0 ? workdayUntil(opinionBy) : addWorkdays(opinionBy, -workdays);
}

/** The last day for the opinion that leaves time for the decision by `safeUntil`. */
function opinionBySafe({ decideDays }: GoalCase, safeUntil: Day): Day {
  return addDays(safeUntil, -decideDays);
}

/**
 * The day from which the schedule counts back (docs/domain.md 2). The opinion is given at the appointment. The decision
 * follows after `decideDays`, at the latest on `safeUntil`. So the opinion is due on the appointment or, if earlier, on
 * `safeUntil` less `decideDays`. The records are due earlier by the working days of the review. A future day takes precedence
 * over a past one. Null: neither is known.
 */
export function goalOf(patientCase: GoalCase, today: Day): Goal | null {
  const { safeUntil, reviewDays } = patientCase;
  const appointment = dayOfMoment(patientCase.appointment);
  const known: Pick<Goal, 'on' | 'from' | 'opinionBy'>[] = [];
  if (appointment) known.push({ on: appointment, from: 'appointment', opinionBy: appointment });
  if (safeUntil) known.push({ on: safeUntil, from: 'safe', opinionBy: opinionBySafe(patientCase, safeUntil) });
  const upcoming = known.filter(({ on }) => on > today).toSorted((a, b) => a.opinionBy.localeCompare(b.opinionBy));
  const goal = upcoming[0] ?? known.toSorted((a, b) => b.on.localeCompare(a.on))[0];
  return goal ? { ...goal, passed: upcoming.length === 0, readyBy: readyFor(goal.opinionBy, reviewDays, goal.from) } : null;
}

/** The phases of the schedule from today on; none once the goal is past. */
export function planPhases(goal: Goal | null, { decideDays }: GoalCase, today: Day): Schedule['stretches'] {
  if (goal === null || goal.passed) return [];
  const { readyBy, opinionBy } = goal;
  const all = [
    { what: 'Gather the records', from: today, to: readyBy },
    { what: 'Review', from: readyBy, to: opinionBy },
    { what: 'Decide', from: opinionBy, to: addDays(opinionBy, decideDays) },
  ];
  return all.filter(({ from, to }) => from < to);
}
