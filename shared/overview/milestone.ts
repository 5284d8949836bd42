import type { JourneyPart } from '../domain/overview.ts';
import { MILESTONES, type MilestoneName } from './milestones.ts';

export type Milestone = JourneyPart['steps'][number];
type State = Milestone['state'];

/** A station as it stands: how far, and in a few words. */
export function milestone(name: MilestoneName, state: State, text: string): Milestone {
  return { name, state, text, task: MILESTONES[name].task, here: false };
}

/** Done; begun; or neither. */
export function milestoneState(done: boolean, begun: boolean): State {
  if (done) return 'done';
  return begun ? 'under-way' : 'open';
}
