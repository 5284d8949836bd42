import { electronicSignature, heading, leadParagraph, numbered, paragraph, type SampleDocument, table } from '../../document.ts';
import { INSTITUTIONS } from '../../institutions.ts';
import type { Dated } from '../../texts/patient.ts';
import { patientBanner } from '../patient.ts';

/** The biopsy as the first pathologist read it. */
export const biopsy: Dated<SampleDocument> = (when) => ({
  institution: INSTITUTIONS.laboratory,
  title: 'Surgical pathology report: prostate, needle biopsies',
  size: 'letter',
  banner: patientBanner(
    'NL-S-41877',
    ['Taken', when.us('biopsy')],
    ['Ordered by', 'Dr Alder'],
    ['Reported', when.us('biopsy', 4)],
  ),
  blocks: [
    leadParagraph('Clinical information', 'PSA 7.8 ng/mL. Digital rectal examination without a nodule (cT1c). First biopsy.'),
    heading('Final diagnosis'),
    numbered(
      'Left mid, lateral (C): acinar adenocarcinoma, Gleason 3+4=7 (Grade Group 2), 35 % of the core, pattern 4 about 20 %.',
      'Left mid, medial (D): acinar adenocarcinoma, Gleason 3+4=7 (Grade Group 2), 20 % of the core, pattern 4 about 10 %.',
      'Left apex (E): acinar adenocarcinoma, Gleason 3+4=7 (Grade Group 2), 10 % of the core.',
      'Nine further cores: benign prostatic tissue. No perineural invasion. No cribriform pattern is described.',
    ),
    heading('Cores'),
    table(
      ['Site:2', 'Length (mm):1>', 'Cancer (mm):1>', 'Gleason:1.4'],
      [
        ['C left mid, lateral', '14', '5', '3+4=7'],
        ['D left mid, medial', '15', '3', '3+4=7'],
        ['E left apex', '12', '1.2', '3+4=7'],
        ['A, B, F to L', '11–16', '0', 'benign'],
      ],
      true,
    ),
    leadParagraph(
      'Remark',
      'Twelve cores in twelve cassettes, three levels each, hematoxylin and eosin. Slides and blocks are kept here.',
    ),
    electronicSignature('Dr Assay', 'Pathologist, North Laboratory', 'Electronically signed'),
  ],
});

/** The same slides, read a second time elsewhere. */
export const rereading: Dated<SampleDocument> = (when) => ({
  institution: INSTITUTIONS.pathology,
  title: 'Consultation on slides from elsewhere: prostate',
  size: 'letter',
  banner: patientBanner(
    'UP-C-2093',
    ['Received', when.us('asked', 3)],
    ['Asked by', 'Dr Birch'],
    ['Outside number', 'NL-S-41877'],
    ['Reported', when.us('rereading')],
  ),
  blocks: [
    leadParagraph(
      'Material',
      `Twelve slides of North Laboratory, NL-S-41877, taken ${when.us('biopsy')}. Immunostains made here on C, D and E.`,
    ),
    heading('Diagnosis'),
    numbered(
      'C, left mid, lateral: acinar adenocarcinoma, Gleason 3+4=7 (Grade Group 2), 5 mm, pattern 4 about 10 %.',
      'D, left mid, medial: acinar adenocarcinoma, Gleason 3+4=7 (Grade Group 2), 3 mm, pattern 4 less than 5 %.',
      'E, left apex: acinar adenocarcinoma, Gleason 3+3=6 (Grade Group 1), 1 mm.',
      'No cribriform pattern and no intraductal carcinoma in the slides examined. No perineural invasion.',
    ),
    leadParagraph(
      'Comment',
      'Agreement with the outside diagnosis of prostate cancer. The share of pattern 4 is estimated lower than in the outside report, and core E is graded 3+3. Estimates of small amounts of pattern 4 differ between pathologists.',
    ),
    electronicSignature('Dr Dogwood', 'Genitourinary pathology', 'Electronically signed'),
  ],
});

export const prostateMri: Dated<SampleDocument> = (when) => ({
  institution: INSTITUTIONS.imaging,
  title: 'MRI of the prostate, multiparametric, with and without contrast',
  size: 'letter',
  banner: patientBanner(
    'CI-211930',
    ['Examination', when.us('prostateMri')],
    ['Ordered by', 'Dr Cedar'],
    ['Reported', when.us('prostateMri', 1)],
  ),
  blocks: [
    leadParagraph(
      'Clinical history',
      'Prostate cancer found by biopsy, PSA 7.8 ng/mL. Examined two weeks after the biopsy, earlier than usual, at the wish of the patient.',
    ),
    leadParagraph('Technique', '3 T, T2 in three planes, diffusion with b-values to 1400, dynamic contrast.'),
    heading('Findings'),
    leadParagraph('Volume', '42 mL. Residual blood from the biopsy on the right, which limits reading there.'),
    leadParagraph(
      'Lesion 1',
      'Left peripheral zone, mid gland, 11 mm, marked restriction of diffusion, early enhancement: PI-RADS 4.',
    ),
    leadParagraph('Capsule', 'Broad contact of 8 mm, smooth. No extracapsular extension is seen. Seminal vesicles normal.'),
    leadParagraph('Nodes and bone', 'No enlarged nodes. No suspicious marrow lesion in the pelvis.'),
    heading('Impression'),
    numbered(
      'One lesion, left mid peripheral zone, 11 mm, PI-RADS 4, matching the biopsy.',
      'No sign of growth beyond the capsule.',
      'Blood from the biopsy on the right: a second look in three months can be considered.',
    ),
    electronicSignature('Radiologist, City Imaging', 'Electronically signed'),
  ],
});

export const psaCourse: Dated<SampleDocument> = (when) => ({
  institution: INSTITUTIONS.laboratory,
  title: 'Laboratory report: prostate-specific antigen',
  size: 'letter',
  banner: patientBanner('NL-118204', ['Collected', when.us('psa')], ['Ordered by', 'Dr Cedar']),
  blocks: [
    table(
      ['Test:2', 'Result:1>', 'Unit:1', 'Reference:1.4', 'Date:1.4'],
      [
        ['PSA, total', '7.8 *', 'ng/mL', 'below 4.0', when.us('psa')],
        ['PSA, free', '1.1', 'ng/mL', '', when.us('psa')],
        ['Free to total', '14 %', '', '', when.us('psa')],
        ['PSA, total', '5.9 *', 'ng/mL', 'below 4.0', when.us('psaYearBefore')],
        ['Creatinine', '0.98', 'mg/dL', '0.70–1.30', when.us('psa')],
        ['Testosterone', '412', 'ng/dL', '264–916', when.us('psa')],
      ],
      true,
    ),
    paragraph('Bold: out of the reference range. Values of one person are best compared when they come from one laboratory.'),
  ],
});
