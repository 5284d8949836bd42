import {
  bullets,
  electronicSignature,
  fields,
  heading,
  leadParagraph,
  numbered,
  paragraph,
  type SampleDocument,
  table,
} from '../document.ts';
import { INSTITUTIONS } from '../institutions.ts';
import { type Dated, patientBanner } from './patient.ts';

const READER = ['Radiologist, City Imaging', 'Electronically signed'] as const;

/** The magnetic resonance report on which the first opinion rests. */
export const mri: Dated<SampleDocument> = (when) => ({
  institution: INSTITUTIONS.imaging,
  title: 'MRI lumbar spine without contrast',
  size: 'letter',
  banner: patientBanner(
    'CI-204417',
    ['Examination', when.us('mri')],
    ['Ordered by', 'Dr Local'],
    ['Accession', 'CI-26-00193'],
    ['Reported', when.us('mri', 1)],
  ),
  blocks: [
    leadParagraph(
      'Clinical history',
      `${when.age('mri')}-year-old woman with low back pain and bilateral leg pain on walking, right more than left, for seven months. Left L5–S1 microdiscectomy in ${when.iso('operation').slice(0, 4)}. Physical therapy and two epidural injections.`,
    ),
    leadParagraph(
      'Comparison',
      `MRI lumbar spine ${when.us('firstMri')}, General Hospital (report and images). Radiographs ${when.us('flexionXray')}.`,
    ),
    leadParagraph(
      'Technique',
      'Sagittal T1, T2 and STIR; axial T1 and T2 angled to the discs from L1 to S1; coronal T2. 1.5 T, supine, no contrast. Mild motion on the axial T2 series; diagnostic quality.',
    ),
    heading('Findings'),
    leadParagraph('Numbering', 'Five lumbar type vertebrae. The last well formed disc is labeled L5–S1.'),
    leadParagraph(
      'Alignment',
      'Grade I anterolisthesis of L4 on L5, 5 mm supine (4 mm in the earlier study). Lumbar lordosis is mildly reduced. No pars defect is seen.',
    ),
    leadParagraph(
      'Marrow and endplates',
      'Modic type II change at L5–S1. Faint Modic type I signal along the anterior L4–L5 endplates, new. No compression fracture. No suspicious marrow lesion.',
    ),
    leadParagraph('Conus', 'Ends at L1 with normal caliber and signal. Redundant nerve roots above L4–L5.'),
    leadParagraph('L1–L2 and L2–L3', 'Minor disc desiccation. No stenosis.'),
    leadParagraph(
      'L3–L4',
      'Broad bulge of 3 mm, mild facet arthropathy. Mild narrowing of the canal (11 mm anteroposterior). Foramina patent.',
    ),
    leadParagraph(
      'L4–L5',
      'Uncovering of the disc by the slip with a bulge of 4 mm. Severe facet arthropathy with effusions of 2.5 mm on the right and 2 mm on the left, and thickening of the ligamentum flavum to 6 mm. Moderate stenosis of the central canal: 8 mm anteroposterior, dural sac area 78 square mm (earlier 104). Lateral recess narrowing, right more than left, with contact to the traversing right L5 root. Foramina mildly narrowed on both sides. No synovial cyst.',
    ),
    leadParagraph(
      'L5–S1',
      'Status after left laminotomy. Disc height loss of more than 50 percent. Small left paracentral scar about the S1 root without mass effect; no recurrent herniation can be recognized without contrast. Canal patent.',
    ),
    leadParagraph(
      'Soft tissues',
      'Mild fatty infiltration of the multifidus at L4 to S1. No paraspinal collection. Simple cortical cyst of the left kidney, 14 mm, unchanged.',
    ),
    table(
      ['Level:1.2', 'Canal (mm):1|', 'Sac area (sq mm):1.2|', 'Grade:1.3', `Earlier, ${when.us('firstMri')}:1.6`],
      [
        ['L2–L3', '14', '162', 'None', 'None'],
        ['L3–L4', '11', '121', 'Mild', 'None to mild'],
        ['L4–L5', '8*', '78*', 'Moderate*', 'Mild (sac area 104)'],
        ['L5–S1', '13', '148', 'None', 'None'],
      ],
      true,
    ),
    heading('Impression'),
    numbered(
      'Degenerative spondylolisthesis L4–L5, grade I (5 mm supine), with moderate central stenosis and narrowing of the right lateral recess. Progression since the earlier study.',
      'Facet effusions at L4–L5; a mobile segment is possible. Correlation with flexion and extension radiographs is suggested.',
      'Postoperative change at L5–S1 on the left without visible recurrence.',
      'Mild L3–L4 stenosis.',
    ),
    electronicSignature('Dr Frame', ...READER, `${when.us('mri', 1)} 08:52`),
  ],
});

