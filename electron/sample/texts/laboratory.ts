import type { Moment } from '../dates.ts';
import { type Block, electronicSignature, heading, leadParagraph, paragraph, type SampleDocument, table } from '../document.ts';
import { INSTITUTIONS } from '../institutions.ts';
import { type Dated, patientBanner } from './patient.ts';

interface Test {
  name: string;
  unit: string;
  low: number | null;
  high: number | null;
  digits: number;
  /** Results, oldest first: three, two and one years back, and now. */
  results: readonly [number, number, number, number];
}

const test = (
  name: string,
  unit: string,
  low: number | null,
  high: number | null,
  digits: number,
  ...results: [number, number, number, number]
): Test => ({
  name,
  unit,
  low,
  high,
  digits,
  results,
});

const BLOOD_COUNT = [
  test('White blood cells', 'x10³/µL', 4.0, 10.5, 1, 6.2, 5.9, 6.6, 7.1),
  test('Red blood cells', 'x10^6/µL', 3.9, 5.1, 2, 4.62, 4.55, 4.48, 4.31),
  test('Hemoglobin', 'g/dL', 12.0, 15.5, 1, 13.9, 13.6, 13.2, 12.7),
  test('Hematocrit', '%', 36, 46, 1, 41.2, 40.6, 39.4, 38.3),
  test('MCV', 'fL', 80, 100, 1, 89.2, 89.2, 87.9, 88.9),
  test('MCH', 'pg', 27, 33, 1, 30.1, 29.9, 29.5, 29.5),
  test('RDW', '%', 11.5, 14.5, 1, 12.9, 13.1, 13.4, 13.8),
  test('Platelets', 'x10³/µL', 150, 400, 0, 246, 239, 251, 231),
  test('Neutrophils', '%', 40, 74, 1, 58.4, 57.2, 60.1, 63.0),
  test('Lymphocytes', '%', 19, 48, 1, 30.6, 31.4, 28.9, 26.2),
  test('Monocytes', '%', 3.4, 9, 1, 7.4, 7.6, 7.3, 7.1),
  test('Eosinophils', '%', 0, 7, 1, 2.9, 3.1, 3.0, 3.1),
  test('Basophils', '%', 0, 1.5, 1, 0.7, 0.7, 0.7, 0.6),
];

const METABOLIC = [
  test('Glucose, fasting', 'mg/dL', 70, 99, 0, 98, 101, 106, 103),
  test('Urea nitrogen', 'mg/dL', 8, 24, 0, 15, 16, 19, 21),
  test('Creatinine', 'mg/dL', 0.5, 1.0, 2, 0.78, 0.81, 0.92, 0.98),
  test('eGFR (CKD-EPI 2021)', 'mL/min', 60, null, 0, 84, 80, 69, 64),
  test('Sodium', 'mmol/L', 136, 145, 0, 140, 139, 140, 138),
  test('Potassium', 'mmol/L', 3.5, 5.1, 1, 4.2, 4.3, 4.5, 4.6),
  test('Chloride', 'mmol/L', 98, 107, 0, 103, 103, 104, 102),
  test('Carbon dioxide', 'mmol/L', 22, 30, 0, 26, 26, 25, 25),
  test('Calcium', 'mg/dL', 8.6, 10.2, 1, 9.4, 9.4, 9.3, 9.2),
  test('Total protein', 'g/dL', 6.0, 8.3, 1, 7.1, 7.0, 7.1, 7.0),
  test('Albumin', 'g/dL', 3.5, 5.0, 1, 4.4, 4.3, 4.3, 4.2),
  test('Bilirubin, total', 'mg/dL', 0.2, 1.2, 1, 0.6, 0.6, 0.5, 0.6),
  test('Alkaline phosphatase', 'U/L', 35, 104, 0, 74, 78, 83, 88),
  test('AST', 'U/L', 10, 35, 0, 21, 22, 24, 23),
  test('ALT', 'U/L', 7, 35, 0, 19, 20, 22, 20),
];

const SUGAR = [test('Hemoglobin A1c', '%', null, 5.6, 1, 5.7, 5.8, 6.0, 5.9)];
const LIPIDS = [
  test('Cholesterol, total', 'mg/dL', null, 199, 0, 204, 198, 206, 201),
  test('Triglycerides', 'mg/dL', null, 149, 0, 118, 124, 139, 131),
  test('HDL cholesterol', 'mg/dL', 50, null, 0, 61, 60, 56, 57),
  test('LDL cholesterol', 'mg/dL', null, 129, 0, 119, 113, 122, 118),
  test('TSH', 'mIU/L', 0.45, 4.5, 2, 2.1, 2.24, 2.18, 2.3),
];

const COLUMNS = ['Test:3', 'Result:1.1>', 'Flag:0.7|', 'Unit:1.3', 'Reference:1.6', 'Previous:1.2>'];

/** The rows of a report of one year, with the year before beside it. */
function results(tests: readonly Test[], year: 0 | 1 | 2 | 3): Block {
  return table(
    COLUMNS,
    tests.map((row) => {
      const value = row.results[year];
      const flag = row.high !== null && value > row.high ? 'H' : row.low !== null && value < row.low ? 'L' : '';
      const before = year > 0 ? row.results[year - 1] : undefined;
      return [
        row.name,
        `${value.toFixed(row.digits)}${flag ? '*' : ''}`,
        flag ? `${flag}*` : '',
        row.unit,
        range(row),
        before?.toFixed(row.digits) ?? '',
      ];
    }),
  );
}

