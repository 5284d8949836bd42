import type { Case } from '../domain/case.ts';
import type { Insurance } from '../domain/insurance.ts';
import type { LetterText } from '../domain/letter.ts';
import type { Provider } from '../domain/provider.ts';
import type { Review } from '../domain/review.ts';
import { patientAddress } from '../format/address.ts';
import { formatDate } from '../format/format-date.ts';
import { formatList, toSentence } from '../format/sentences.ts';
import { denialOf } from '../insurance/insurance-dates.ts';
import { providerLine } from '../providers/names.ts';
import { firstPhysicianOf, secondPhysicianOf } from '../providers/roles.ts';
import { tickedReasons } from '../review/reasons.ts';

export interface AppealFacts {
  case: Pick<
    Case,
    'patient' | 'born' | 'contact' | 'condition' | 'treatment' | 'firstPhysician' | 'firstOpinionDate' | 'recipient'
  >;
  insurance: Insurance;
  /** The recipient; null: the insurer of the case, as far as it is known. */
  provider: Provider | null;
  providers: readonly Provider[];
  review: Pick<Review, 'reasons'>;
}

/** What an appeal needs (healthcare.gov, "Internal appeals"). */
export const APPEAL_NEEDS: readonly string[] = [
  'The denial letter: its date, the reason, and where to send an appeal. Not there? Ask for it in writing.',
  'Name, member number, and the claim or authorization number.',
  'A letter of the physician on why the second opinion is needed, and the records that show it.',
  'A copy of everything that is sent, with the day and the way it went.',
];

/** The address of the insurer's appeals office. */
function insurerAddress(insurer: Provider | null): string {
  const lines = insurer ? [insurer.name, 'Attention: Appeals', ...insurer.address.split('\n')] : ['Appeals department'];
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

const items = (lines: readonly (string | false | '')[]) => lines.flatMap((line) => (line ? [`• ${line}`] : []));

function aboutWhom({ case: patientCase, insurance }: AppealFacts, toWhom: string): string {
  const { plan, group, memberNumber, authorisation } = insurance;
  return items([
    `Member: ${patientCase.patient}, born ${formatDate(patientCase.born)}`,
    [memberNumber && `Member number: ${memberNumber}`, group && `Group: ${group}`, plan && `Plan: ${plan}`]
      .filter((part) => part !== '')
      .join(' · '),
    authorisation.number && `Authorization or reference number: ${authorisation.number}`,
    `Service: a second opinion${toWhom}`,
  ]).join('\n');
}

function whatWasSaid(insurance: Insurance): string {
  const denial = denialOf(insurance);
  const what = insurance.authorisation.state === 'denied' ? 'authorization of' : 'coverage of';
  const when = denial?.on ? `In your letter of ${formatDate(denial.on)} you` : 'You';
  const reason = toSentence(denial?.reason ?? '');
  return [
    `${when} denied ${what} this second opinion. I ask you to review that decision: this letter is my internal appeal.`,
    reason
      ? `The reason that was given: ${reason}`
      : 'I was not given a reason that I can answer. Please send it to me in writing, with the rule of the plan and the medical criteria on which it rests.',
  ].join(' ');
}

function whyItIsNeeded({ case: patientCase, review, providers }: AppealFacts): string {
  const first =
    firstPhysicianOf({ case: patientCase, providers })?.name ?? patientCase.firstPhysician.split(',')[0]?.trim() ?? '';
  const who = first || 'My physician';
  const diagnosis = patientCase.condition && `The diagnosis: ${toSentence(patientCase.condition)}`;
  const proposed = patientCase.treatment && `${who} proposed this treatment: ${toSentence(patientCase.treatment)}`;
  const reasons = tickedReasons(review).map(({ line }) => line);
  const open = `Before I decide${proposed && ' on it'}, another physician should look at the diagnosis and the plan.`;
  const before = [diagnosis, proposed, open].filter(Boolean).join(' ');
  return reasons.length === 0 ? before : [`${before} My reasons:`, ...items(reasons)].join('\n');
}

/**
 * The letter of appeal against a denial: courteous and factual. The letter names the decision and says why the opinion is
 * needed. It asks for what 29 CFR 2560.503-1(h) provides (United States): a fresh review by a physician of the field, and the
 * documents. The answer is due in writing within 30 days, or 72 hours where urgent.
 */
export function appealLetter(facts: AppealFacts): LetterText {
  const { case: patientCase, insurance, provider, providers } = facts;
  const insurer = provider ?? providers.find(({ id }) => id === insurance.insurerId) ?? null;
  const second = secondPhysicianOf({ case: patientCase, providers });
  const toWhom = second ? providerLine(second) : patientCase.recipient.trim();
  const on = denialOf(insurance)?.on ?? null;
  const { urgent } = insurance.authorisation;
  const enclosed = [
    on ? `your letter of ${formatDate(on)}` : 'your denial',
    ...(patientCase.treatment ? ['what my physician recommended'] : []),
    'records of this matter',
  ];
  const answer = urgent ? 'answer within 72 hours, as an urgent (expedited) appeal' : 'answer in writing within 30 days';
  return {
    from: patientAddress(patientCase),
    to: insurerAddress(insurer),
    subject: on ? `Appeal of your decision of ${formatDate(on)}` : 'Appeal of your decision on a second opinion',
    body: [
      insurer ? `To the appeals department of ${insurer.name}:` : 'To the appeals department:',
      aboutWhom(facts, toWhom && ` by ${toWhom}`),
      whatWasSaid(insurance),
      whyItIsNeeded(facts),
      [
        'Please:',
        ...items([
          'have the decision reviewed by someone who took no part in it, with the advice of a physician who treats this condition;',
          'send me, free of charge, the documents and criteria on which it rests;',
          `${answer};`,
          'if you uphold the denial, tell me how to ask for an external review.',
        ]),
      ].join('\n'),
      `Enclosed are copies of ${formatList(enclosed)}. If you need anything more, please tell me. Thank you for looking at this again.`,
    ].join('\n\n'),
    sign: true,
  };
}
