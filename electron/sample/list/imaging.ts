import type { PlannedFile } from '../files.ts';
import * as imaging from '../texts/imaging.ts';
import * as tests from '../texts/tests.ts';
import type { Entries } from './entries.ts';

/** The files of the imaging center and the hospital’s radiology. */
export function imagingFiles({ typed, scan, record }: Entries): PlannedFile[] {
  return [
    typed(
      'MRI lumbar spine report.pdf',
      record('imaging-report', 'MRI lumbar spine, report', 'mri', 'City Imaging', 'MRI: moderate stenosis L4–L5'),
      imaging.mri,
    ),
    typed(
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
    typed('CT lumbar spine.pdf', record('imaging-report', 'CT lumbar spine, report', 'ct', 'City Imaging'), imaging.ct),
    scan(
      'Scan_0007.pdf',
      record('imaging-report', 'MRI lumbar spine, first report', 'firstMri', 'General Hospital'),
      imaging.firstMri,
    ),
    typed(
      'DXA report.pdf',
      record('test', 'Bone density (DXA)', 'boneDensity', 'City Imaging', 'Bone density: T-score –2.3 at the hip'),
      tests.boneDensity,
    ),
  ];
}
