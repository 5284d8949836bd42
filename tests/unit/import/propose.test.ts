import { describe, expect, test } from 'vitest';
import { proposeRecord } from '../../../shared/import/propose.ts';

const born = '1960-02-29';
const propose = (name: string, ...firstPages: string[]) => proposeRecord({ name, firstPages, born });

describe('a proposed title', () => {
  const cases: [string, string][] = [
    ['MRI_lumbar_spine_2026-03-12.pdf', 'MRI lumbar spine'],
    ['03 - pathology-report-final.PDF', 'Pathology report final'],
    ['mri-lumbar-spine.pdf', 'MRI lumbar spine'],
    ['03-12-2026 Discharge Summary (1).pdf', 'Discharge Summary'],
    ['OPERATIVE REPORT LUMBAR.pdf', 'Operative report lumbar'],
    ['Befund Müller.pdf', 'Befund Müller'],
    ['scans/2026/Scan_0011 operative report.pdf', 'Operative report'],
    ['IMG_1234.JPG', 'Photo'],
    ['20260312_101530.heic', 'Photo'],
    ['PXL_20260312_101530123.jpg', 'Photo'],
    ['WhatsApp Image 2026-03-12 at 10.15.30.jpeg', 'Photo'],
    ['Scan_0007.pdf', 'Scan'],
    ['FAX00231.tif', 'Scan'],
    ['document (3).pdf', 'Document'],
    ['8f14e45fceea167a.pdf', 'Document'],
    ['.pdf', 'Document'],
  ];
  for (const [name, title] of cases) test(`${name} → ${title}`, () => expect(propose(name).title).toBe(title));

  test('comes from the text when the file name says nothing', () => {
    expect(propose('Scan_0007.pdf', 'GENERAL HOSPITAL\nSURGICAL PATHOLOGY REPORT\nPatient: X').title).toBe(
      'Surgical pathology report',
    );
    expect(
      propose('download.pdf', 'City Imaging\nMRI LUMBAR SPINE WITHOUT CONTRAST\nTechnique\nx\nFindings\nImpression').title,
    ).toBe('MRI lumbar spine without contrast');
  });
});

describe('a proposed kind', () => {
  const cases: [string, string, string][] = [
    ['pathology', 'a.pdf', 'Department of Pathology and Laboratory Medicine\nSURGICAL PATHOLOGY REPORT'],
    [
      'imaging-report',
      'a.pdf',
      'City Imaging\nCT abdomen and pelvis with contrast\nTECHNIQUE: 5 mm\nFINDINGS: none\nIMPRESSION: normal',
    ],
    ['laboratory', 'a.pdf', 'North Laboratory\nCoagulation\nTest Result Flag Unit Reference\nINR 1.0'],
    ['procedure', 'a.pdf', 'General Hospital\nOPERATIVE REPORT\nPreoperative diagnosis: stenosis'],
    ['hospital', 'a.pdf', 'General Hospital\nDischarge Summary\nAdmitted 1/2/2026'],
    ['test', 'a.pdf', 'Neurology\nElectromyography and nerve conduction studies'],
    ['treatment', 'a.pdf', 'Riverside\nPhysical therapy, initial evaluation'],
    ['medication', 'Medication list.pdf', ''],
    ['administrative', 'insurance card.png', ''],
    ['consultation', 'a.pdf', 'Spine Clinic\nConsultation, neurosurgery\nDear Dr Local,\nThe MRI report shows …'],
    [
      'consultation',
      'a.pdf',
      'Spine Center\nConsultation report\nDiagnosis: stenosis\nRecommendation: physical therapy for twelve weeks',
    ],
    ['patient', 'My pain diary.pdf', ''],
  ];
  for (const [kind, name, page] of cases)
    test(`${kind}: ${page.split('\n').slice(1, 2).join() || name}`, () => expect(propose(name, page).kind).toBe(kind));
});

