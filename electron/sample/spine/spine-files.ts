import type { Dates } from '../dates.ts';
import type { PlannedFile } from '../sample-file.ts';
import { administrativeFiles } from './administrative.ts';
import { filePlanner } from './file-planner.ts';
import { hospitalFiles } from './hospital.ts';
import { imagingFiles } from './imaging.ts';
import { testFiles } from './tests.ts';
import { treatmentFiles } from './treatment.ts';
import { visitFiles } from './visits.ts';

/** The files of the case in preparation, in the order of their arrival. */
export function spineFiles(when: Dates): PlannedFile[] {
  const planner = filePlanner(when);
  return [
    ...imagingFiles(planner),
    ...visitFiles(planner),
    ...treatmentFiles(planner),
    ...hospitalFiles(planner),
    ...testFiles(planner),
    ...administrativeFiles(planner),
  ];
}
