import type { Activity } from '../domain/activity.ts';
import type { PutAway } from '../domain/due.ts';
import type { Overview } from '../domain/overview.ts';
import type { Journey } from '../journey/journey.ts';
import { stuckOf } from './blockers.ts';
import { standingOf } from './case-status.ts';
import { headOf } from './heading.ts';
import { journeyParts } from './journey-states.ts';
import { nextStepOf } from './next-step.ts';
import { planLine } from './plan-line.ts';

/** Where a case stands on a day. `putAway`: what the person put away or said is settled, by key; `lately`: newest first. */
export function overviewOf(journey: Journey, putAway: PutAway, lately: readonly Activity[]): Overview {
  const standing = standingOf(journey, putAway);
  const nextStep = nextStepOf(standing);
  return {
    nextStep,
    ...headOf(standing),
    phase: standing.phase,
    daysLeft: standing.daysLeft,
    journey: journeyParts(standing, nextStep),
    plan: planLine(standing),
    stuck: stuckOf(standing),
    lately: lately.slice(0, 8),
  };
}
