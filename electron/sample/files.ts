import type { Dates } from './dates.ts';
import { decidedFiles } from './decided/decided-files.ts';
import type { PlannedFile, SampleFile } from './sample-file.ts';
import { spineFiles } from './spine/spine-files.ts';

/** The planned files of both cases: first the case in preparation, then the decided case. */
export function plannedFiles(when: Dates): PlannedFile[] {
  return [...spineFiles(when), ...decidedFiles(when)];
}

/** Makes the files of both cases one after the other. The same dates give the same bytes. */
export async function* sampleFiles(when: Dates): AsyncGenerator<SampleFile> {
  for (const { make, ...file } of plannedFiles(when)) yield { ...file, bytes: await make() };
}