export const firstMri: Dated<SampleDocument> = (when) => ({
  institution: { ...INSTITUTIONS.hospital, department: 'Department of Radiology' },
  title: 'Magnetic resonance imaging, lumbar spine',
  size: 'letter',
  banner: patientBanner(
    'GH-118802',
    ['Examination', when.us('firstMri')],
    ['Referred by', 'Dr Local'],
    ['Accession', 'GH-R-55210'],
    ['Status', 'Final'],
  ),
  blocks: [
    leadParagraph(
      'Indication',
      `Low back pain with occasional right buttock pain. Left L5–S1 microdiscectomy ${when.us('operation')}.`,
    ),
    leadParagraph('Technique', 'Sagittal T1, T2, STIR. Axial T2 from L3 to S1. 1.5 T. No contrast.'),
    leadParagraph('Comparison', `MRI lumbar spine before the operation in ${when.iso('operation').slice(0, 4)}.`),
    heading('Findings'),
    paragraph(
      'Vertebral body heights are maintained. There is anterolisthesis of L4 on L5 of about 4 mm, not described in the earlier report. Normal conus ending at L1.',
    ),
    leadParagraph('L3–L4', 'Mild bulge. No significant stenosis.'),
    leadParagraph(
      'L4–L5',
      'Moderate facet arthropathy. Bulge with mild central stenosis; dural sac area 104 square mm. No root compression.',
    ),
    leadParagraph(
      'L5–S1',
      'Postoperative change on the left. The herniation of the earlier study is no longer seen. Mild scar about the left S1 root. Disc height moderately reduced, Modic type II change.',
    ),
    paragraph('Left renal cortical cyst of 14 mm, simple. No adenopathy in the included field.'),
    heading('Conclusion'),
    numbered(
      'Grade I degenerative anterolisthesis L4–L5 with mild stenosis.',
      'No recurrent disc herniation at L5–S1.',
      'No fracture, no infection, no tumor.',
    ),
    heading('Doses and safety'),
    fields(['Contrast', 'None'], ['Implants', 'None reported'], ['Sedation', 'None'], ['Screening form', 'Signed by patient']),
    electronicSignature('Dr Lumen', 'Attending radiologist, General Hospital', `Final report ${when.us('firstMri', 1)} 16:20`),
  ],
});

export const flexionXray: Dated<SampleDocument> = (when) => ({
  institution: INSTITUTIONS.imaging,
  title: 'X-ray lumbar spine, standing, with flexion and extension',
  size: 'letter',
  banner: patientBanner(
    'CI-204417',
    ['Examination', when.us('flexionXray')],
    ['Ordered by', 'Dr Local'],
    ['Accession', 'CI-25-08811'],
    ['Reported', when.us('flexionXray')],
  ),
  blocks: [
    leadParagraph('Clinical history', 'Leg pain on walking more than 200 m. Question of instability at L4–L5.'),
    leadParagraph(
      'Technique',
      'Four views: standing anteroposterior and lateral; lateral in flexion and in extension. Effort in flexion was limited by pain (excursion about 30 degrees).',
    ),
    leadParagraph('Comparison', 'None available in this department.'),
    heading('Findings'),
    paragraph(
      'Five lumbar vertebrae. No fracture. Mild convexity to the left, 7 degrees from L2 to L5. Disc spaces are narrowed at L4–L5 (mild) and at L5–S1 (advanced). Facet arthropathy from L3 to S1.',
    ),
    table(
      ['Position:2', 'Slip L4 on L5:1.4|', 'Percent of endplate:1.4|', 'Angle L4–L5:1.4|'],
      [
        ['Standing, neutral', '5 mm', '14', '6° lordotic'],
        ['Flexion', '6 mm*', '17', '1° kyphotic'],
        ['Extension', '3 mm', '8', '8° lordotic'],
      ],
      true,
    ),
    paragraph(
      'Translation between flexion and extension is 3 mm; the change of angle is 9 degrees. Often used limits for instability are 4 mm and 10 degrees; the limited effort in flexion may understate both.',
    ),
    leadParagraph(
      'Sagittal balance on the standing film',
      'Lordosis L1–S1 43 degrees, pelvic incidence 52 degrees, pelvic tilt 21 degrees. The plumb line of C7 is not included.',
    ),
    heading('Impression'),
    numbered(
      'Degenerative spondylolisthesis L4–L5, grade I: 6 mm slip on flexion, 3 mm on extension.',
      'Motion at the upper limit of normal, short of the usual limits of gross instability.',
      'Advanced disc narrowing L5–S1.',
    ),
    electronicSignature('Dr Frame', ...READER, `${when.us('flexionXray')} 17:05`),
  ],
});

