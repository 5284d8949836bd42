import type { Case } from '../domain/case.ts';
import type { LetterText } from '../domain/letter.ts';
import type { Day } from '../domain/partial-date.ts';
import type { Provider } from '../domain/provider.ts';
import type { Review } from '../domain/review.ts';
import { addressOf, patientAddress } from '../format/address.ts';
import { formatDate } from '../format/format-date.ts';
import { toSentence } from '../format/sentences.ts';
import { tickedReasons } from '../review/reasons.ts';
import { dearPhysician } from './greeting.ts';

interface FirstPhysicianLetterFacts {
  case: Pick<
    Case,
    'patient' | 'born' | 'contact' | 'condition' | 'treatment' | 'firstPhysician' | 'firstOpinionDate' | 'safeUntil'
  >;
  review: Pick<Review, 'reasons'>;
  /** The first physician in the list of providers; null: only the name in the case is known. */
  provider: Pick<Provider, 'name' | 'institution' | 'address'> | null;
  /** The date on the letter. */
  date: Day;
}

/** Name and institution of "Jane First, MD, Spine Clinic", a line each. */
const addressLines = (line: string) =>
  line
    .split(/,(?!\s*(?:M\.?D|D\.?O|Ph\.?D)\b)/i)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join('\n');

/** "on 14 Jan 2026", "in Jan 2026", "in 2026". */
function when(date: string): string {
  return `${date.length === 10 ? 'on' : 'in'} ${formatDate(date)}`;
}

function opening({ firstOpinionDate, condition, treatment }: FirstPhysicianLetterFacts['case']): string {
  const advice = firstOpinionDate ? ` and for your advice ${when(firstOpinionDate)}` : '';
  const understood = [
    condition && `As I understood you, the diagnosis is: ${toSentence(condition)}`,
    treatment && `The treatment you propose: ${toSentence(treatment)}`,
  ];
  return [`Thank you for your care${advice}.`, ...understood].filter(Boolean).join(' ');
}

function reasons(review: FirstPhysicianLetterFacts['review']): string {
  const request =
    'Before I decide, I would like to hear another physician as well. Please do not take this as distrust: I want to make this decision with as full a view as I can.';
  const [first, ...more] = tickedReasons(review).map(({ asked }) => asked);
  if (!first) return request;
  return more.length === 0
    ? `${request} ${first}`
    : [`${request} My reasons:`, ...[first, ...more].map((reason) => `• ${reason}`)].join('\n');
}

function waitQuestion(safeUntil: Day | null, date: Day): string {
  if (safeUntil === null) return 'Time: how long can I safely wait before treatment begins? Please name a date, if you can.';
  return safeUntil < date
    ? `Time: I had noted that it was safe to wait until ${formatDate(safeUntil)}, which has passed. How long can I safely wait now?`
    : `Time: I have noted that it is safe to wait until ${formatDate(safeUntil)}. Please tell me if you see it differently.`;
}

function requests({ safeUntil }: FirstPhysicianLetterFacts['case'], date: Day): string {
  return [
    'May I ask you for three things:',
    '• Records: copies of my records in this matter: your notes, test results, pathology and imaging reports, and the images themselves as files. If your office needs a form for this, please send it to me.',
    `• ${waitQuestion(safeUntil, date)}`,
    '• Referral: the name of a physician outside your own practice and network who treats this condition often, and a referral if one is needed.',
  ].join('\n');
}

/**
 * The letter to the first physician about the wish for a second opinion: courteous and brief. It asks for the records, for how
 * long it is safe to wait, and for a referral outside their network (docs/domain.md 7). It leaves out what the person wrote
 * under the reasons: that is for the second physician.
 */
export function firstPhysicianLetter({ case: patientCase, review, provider, date }: FirstPhysicianLetterFacts): LetterText {
  return {
    from: patientAddress(patientCase),
    to: provider ? addressOf(provider) : addressLines(patientCase.firstPhysician),
    subject: `Second opinion for ${patientCase.patient}, born ${formatDate(patientCase.born)}`,
    body: [
      dearPhysician(provider?.name ?? patientCase.firstPhysician),
      opening(patientCase),
      reasons(review),
      requests(patientCase, date),
      'I will gladly share the second opinion with you, and would value your view of it. A short answer, by message or telephone, is enough.',
      `With thanks and kind regards,\n${patientCase.patient}`,
    ].join('\n\n'),
    sign: false,
  };
}
