import { type Drawn, drawPages } from '../packet/rescue/draw.ts';
import { type Rebuilt, rebuild } from '../packet/rescue/rebuild.ts';
import { type Unlocked, unlock } from '../packet/rescue/unlock.ts';
import { work } from './worker.ts';

/** One rung of the ladder, which runs apart so that it can be ended. */
export interface RescueTask {
  rung: 'unlock' | 'rebuild' | 'draw';
  bytes: Uint8Array;
  /** Tried besides the empty one. */
  password: string;
}
export type RescueAnswer = Unlocked | Rebuilt | Drawn;

await work<RescueTask, 'alive', RescueAnswer>(async ({ rung, bytes, password }, tell) => {
  switch (rung) {
    case 'unlock':
      return unlock(bytes, password === '' ? [''] : ['', password]);
    case 'rebuild':
      return rebuild(bytes);
    case 'draw':
      return drawPages(bytes, password, () => tell('alive'));
  }
});
