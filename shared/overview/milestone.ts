import type { JourneyPart } from '../domain/overview.ts';
import { STATIONS, type StationName } from './milestones.ts';

export type Station = JourneyPart['steps'][number];
type State = Station['state'];

/** A station as it stands: how far, and in a few words. */
export function station(name: StationName, state: State, text: string): Station {
  return { name, state, text, task: STATIONS[name].task, here: false };
}

/** Done; begun; or neither. */
export function stateOfWork(done: boolean, begun: boolean): State {
  if (done) return 'done';
  return begun ? 'under-way' : 'open';
}
