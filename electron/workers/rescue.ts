import { type Rewritten, rewrite } from '../packet/rescue/qpdf.ts';
import { work } from './worker.ts';

/** One rung of the ladder that runs apart, where it can be ended. */
export interface RescueTask {
  task: 'rewrite';
  bytes: Uint8Array;
  /** Tried besides the empty one. */
  password: string;
}
export type RescueAnswer = Rewritten;

await work<RescueTask, never, RescueAnswer>(({ bytes, password }) => rewrite(bytes, password === '' ? [''] : ['', password]));
