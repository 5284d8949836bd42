import type { Schedule } from '../domain/schedule.ts';
import type { Journey } from '../journey/journey.ts';

/** The backward plan of a case. */
export function scheduleOf(_: Journey): Schedule {
  return { goal: null, readyBy: null, stretches: [], items: [], blocks: null, words: '' };
}
