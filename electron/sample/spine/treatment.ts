import type { PlannedFile } from '../sample-file.ts';
import { homeProgram } from '../texts/home-program.ts';
import * as injections from '../texts/injections.ts';
import * as therapy from '../texts/therapy.ts';
import type { FilePlanner } from './file-planner.ts';

/** The files of the treatment so far: therapy and injections. */
export function treatmentFiles({ textPdf, record }: FilePlanner): PlannedFile[] {
  return [
    textPdf(
      'PT evaluation.pdf',
      record(
        'treatment',
        'Physical therapy, evaluation and home program',
        'therapyEvaluation',
        'Riverside Therapy',
        'Physical therapy begins, 24 sessions',
      ),
      therapy.therapyEvaluation,
      homeProgram,
    ),
    textPdf(
      'PT progress notes.pdf',
      record('treatment', 'Physical therapy, progress notes', 'therapyEnd', 'Riverside Therapy'),
      therapy.therapyProgress,
    ),
    textPdf(
      'Epidural injection 1.pdf',
      record('procedure', 'Epidural injection L4–L5', 'injection1', 'Dr Comfort', 'Epidural injection: relief for five weeks'),
      injections.injection1,
    ),
    textPdf(
      'Epidural injection 2.pdf',
      record('procedure', 'Transforaminal injection, right L4–S1', 'injection2', 'Dr Comfort'),
      injections.injection2,
    ),
  ];
}
