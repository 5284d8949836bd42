import { datesFrom } from '../sample/dates.ts';
import { plannedFiles, sampleFiles } from '../sample/files.ts';
import type { GenerateMessage, GenerateRequest } from '../sample/generate-files.ts';
import { connectToParent } from '../threads/child-process.ts';

/** Draws the papers of the sample cases for electron/sample/generate-files.ts: seconds of work, by libraries that only this needs. */
const parent = connectToParent<GenerateRequest, GenerateMessage>();

// Electron only warns of an unhandled rejection in a utility process. The parent would wait for ever.
process.on('unhandledRejection', () => process.exit(1));

parent.onMessage(async ({ today }) => {
  const when = datesFrom(today);
  const total = plannedFiles(when).length;
  for await (const file of sampleFiles(when)) parent.send({ type: 'file', file, total });
  parent.send({ type: 'end' });
});
