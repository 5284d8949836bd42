import { datesFrom } from '../sample/dates.ts';
import type { DrawingAsk, DrawingSays } from '../sample/drawn.ts';
import { plannedFiles, sampleFiles } from '../sample/files.ts';
import { parentOf } from '../threads/child-process.ts';

/** Draws the papers of the sample cases for electron/sample/drawn.ts: seconds of work, by libraries that only this needs. */
const parent = parentOf<DrawingAsk, DrawingSays>();

parent.onMessage(async ({ today }) => {
  const when = datesFrom(today);
  const total = plannedFiles(when).length;
  for await (const file of sampleFiles(when)) parent.say({ type: 'file', file, total });
  parent.say({ type: 'end' });
});