describe('no kind is proposed when it is uncertain', () => {
  const cases: [string, string, string][] = [
    ['a photo of anything', 'IMG_1.jpg', ''],
    ['an examination without a report', 'MRI.jpg', ''],
    ['an order for an examination', 'a.pdf', 'Imaging order\nMRI lumbar spine\nPlease call to schedule'],
    ['a heading of two kinds', 'a.pdf', 'Operative report\nPathology report enclosed'],
    ['a name against its heading', 'discharge summary.pdf', 'OPERATIVE REPORT'],
    [
      'words in the middle of a letter',
      'letter.pdf',
      `${'A long line of a letter that talks of many things and is far too long for a title, pathology report and all.\n'.repeat(3)}`,
    ],
  ];
  for (const [what, name, page] of cases) test(what, () => expect(propose(name, page).kind).toBeNull());
});

describe('a proposed service date', () => {
  const cases: [string, string | null][] = [
    ['Date of service: 03/12/2026', '2026-03-12'],
    ['Date of Service: 3/12/26', '2026-03-12'],
    ['Collected: 2026-03-12 08:15\nReported: 2026-03-14', '2026-03-12'],
    ['Reported: 2026-03-14', '2026-03-14'],
    ['Exam date: 12 Mar 2026', '2026-03-12'],
    ['Examination March 12, 2026 Ordered by Dr Local', '2026-03-12'],
    ['COLLECTED\n03/12/2026 08:15', '2026-03-12'],
    ['Date: March 12th, 2026', '2026-03-12'],
    ['Visit Thursday, March 12, 2026', '2026-03-12'],
    ['Patient X Born 02/29/1960\nDate 03/12/2026', '2026-03-12'],
    // Two columns: nobody can tell which date belongs to which label.
    ['Collected Reported\n03/12/2026 03/14/2026', null],
    ['Date of birth: 02/29/1960', null],
    ['Birth date: 02/29/1960', null],
    ['Date of service: 02/29/1960', null],
    ['Date of service: 01/05/1950', null],
    ['Next visit: 03/12/2026', null],
    ['Last exam: 03/12/2026', null],
    ['Printed 03/12/2026', null],
    ['Comparison: MRI of 03/12/2024', null],
    ['Date of service: 02/31/2026', null],
    ['Date of service: 12.03.2026', null],
    ['Date of service: 25.03.2026', '2026-03-25'],
    ['Collected: 03/12/2026\nCollected: 04/12/2026', null],
    ['Date of service: 03/12/2026 to 03/15/2026', null],
    ['Period 03/01/2024 to 09/04/2026\nVisit 03/01/2024', null],
    // In some countries the day comes first: 03/12 may be December.
    ['Collected: 03/12/2026\nReceived 25/11/2026', null],
    ['Dear Dr Local, I saw her today.', null],
  ];
  for (const [text, date] of cases)
    test(`${JSON.stringify(text)} → ${date}`, () => expect(propose('a.pdf', text).serviceDate).toBe(date));

  test('is also found on the second page, and names its label', () => {
    const proposal = propose('report.pdf', 'SURGICAL PATHOLOGY REPORT', 'Collected: 03/12/2026');
    expect(proposal).toEqual({
      title: 'Surgical pathology report',
      kind: 'pathology',
      serviceDate: '2026-03-12',
      because: 'It says “surgical pathology report” at the top of the first page and “Collected” beside 12 Mar 2026.',
    });
  });
});

test('a hostile name or text is processed at once', () => {
  const long = [
    'Date of service: 03/12/2026 '.repeat(20_000),
    'Date of service: '.repeat(20_000),
    '1/'.repeat(50_000),
    ' '.repeat(50_000),
    'result '.repeat(20_000),
  ].join('\n');
  expect(propose(`${'_'.repeat(900)}.pdf`, long, long).serviceDate).toBe('2026-03-12');
  expect(propose(`${'1'.repeat(300)}é${'-1'.repeat(300)}é.pdf`).kind).toBeNull();
});