export const ct: Dated<SampleDocument> = (when) => ({
  institution: INSTITUTIONS.imaging,
  title: 'CT lumbar spine without contrast',
  size: 'letter',
  banner: patientBanner(
    'CI-204417',
    ['Examination', when.us('ct')],
    ['Ordered by', 'Dr First'],
    ['Accession', 'CI-26-00571'],
    ['Reported', when.us('ct', 1)],
  ),
  blocks: [
    leadParagraph(
      'Clinical history',
      'Surgical planning. Degenerative spondylolisthesis L4–L5; earlier left L5–S1 microdiscectomy.',
    ),
    leadParagraph(
      'Technique',
      'Helical acquisition from T12 to S2, 0.625 mm collimation, bone and soft tissue algorithms, sagittal and coronal reformats. Automated exposure control.',
    ),
    leadParagraph('Comparison', `MRI ${when.us('mri')}; radiographs ${when.us('flexionXray')}.`),
    heading('Findings'),
    leadParagraph(
      'Alignment',
      'Anterolisthesis L4 on L5, 4 mm in supine position. The slip reduces by 2 mm against the flexion film.',
    ),
    leadParagraph(
      'Bone',
      'The pars interarticularis is intact on both sides at every level. No fracture. Hounsfield units in the L4 vertebral body: mean 118 (region of interest in the axial middle third), in the range that many authors regard as reduced bone quality.',
    ),
    leadParagraph('L3–L4', 'Mild facet hypertrophy. Vacuum phenomenon absent.'),
    leadParagraph(
      'L4–L5',
      'Advanced facet arthropathy with vacuum phenomenon in the right joint; sagittal orientation of the joints (52 degrees right, 49 degrees left). Ossification of the ligamentum flavum absent. Disc height 8 mm. The foramina measure 13 mm in height on the right, 14 mm on the left.',
    ),
    leadParagraph('L5–S1', 'Left laminotomy defect. Disc height 4 mm, vacuum phenomenon, endplate sclerosis. No bony bridge.'),
    leadParagraph('Pedicles', 'See table. No anatomical obstacle to screw placement at L4 and L5.'),
    table(
      ['Level:1', 'Side:1', 'Width (mm):1|', 'Angle:1|', 'Length to anterior cortex (mm):2|'],
      [
        ['L4', 'Right', '9.8', '18°', '48'],
        ['L4', 'Left', '10.1', '17°', '48'],
        ['L5', 'Right', '12.6', '26°', '46'],
        ['L5', 'Left', '12.9', '27°', '47'],
      ],
      true,
    ),
    leadParagraph(
      'Other',
      'Aorta 18 mm with mild calcification. Bifurcation at the lower third of L4. Simple cyst of the left kidney. Colon with scattered diverticula.',
    ),
    heading('Impression'),
    numbered(
      'Grade I degenerative spondylolisthesis L4–L5 with advanced, sagittally oriented facet joints. No spondylolysis.',
      'Reduced bone attenuation at L4 (118 HU); bone density measurement is suggested before instrumentation.',
      'No recurrence of bony stenosis at L5–S1.',
    ),
    heading('Radiation dose'),
    bullets('CTDIvol 14.2 mGy', 'DLP 412 mGy·cm', 'Effective dose about 6 mSv'),
    electronicSignature('Dr Frame', ...READER, `${when.us('ct', 1)} 11:31`),
  ],
});
