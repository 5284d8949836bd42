import type { PlannedFile } from '../files.ts';
import * as laboratory from '../texts/laboratory.ts';
import * as tests from '../texts/tests.ts';
import type { Entries } from './entries.ts';

/** What was measured: blood, nerves and muscles, the heart. */
export function measuredFiles({ typed, scan, record }: Entries): PlannedFile[] {
  return [
    typed(
      'Complete blood count.pdf',
      record('laboratory', 'Complete blood count', 'cbc', 'North Laboratory'),
      laboratory.bloodCount,
    ),
    typed(
      'Metabolic panel.pdf',
      record('laboratory', 'Metabolic panel and HbA1c', 'cbc', 'North Laboratory'),
      laboratory.metabolic,
    ),
    typed(
      'Preop labs.pdf',
      record('laboratory', 'Coagulation, vitamin D and inflammation', 'ecg', 'North Laboratory'),
      laboratory.preoperativeLabs,
    ),
    typed(
      'labs last year.pdf',
      record('laboratory', 'Annual laboratory report', 'labs1', 'North Laboratory'),
      laboratory.annualPanel(2, 'labs1', 'NL-25-044120'),
    ),
    typed(
      'labs two years ago.pdf',
      record('laboratory', 'Annual laboratory report', 'labs2', 'North Laboratory'),
      laboratory.annualPanel(1, 'labs2', 'NL-24-039008'),
    ),
    scan(
      'Scan_0003.pdf',
      record('laboratory', 'Annual laboratory report', 'labs3', 'North Laboratory'),
      laboratory.annualPanel(0, 'labs3', 'NL-23-020755'),
    ),
    typed(
      'EMG and nerve conduction.pdf',
      record('test', 'EMG and nerve conduction', 'emg', 'Dr Signal', 'EMG: chronic right L5 radiculopathy'),
      tests.emg,
    ),
    typed('ECG.pdf', record('test', 'Electrocardiogram', 'ecg', 'General Hospital'), tests.electrocardiogram),
  ];
}
