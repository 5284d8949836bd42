import type { Case } from '../domain/case.ts';
import type { Printout, PrintoutBlock } from '../domain/printout.ts';
import type { Audience } from '../domain/question.ts';
import { patientAddress } from '../format/address.ts';
import { formatMomentLong } from '../format/format-date.ts';
import type { Journey } from '../journey/journey.ts';
import { firstPhysicianOf, primaryCareOf, secondPhysicianOf } from '../providers/roles.ts';

/** From this number of open questions on, each has one line less: no question stands alone on a second page. */
const MANY_QUESTIONS = 6;

/** Lines to write on under each question without an answer. `open`: how many there are. */
export const answerLines = (open: number) => (open < MANY_QUESTIONS ? 4 : 3);

const TITLES: Record<Audience, string> = {
  second: 'Questions for the second physician',
  first: 'Questions for the first physician',
  'primary-care': 'Questions for the primary care physician',
  insurer: 'Questions for the insurer',
  other: 'Questions',
};

/** The name of the audience, as the case has it. Empty: not known. */
function nameOf(journey: Journey, asked: Audience): string {
  const { case: patientCase, insurance, providers } = journey;
  switch (asked) {
    case 'second':
      return secondPhysicianOf(journey)?.name ?? patientCase.recipient;
    case 'first':
      return firstPhysicianOf(journey)?.name ?? patientCase.firstPhysician;
    case 'primary-care':
      return primaryCareOf(journey)?.name ?? '';
    case 'insurer':
      return providers.find(({ id }) => id === insurance.insurerId)?.name ?? '';
    case 'other':
      return '';
  }
}

function appointmentOf({ appointment, appointmentPlace }: Case, asked: Audience): string {
  if (asked !== 'second' || appointment === null) return '';
  return [formatMomentLong(appointment), appointmentPlace].filter((part) => part !== '').join(' · ');
}

/** The printout of the questions for one audience: in their order, with lines to write on. */
export function questionsPrintout(journey: Journey, asked: Audience, today = journey.today): Printout {
  const { case: patientCase } = journey;
  const ownQuestions = journey.questions.filter((question) => question.asked === asked);
  const lineCount = answerLines(ownQuestions.filter(({ answer }) => answer.trim() === '').length);
  const questions = ownQuestions
    .toSorted((a, b) => a.position - b.position)
    .map(({ text, answer }): PrintoutBlock => {
      const known = answer.trim();
      return { kind: 'question', text, answer: known, lines: known ? 0 : lineCount };
    });
  const head = [
    { label: 'For', value: nameOf(journey, asked) },
    { label: 'Appointment', value: appointmentOf(patientCase, asked) },
  ].filter(({ value }) => value !== '');
  return {
    title: TITLES[asked],
    form: 'sheet',
    from: patientAddress(patientCase),
    to: '',
    date: today,
    subject: patientCase.question,
    blocks: [
      ...(head.length > 0 ? [{ kind: 'fields', rows: head } as const] : []),
      ...(questions.length > 0 ? questions : [{ kind: 'paragraph', text: 'No questions are written down yet.' } as const]),
    ],
    footnote: '',
    mark: '',
    fileName: `questions-${today}.pdf`,
  };
}
