import type { Printout, PrintoutBlock } from '../../../shared/domain/printout.ts';

/** Invented printouts as plain data. */

export function aSheet(change: Partial<Printout> = {}): Printout {
  return {
    title: 'Questions',
    form: 'sheet',
    from: 'Sample Patient\n12 Example Street, Springfield\n555-0100\npatient@example.org',
    to: '',
    date: '2026-03-12',
    subject: 'For Dr Second, 20 Mar 2026.',
    blocks: [],
    footnote: '',
    mark: '',
    fileName: 'questions-2026-03-12.pdf',
    ...change,
  };
}

export function aLetter(change: Partial<Printout> = {}): Printout {
  return aSheet({
    title: 'Letter',
    form: 'letter',
    to: 'Records office\nGeneral Hospital\n1 Hospital Way\nSpringfield, ST 01234',
    subject: 'Request for copies of my medical records',
    fileName: 'letter-2026-03-12.pdf',
    blocks: [
      { kind: 'paragraph', text: 'Dear Sir or Madam,' },
      { kind: 'paragraph', text: 'I am preparing a second opinion. Please send me copies of the following records of mine:' },
      {
        kind: 'list',
        items: [
          'Pathology report of the biopsy of 14 Jan 2026, accession number S26-1234',
          'The slides themselves, or recuts, with the blocks kept where they are; I will return them within 30 days of the consultation',
          'MRI of the lumbar spine of 5 Jan 2026: report, and images on disc (DICOM)',
        ],
      },
      {
        kind: 'fields',
        rows: [
          { label: 'Patient', value: 'Sample Patient' },
          { label: 'Date of birth', value: '29 Feb 1960' },
          { label: 'Dates of service', value: '1 Dec 2025 to 1 Mar 2026' },
          { label: 'Medical record number', value: '' },
        ],
      },
      { kind: 'paragraph', text: 'Please tell me beforehand if a fee applies. Thank you for your help.' },
      { kind: 'paragraph', text: 'Yours sincerely,' },
      { kind: 'sign', name: 'Sample Patient' },
    ],
    ...change,
  });
}

/** A table with criteria as rows and candidates as columns. */
export function aComparison(candidates: number): Printout {
  const columns = [
    'Criterion',
    ...Array.from({ length: candidates }, (_, index) => `Dr Candidate ${index + 1}, University Hospital`),
  ];
  const row = (name: string, text: string) => [
    name,
    ...Array.from({ length: candidates }, (_, index) => (index % 3 === 2 ? '' : text)),
  ];
  return aSheet({
    title: 'Physicians side by side',
    subject: 'What is known of each so far. An empty cell: still to ask.',
    blocks: [
      {
        kind: 'table',
        columns,
        rows: [
          row('Specialty', 'Orthopedic spine surgery, with non-surgical program'),
          row('Cases like this a year', 'about 120'),
          row('Independent of the first physician', 'Yes'),
          row('Network', 'In network; authorization needed before the visit'),
          row('Wait', '3 weeks'),
          row('Distance', '45 km'),
          row('Cost', '$450, records reviewed beforehand included'),
        ],
      },
    ],
    footnote: 'Second Look orders nothing and recommends nobody: the choice is yours.',
  });
}

/** A text of so many words. */
export function textOfLength(count: number): string {
  const some = 'The operation was recommended after six months in which the pain grew and walking became shorter'.split(' ');
  return `${Array.from({ length: count }, (_, index) => some[index % some.length]).join(' ')}.`;
}

export function paragraphs(count: number): PrintoutBlock[] {
  return Array.from(
    { length: count },
    (_, index): PrintoutBlock => ({ kind: 'paragraph', text: `${index + 1}. ${textOfLength(70)}` }),
  );
}
