import type { JourneyPart } from '../domain/overview.ts';
import { MILESTONES, type MilestoneName } from './milestones.ts';

/** A milestone of the journey. */
export type Milestone = JourneyPart['steps'][number];
type State = Milestone['state'];

/** The label of the state of a milestone, and of a part of the journey. */
export const MILESTONE_STATE_LABELS: Record<State, string> = { open: 'not begun', 'under-way': 'under way', done: 'done' };

/** Creates a milestone with its state and a few words on it. */
export function milestone(name: MilestoneName, state: State, text: string): Milestone {
  return { name, state, text, task: MILESTONES[name].task, here: false };
}

/** Returns the state of a milestone. */
export function milestoneState(done: boolean, isStarted: boolean): State {
  if (done) return 'done';
  return isStarted ? 'under-way' : 'open';
}
