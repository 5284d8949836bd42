import type { Dates } from '../dates.ts';
import * as formats from '../file-formats.ts';
import type { PlannedFile } from '../sample-file.ts';
import { anesthesiaRecord } from '../texts/anesthesia.ts';
import * as emergency from '../texts/emergency.ts';
import * as operation from '../texts/operation.ts';
import type { FilePlanner } from './file-planner.ts';

/** The password of the encrypted file: the date of birth, as the hospital's portal sets it. */
const SAMPLE_PASSWORD = '02291960';

/** The files of the stays in the hospital; the chart of the emergency visit is encrypted. */
export function hospitalFiles({ when, scannedPdf, otherFile, record }: FilePlanner): PlannedFile[] {
  return [
    scannedPdf(
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
    otherFile('FAX00231.tif', record('hospital', 'Discharge summary, microdiscectomy', 'discharge', 'General Hospital'), () =>
      formats.faxTiff(operation.discharge(when)),
    ),
    otherFile(
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
  formats.lockedPdf(
    emergency.emergencyVisit(when),
    emergency.nursingFlowSheet(when),
    emergency.emergencyInstructions(when),
    when.iso('emergency', 1),
    SAMPLE_PASSWORD,
  );
