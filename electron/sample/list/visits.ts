import type { PlannedFile } from '../files.ts';
import { firstOpinion } from '../texts/neurosurgery.ts';
import { portalPrintout } from '../texts/portal.ts';
import * as practice from '../texts/practice.ts';
import { primaryCareNotes } from '../texts/primary-care.ts';
import type { Entries } from './entries.ts';

/** The files of the visits to physicians. */
export function visitFiles({ typed, record }: Entries): PlannedFile[] {
  return [
    typed(
      'Consultation Dr First.pdf',
      record('consultation', 'Consultation, neurosurgery', 'firstOpinion', 'Dr First', 'Fusion recommended'),
      firstOpinion,
    ),
    typed(
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
    typed(
      'Preoperative assessment.pdf',
      record('consultation', 'Preoperative assessment', 'preoperative', 'Dr Local'),
      practice.preoperative,
    ),
    typed(
      'Medication list.pdf',
      record('medication', 'Medication and allergy list', 'medicationList', 'Dr Local'),
      practice.medicationList,
    ),
  ];
}
