import { expect, test } from 'vitest';
import type { Judgement, Verdict } from '../../../shared/domain/comparison.ts';
import type { ClaimKey } from '../../../shared/domain/opinion.ts';
import type { Reply } from '../../../shared/domain/reply.ts';
import { evidenceOf } from '../../../shared/ledger/evidence.ts';
import { ledgerOf } from '../../../shared/ledger/ledger.ts';
import { CLAIM_LABELS, statedText } from '../../../shared/opinions/opinion-labels.ts';
import { opinionsPrintout } from '../../../shared/printouts/opinions-printout.ts';
import { aCase, aJourney, anOpinion, aReply, CASE_ID } from '../invented-journey.ts';
import { aRecord } from '../packets/invented-case.ts';

const mri = aRecord('MRI', { serviceDate: '2026-01-12' });
const emg = aRecord('EMG', { serviceDate: '2026-02-20' });
const first = anOpinion(
  'Dr First',
  { diagnosis: 'Stenosis', treatment: 'Fusion' },
  { date: '2026-02-02', perspective: 'surgical', form: 'report', sawRecordIds: [mri.id] },
);
const second = anOpinion(
  'Dr Second',
  { diagnosis: 'Stenosis', treatment: 'Therapy', urgency: 'No hurry' },
  { position: 2, date: '2026-03-10', sawRecordIds: [mri.id, emg.id] },
);
const third = anOpinion('Dr Third', { diagnosis: 'Arthrosis' }, { position: 3 });

const judged = (a: typeof first, b: typeof first, row: ClaimKey, verdict: Verdict, words = ''): Judgement => {
  return { caseId: CASE_ID, row, a: a.id, b: b.id, verdict, words, texts: { a: statedText(a, row), b: statedText(b, row) } };
};

function sheetOf(opinions: (typeof first)[], judgements: Judgement[] = [], replies: Reply[] = []) {
  const journey = aJourney({ opinions, judgements, replies });
  const records = [mri, emg];
  const ledger = ledgerOf({ handedOver: [], records, notes: [], providers: [] });
  return opinionsPrintout(journey, evidenceOf({ case: aCase(), ledger, opinions, records, providers: [] }));
}

const textOf = (printout: ReturnType<typeof sheetOf>) => JSON.stringify(printout.blocks);

test('the printout of two opinions has evidence, outcome, and a table with judgements', () => {
  const printout = sheetOf([first, second], [judged(first, second, 'treatment', 'differ', 'Now or later')]);
  const headings = printout.blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
  expect(headings).toEqual(['Did they see the same?', 'Do they agree?', 'What they say']);
  expect(textOf(printout)).toContain('The opinion of Dr First could not rest on');
  const table = printout.blocks.find((block) => block.kind === 'table');
  expect(table).toMatchObject({
    columns: ['', 'Dr First', 'Dr Second', 'Agree or differ'],
    rows: [
      ['What they found (diagnosis)', 'Stenosis', 'Stenosis', ''],
      [CLAIM_LABELS.treatment, 'Fusion', 'Therapy', 'Differ. Now or later.'],
      [CLAIM_LABELS.urgency, '', 'No hurry', ''],
    ],
  });
});

test('the printout of three opinions has the judgements of each pair below the table', () => {
  const printout = sheetOf([first, second, third], [judged(first, third, 'diagnosis', 'differ')]);
  expect(printout.blocks.find((block) => block.kind === 'table')).toMatchObject({
    columns: ['', 'Dr First', 'Dr Second', 'Dr Third'],
  });
  expect(printout.blocks.slice(-2)).toEqual([
    { kind: 'heading', text: 'Dr First and Dr Third' },
    { kind: 'fields', rows: [{ label: 'What they found (diagnosis)', value: 'Differ.' }] },
  ]);
});

test('the printout of opinions shows answers with point and sources below the table', () => {
  const replies = [
    aReply(second, 'By the trial.', {
      claim: 'treatment',
      on: '2026-03-20',
      citations: [{ words: 'Sample trial', link: '', page: null }],
    }),
    aReply(first, 'By all I saw.'),
  ];
  expect(sheetOf([first, second], [], replies).blocks.slice(-2)).toEqual([
    { kind: 'heading', text: 'What they answered when asked for their reasons' },
    {
      kind: 'fields',
      rows: [
        { label: 'Dr First', value: 'By all I saw.' },
        { label: 'Dr Second', value: '20 Mar 2026, on the treatment: By the trial.\nSources: Sample trial' },
      ],
    },
  ]);
});

test('the printout of one or no opinion says so, with a neutral file name', () => {
  expect(textOf(sheetOf([]))).toContain('There are not two opinions yet.');
  const printout = sheetOf([first]);
  expect(textOf(printout)).toContain('Fusion');
  expect(printout.fileName).toBe('opinions-2026-03-02.pdf');
});
