import type { Dates } from '../dates.ts';
import type { PlannedFile } from '../files.ts';
import * as source from '../source.ts';
import { anesthesiaRecord } from '../texts/anesthesia.ts';
import * as emergency from '../texts/emergency.ts';
import * as operation from '../texts/operation.ts';
import type { Entries } from './entries.ts';

/** The password of the one locked file, as the hospital's portal chose it. */
const SAMPLE_PASSWORD = '02291960';

/** The files of the stays in the hospital; the chart of the emergency visit is locked. */
export function hospitalFiles({ when, scan, other, record }: Entries): PlannedFile[] {
  return [
    scan(
      'Scan_0011 operative report.pdf',
      record(
        'procedure',
        'Operative report, microdiscectomy L5–S1',
        'operation',
        'General Hospital',
        'Microdiscectomy L5–S1, General Hospital',
      ),
      operation.operativeReport,
      anesthesiaRecord,
    ),
    other('FAX00231.tif', record('hospital', 'Discharge summary, microdiscectomy', 'discharge', 'General Hospital'), () =>
      source.faxTiff(operation.discharge(when)),
    ),
    other(
      'ED visit (protected).pdf',
      record(
        'hospital',
        'Emergency department visit',
        'emergency',
        'General Hospital',
        'Emergency visit: acute back pain, no red flags',
      ),
      () => emergencyChart(when),
      SAMPLE_PASSWORD,
    ),
  ];
}

const emergencyChart = (when: Dates): Promise<Uint8Array> =>
  source.lockedChart(
    emergency.emergencyVisit(when),
    emergency.nursingFlowSheet(when),
    emergency.emergencyInstructions(when),
    when.iso('emergency', 1),
    SAMPLE_PASSWORD,
  );
