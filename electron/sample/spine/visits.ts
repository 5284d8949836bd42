import type { PlannedFile } from '../sample-file.ts';
import { firstOpinion } from '../texts/neurosurgery.ts';
import { portalPrintout } from '../texts/portal.ts';
import * as practice from '../texts/practice.ts';
import { primaryCareNotes } from '../texts/primary-care.ts';
import type { FilePlanner } from './file-planner.ts';

/** The files of the visits to physicians. */
export function visitFiles({ textPdf, record }: FilePlanner): PlannedFile[] {
  return [
    textPdf(
      'Consultation Dr First.pdf',
      record('consultation', 'Consultation, neurosurgery', 'firstOpinion', 'Dr First', 'Fusion recommended'),
      firstOpinion,
    ),
    textPdf(
      'Visit notes Hillside.pdf',
      record(
        'consultation',
        'Primary care visit notes, three years',
        'visit5',
        'Dr Local',
        'Walking distance stays at 200 to 250 m',
      ),
      primaryCareNotes,
      portalPrintout,
    ),
    textPdf(
      'Preoperative assessment.pdf',
      record('consultation', 'Preoperative assessment', 'preoperative', 'Dr Local'),
      practice.preoperative,
    ),
    textPdf(
      'Medication list.pdf',
      record('medication', 'Medication and allergy list', 'medicationList', 'Dr Local'),
      practice.medicationList,
    ),
  ];
}
