import type { Activity } from '../domain/activity.ts';
import type { Dismissals } from '../domain/due.ts';
import type { Overview } from '../domain/overview.ts';
import type { Journey } from '../journey/journey.ts';
import { blockersOf } from './blockers.ts';
import { caseStatusOf } from './case-status.ts';
import { overviewHeading } from './heading.ts';
import { journeyParts } from './journey-parts.ts';
import { nextStepOf } from './next-step.ts';
import { planLine } from './plan-line.ts';
import { subjectStatesOf } from './subject-states.ts';

/** Returns the overview of a case on a day. `dismissals`: the stored dismissals, by key. */
export function overviewOf(journey: Journey, dismissals: Dismissals, activity: readonly Activity[]): Overview {
  const status = caseStatusOf(journey, dismissals);
  const nextStep = nextStepOf(status);
  return {
    nextStep,
    ...overviewHeading(status),
    phase: status.phase,
    daysLeft: status.daysLeft,
    journey: journeyParts(status, nextStep),
    subjects: subjectStatesOf(journey),
    plan: planLine(status),
    blockers: blockersOf(status),
    recentActivity: activity.slice(0, 8),
  };
}
