import type { PlannedFile } from '../sample-file.ts';
import * as laboratory from '../texts/laboratory.ts';
import * as tests from '../texts/tests.ts';
import type { FilePlanner } from './file-planner.ts';

/** The files of laboratory and physiological tests. */
export function testFiles({ textPdf, scannedPdf, record }: FilePlanner): PlannedFile[] {
  return [
    textPdf(
      'Complete blood count.pdf',
      record('laboratory', 'Complete blood count', 'cbc', 'North Laboratory'),
      laboratory.bloodCount,
    ),
    textPdf(
      'Metabolic panel.pdf',
      record('laboratory', 'Metabolic panel and HbA1c', 'cbc', 'North Laboratory'),
      laboratory.metabolic,
    ),
    textPdf(
      'Preop labs.pdf',
      record('laboratory', 'Coagulation, vitamin D and inflammation', 'ecg', 'North Laboratory'),
      laboratory.preoperativeLabs,
    ),
    textPdf(
      'labs last year.pdf',
      record('laboratory', 'Annual laboratory report', 'labs1', 'North Laboratory'),
      laboratory.annualPanel(2, 'labs1', 'NL-25-044120'),
    ),
    textPdf(
      'labs two years ago.pdf',
      record('laboratory', 'Annual laboratory report', 'labs2', 'North Laboratory'),
      laboratory.annualPanel(1, 'labs2', 'NL-24-039008'),
    ),
    scannedPdf(
      'Scan_0003.pdf',
      record('laboratory', 'Annual laboratory report', 'labs3', 'North Laboratory'),
      laboratory.annualPanel(0, 'labs3', 'NL-23-020755'),
    ),
    textPdf(
      'EMG and nerve conduction.pdf',
      record('test', 'EMG and nerve conduction', 'emg', 'Dr Signal', 'EMG: chronic right L5 radiculopathy'),
      tests.emg,
    ),
    textPdf('ECG.pdf', record('test', 'Electrocardiogram', 'ecg', 'General Hospital'), tests.electrocardiogram),
  ];
}
