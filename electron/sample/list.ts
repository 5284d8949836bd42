import type { Dates } from './dates.ts';
import type { PlannedFile } from './files.ts';
import { entries } from './list/entries.ts';
import { hospitalFiles } from './list/hospital.ts';
import { imagingFiles } from './list/imaging.ts';
import { measuredFiles } from './list/measured.ts';
import { paperFiles } from './list/papers.ts';
import { treatmentFiles } from './list/treatment.ts';
import { visitFiles } from './list/visits.ts';

/** The files of the sample case in the order in which the patient got hold of them. */
export function fileList(when: Dates): PlannedFile[] {
  const entry = entries(when);
  return [
    ...imagingFiles(entry),
    ...visitFiles(entry),
    ...treatmentFiles(entry),
    ...hospitalFiles(entry),
    ...measuredFiles(entry),
    ...paperFiles(entry),
  ];
}
