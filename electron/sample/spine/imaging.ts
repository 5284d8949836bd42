import type { PlannedFile } from '../sample-file.ts';
import * as imaging from '../texts/imaging.ts';
import * as tests from '../texts/tests.ts';
import type { FilePlanner } from './file-planner.ts';

/** The files of the imaging center and the hospital’s radiology. */
export function imagingFiles({ textPdf, scannedPdf, record }: FilePlanner): PlannedFile[] {
  return [
    textPdf(
      'MRI lumbar spine report.pdf',
      record('imaging-report', 'MRI lumbar spine, report', 'mri', 'City Imaging', 'MRI: moderate stenosis L4–L5'),
      imaging.mri,
    ),
    textPdf(
      'xray_flexion_extension.pdf',
      record(
        'imaging-report',
        'X-ray lumbar spine, flexion and extension',
        'flexionXray',
        'City Imaging',
        'X-ray: 6 mm slip on flexion',
      ),
      imaging.flexionXray,
    ),
    textPdf('CT lumbar spine.pdf', record('imaging-report', 'CT lumbar spine, report', 'ct', 'City Imaging'), imaging.ct),
    scannedPdf(
      'Scan_0007.pdf',
      record('imaging-report', 'MRI lumbar spine, first report', 'firstMri', 'General Hospital'),
      imaging.firstMri,
    ),
    textPdf(
      'DXA report.pdf',
      record('test', 'Bone density (DXA)', 'boneDensity', 'City Imaging', 'Bone density: T-score –2.3 at the hip'),
      tests.boneDensity,
    ),
  ];
}
