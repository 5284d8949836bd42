import type { Printout, PrintoutBlock, PrintoutRequest } from '../domain/printout.ts';
import { patientAddress } from '../format/address.ts';
import { formatDate } from '../format/format-date.ts';
import { insurerQuestions, MEDICARE_NOTE, ownInsurerQuestions } from '../insurance/insurer-questions.ts';
import { maskedMember } from '../insurance/member-number.ts';
import type { Journey } from '../journey/journey.ts';

/** The value of the order's `of` that prints the whole member number. Any other prints its last four characters. */
export const WITH_MEMBER_NUMBER = 'member-number';

/** What to note of the call. The person asks for name and reference number before hanging up. */
const CALL = ['Date and time', 'Name', 'Reference number', 'Call again on'] as const;

/** Questions whose answer needs two lines. The others have one, so that the printout has two pages. */
const LONG_ANSWERS = new Set(['covered', 'authorisation', 'network', 'share', 'appeal']);

/** The fields that the insurer asks for first, and whom to call. */
function whoCalls({ case: patientCase, insurance, providers }: Journey, withMemberNumber: boolean): PrintoutBlock {
  const insurer = providers.find(({ id }) => id === insurance.insurerId);
  const { authorisation } = insurance;
  const rows = [
    { label: 'Insurer', value: insurer?.name ?? '' },
    { label: 'Telephone', value: insurance.phone || (insurer?.phone ?? '') },
    { label: 'Patient', value: `${patientCase.patient}, born ${formatDate(patientCase.born)}` },
    { label: 'Plan', value: insurance.plan },
    { label: 'Member number', value: withMemberNumber ? insurance.memberNumber : maskedMember(insurance.memberNumber) },
    { label: 'Group', value: insurance.group },
  ];
  const number = authorisation.number && { label: 'Authorization', value: authorisation.number };
  return { kind: 'fields', rows: number ? [...rows, number] : rows };
}

/**
 * The printout for a call to the insurer: whom to call, what they ask for, the questions with lines to write on, what to note.
 */
export function callPrintout(journey: Journey, { of }: Pick<PrintoutRequest, 'of'>): Printout {
  const { case: patientCase, insurance, questions, today } = journey;
  const ownQuestions = ownInsurerQuestions(questions);
  return {
    title: 'Call to the insurer',
    form: 'sheet',
    from: patientAddress(patientCase),
    to: '',
    date: today,
    subject: 'A second opinion: is it covered, and what has to be done before?',
    blocks: [
      whoCalls(journey, of === WITH_MEMBER_NUMBER),
      { kind: 'heading', text: 'This call' },
      { kind: 'fields', rows: CALL.map((label) => ({ label, value: '' })) },
      { kind: 'heading', text: 'Questions' },
      ...insurerQuestions(journey).map(({ key, text }): PrintoutBlock => {
        const answer = insurance.answers[key] ?? '';
        return { kind: 'question', text, answer, lines: answer || !LONG_ANSWERS.has(key) ? 1 : 2 };
      }),
      ...ownQuestions.map(({ text, answer }): PrintoutBlock => ({ kind: 'question', text, answer, lines: answer ? 1 : 2 })),
    ],
    footnote: MEDICARE_NOTE,
    mark: '',
    fileName: `call-sheet-${today}.pdf`,
  };
}
