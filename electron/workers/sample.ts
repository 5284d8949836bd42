import { datesFrom } from '../sample/dates.ts';
import type { DrawingAsk, DrawingSays } from '../sample/drawn.ts';
import { sampleFiles } from '../sample/files.ts';
import { fileList } from '../sample/list.ts';
import { parentOf } from './child.ts';

/** Draws the papers of the sample case for electron/sample/drawn.ts: seconds of work, by libraries that only this needs. */
const parent = parentOf<DrawingAsk, DrawingSays>();

parent.onMessage(async ({ today }) => {
  const when = datesFrom(today);
  const total = fileList(when).length;
  for await (const file of sampleFiles(when)) parent.say({ type: 'file', file, total });
  parent.say({ type: 'end' });
});
