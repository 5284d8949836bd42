import type { PlannedFile } from '../files.ts';
import { homeProgram } from '../texts/home-program.ts';
import * as injections from '../texts/injections.ts';
import * as therapy from '../texts/therapy.ts';
import type { Entries } from './entries.ts';

/** The files of the treatment so far: therapy and injections. */
export function treatmentFiles({ typed, record }: Entries): PlannedFile[] {
  return [
    typed(
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
    typed(
      'PT progress notes.pdf',
      record('treatment', 'Physical therapy, progress notes', 'therapyEnd', 'Riverside Therapy'),
      therapy.therapyProgress,
    ),
    typed(
      'Epidural injection 1.pdf',
      record('procedure', 'Epidural injection L4–L5', 'injection1', 'Dr Comfort', 'Epidural injection: relief for five weeks'),
      injections.injection1,
    ),
    typed(
      'Epidural injection 2.pdf',
      record('procedure', 'Transforaminal injection, right L4–S1', 'injection2', 'Dr Comfort'),
      injections.injection2,
    ),
  ];
}