function range({ low, high, digits }: Test): string {
  if (low !== null && high !== null) return `${low.toFixed(digits)}–${high.toFixed(digits)}`;
  return high !== null ? `up to ${high.toFixed(digits)}` : `from ${low?.toFixed(digits)}`;
}

const specimen =
  (moment: Moment, number: string, time: string): Dated<(readonly [string, string])[]> =>
  (when) =>
    patientBanner(
      'NL-66120',
      ['Collected', `${when.us(moment)} ${time}`],
      ['Ordered by', 'Dr Local'],
      ['Specimen', number],
      ['Reported', `${when.us(moment, 1)} 06:15`],
    );

const RELEASED = electronicSignature('North Laboratory', 'Results released by the system after technical review');

/** Blood count, metabolic panel, HbA1c and lipids of an annual visit. */
export function annualPanel(year: 0 | 1 | 2, moment: Moment, number: string): Dated<SampleDocument> {
  return (when) => ({
    institution: INSTITUTIONS.laboratory,
    title: 'Laboratory report',
    size: 'letter',
    banner: specimen(moment, number, '07:58')(when),
    blocks: [
      heading('Complete blood count with differential'),
      results(BLOOD_COUNT, year),
      heading('Comprehensive metabolic panel'),
      results(METABOLIC, year),
      heading('Hemoglobin A1c'),
      results(SUGAR, year),
      paragraph('Reference for HbA1c: 5.7 to 6.4 % is regarded as prediabetes, 6.5 % and above as diabetes (to be confirmed).'),
      heading('Lipids and thyroid'),
      results(LIPIDS, year),
      leadParagraph('Comment', 'Fasting specimen. No hemolysis. eGFR by CKD-EPI 2021, without race.'),
      heading('Urinalysis'),
      table(
        ['Test:3', 'Result:2', 'Reference:2'],
        [
          ['Color', 'Yellow', 'Yellow'],
          ['Specific gravity', '1.016', '1.005–1.030'],
          ['pH', '6.0', '5.0–8.0'],
          ['Protein', 'Negative', 'Negative'],
          ['Glucose', 'Negative', 'Negative'],
          ['Blood', 'Negative', 'Negative'],
          ['Leukocyte esterase', 'Negative', 'Negative'],
          ['Nitrite', 'Negative', 'Negative'],
        ],
      ),
      RELEASED,
    ],
  });
}

export const bloodCount: Dated<SampleDocument> = (when) => ({
  institution: INSTITUTIONS.laboratory,
  title: 'Complete blood count',
  size: 'letter',
  banner: specimen('cbc', 'NL-26-010977', '07:42')(when),
  blocks: [
    heading('Complete blood count with differential'),
    results(BLOOD_COUNT, 3),
    leadParagraph(
      'Comment',
      'Automated differential. Hemoglobin within reference; slow decline over three years noted for the ordering physician.',
    ),
    RELEASED,
  ],
});

export const metabolic: Dated<SampleDocument> = (when) => ({
  institution: INSTITUTIONS.laboratory,
  title: 'Metabolic panel and hemoglobin A1c',
  size: 'letter',
  banner: specimen('cbc', 'NL-26-010978', '07:42')(when),
  blocks: [
    heading('Comprehensive metabolic panel'),
    results(METABOLIC, 3),
    heading('Hemoglobin A1c'),
    results(SUGAR, 3),
    heading('Earlier results'),
    table(
      ['Test:2.4', `${when.us('labs3')}:1.2>`, `${when.us('labs2')}:1.2>`, `${when.us('labs1')}:1.2>`, `${when.us('cbc')}:1.2>`],
      [...SUGAR, ...METABOLIC.slice(0, 4)].map((row) => [
        `${row.name}, ${row.unit}`,
        ...row.results.map((value) => value.toFixed(row.digits)),
      ]),
      true,
    ),
    leadParagraph(
      'Comment',
      'Creatinine is rising slowly within the reference. Review of drugs that act on the kidney is suggested (naproxen, lisinopril).',
    ),
    RELEASED,
  ],
});

export const preoperativeLabs: Dated<SampleDocument> = (when) => ({
  institution: INSTITUTIONS.laboratory,
  title: 'Coagulation, vitamin D and inflammation',
  size: 'letter',
  banner: specimen('ecg', 'NL-26-013355', '08:20')(when),
  blocks: [
    heading('Coagulation'),
    table(COLUMNS.slice(0, 5), [
      ['Prothrombin time', '11.9', '', 's', '10.0–13.0'],
      ['INR', '1.0', '', '', '0.9–1.1'],
      ['Activated partial thromboplastin time', '28', '', 's', '25–36'],
    ]),
    heading('Bone and inflammation'),
    table(COLUMNS.slice(0, 5), [
      ['Vitamin D, 25-hydroxy', '24*', 'L*', 'ng/mL', '30–100'],
      ['Parathyroid hormone, intact', '58', '', 'pg/mL', '15–65'],
      ['C-reactive protein', '2.1', '', 'mg/L', 'up to 5.0'],
      ['Sedimentation rate', '14', '', 'mm/h', 'up to 30'],
    ]),
    heading('Blood group and screening'),
    table(
      ['Test:3', 'Result:3'],
      [
        ['ABO and Rh', 'A positive'],
        ['Antibody screen', 'Negative'],
        ['Staphylococcus aureus, nasal (PCR)', 'Not detected'],
        ['MRSA, nasal (PCR)', 'Not detected'],
      ],
    ),
    leadParagraph('Comment', 'Vitamin D below 30 ng/mL: insufficiency. Correction before a planned fusion is usually advised.'),
    RELEASED,
  ],
});
