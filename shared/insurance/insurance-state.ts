import { callBacks } from '../contacts/call-back.ts';
import { daysBetween } from '../dates/days.ts';
import type { Denial } from '../domain/insurance.ts';
import type { Day } from '../domain/partial-date.ts';
import { formatCount } from '../format/amounts.ts';
import { formatDate, formatDaysUntil } from '../format/format-date.ts';
import type { Journey } from '../journey/journey.ts';
import {
  appealAnswerDue,
  appealedOn,
  appealUntil,
  appointmentAhead,
  DECISION_DAYS,
  decisionDue,
  denialOf,
  endsBeforeAppointment,
  externalReviewUntil,
  type InsuranceFacts,
  openDenial,
} from './insurance-dates.ts';

/** The state of the insurance in one sentence, and what to do next. */
export interface InsuranceState {
  sentence: string;
  /** Empty: nothing. */
  next: string;
  tone: 'plain' | 'attention' | 'done';
  /** The state in a word or two. Empty: nothing is known. */
  word: string;
  /** Whether a denial can be appealed by a letter. */
  appealable: boolean;
}

export type StateFacts = InsuranceFacts & Pick<Journey, 'contacts'>;

const WAIT = 'Nothing to do until then.';

function stateMessage(tone: InsuranceState['tone'], word: string, sentence: string, next: string): InsuranceState {
  return { sentence, next, tone, word, appealable: false };
}

/**
 * The state of the insurance. A denial comes first, then the authorization, then the coverage. A promised call is mentioned.
 * Periods are those of the United States (docs/domain.md 3).
 */
export function insuranceState(facts: StateFacts): InsuranceState {
  const state = withoutCalls(facts);
  const callBackDays = callBacks(facts.contacts.filter(({ insurance }) => insurance)).flatMap(({ again }) => again ?? []);
  const due = callBackDays.filter((day) => day <= facts.today).sort()[0];
  if (due === undefined) return state;
  const call = due === facts.today ? 'You wanted to call again today.' : `You wanted to call again on ${formatDate(due)}.`;
  const next = [call, state.next === WAIT ? '' : state.next].filter(Boolean).join(' ');
  return { ...state, next, ...(state.tone === 'attention' ? {} : { tone: 'attention', word: 'call' }) };
}

function withoutCalls(facts: StateFacts): InsuranceState {
  const denial = openDenial(facts.insurance);
  if (denial) return denied(denial, facts);
  switch (facts.insurance.authorisation.state) {
    case 'needed':
      return needed(facts);
    case 'asked':
      return asked(facts);
    case 'granted':
      return granted(facts);
    case 'denied':
      return overturned(facts);
    case 'not-needed':
    case 'unknown':
      return byCover(facts);
  }
}

function denied(denial: Denial, { insurance, letters, today }: StateFacts): InsuranceState {
  if (denial.result === 'upheld') return upheld(denial, today);
  const denialText = denial.on ? `The insurer said no on ${formatDate(denial.on)}.` : 'The insurer said no.';
  if (denial.decided) {
    const sentence = `The appeal was decided on ${formatDate(denial.decided)}.`;
    return stateMessage('attention', 'denied', sentence, 'Note how it was decided: it says what comes next.');
  }
  const appealed = appealedOn(denial, letters);
  if (appealed === null) {
    const drafted = letters.some(({ kind, sent }) => kind === 'appeal' && sent === null);
    return { ...stateMessage('attention', 'denied', denialText, appealNext(denial, drafted, today)), appealable: true };
  }
  const due = appealAnswerDue(appealed, insurance.authorisation.urgent);
  const sentence = `${denialText} You appealed on ${formatDate(appealed)}.`;
  return due < today
    ? stateMessage('attention', 'answer late', sentence, `An answer was due by ${formatDate(due)}. Call and ask for it.`)
    : stateMessage('plain', 'appealed', `${sentence} An answer is due by ${formatDate(due)}.`, WAIT);
}

function upheld(denial: Denial, today: Day): InsuranceState {
  const until = externalReviewUntil(denial);
  const sentence = `The appeal was turned down${denial.decided ? ` on ${formatDate(denial.decided)}` : ''}.`;
  if (until !== null && until < today) {
    const next = `An external review could usually be asked for until ${formatDate(until)}. Ask your state’s insurance department what is still open to you.`;
    return stateMessage('attention', 'turned down', sentence, next);
  }
  const untilText = until ? `until ${formatDate(until)}` : 'within four months';
  const next = `You can ask for an external review, in which independent reviewers decide and not the insurer: usually ${untilText}.`;
  return stateMessage('attention', 'turned down', sentence, next);
}

function appealNext(denial: Denial, drafted: boolean, today: Day): string {
  const until = appealUntil(denial);
  if (until === null) return 'Note the date of the denial letter: you have 180 days from it to appeal.';
  if (until < today)
    return `The 180 days to appeal ended on ${formatDate(until)}. Ask the insurer whether a late appeal is taken, and your state’s insurance department what else is open to you.`;
  const left = daysBetween(today, until);
  const days = left === 0 ? 'today is the last day' : `${formatCount(left, 'day')} left`;
  return `${drafted ? 'Your letter of appeal is drafted. Send it by' : 'You can appeal until'} ${formatDate(until)}: ${days}.`;
}

function needed(facts: StateFacts): InsuranceState {
  const appointment = appointmentAhead(facts);
  const { urgent } = facts.insurance.authorisation;
  const left = appointment === null ? null : daysBetween(facts.today, appointment);
  const isTight = !urgent && left !== null && left < DECISION_DAYS;
  const next = isTight
    ? `A decision can take 15 days and the appointment is ${formatDaysUntil(left)}. Ask for an urgent decision (72 hours), or move the appointment.`
    : `Ask for it now, or have the physician’s office ask. A decision is due within ${urgent ? '72 hours' : '15 days'}.`;
  return stateMessage('attention', 'authorize', 'Authorization is needed and was not asked for yet.', next);
}

function asked(facts: StateFacts): InsuranceState {
  const { asked: on } = facts.insurance.authorisation;
  const due = decisionDue(facts.insurance);
  if (on === null || due === null) {
    const next = 'Note on which day: a decision is due 15 days after it, 72 hours if it is urgent.';
    return stateMessage('plain', 'asked', 'Authorization was asked for.', next);
  }
  const since = `Authorization was asked for on ${formatDate(on)}.`;
  if (due < facts.today)
    return stateMessage('attention', 'late', `${since} The decision was due by ${formatDate(due)}.`, 'Call and ask for it.');
  const sentence = `${since} The decision is due by ${formatDate(due)}.`;
  const appointment = appointmentAhead(facts);
  if (appointment === null || due <= appointment) return stateMessage('plain', 'asked', sentence, WAIT);
  const next = `That is after the appointment on ${formatDate(appointment)}: ask for an urgent decision (72 hours), or move the appointment.`;
  return stateMessage('attention', 'asked', sentence, next);
}

function granted(facts: StateFacts): InsuranceState {
  const { insurance, today } = facts;
  const { number, validUntil } = insurance.authorisation;
  const endsTooEarly = endsBeforeAppointment(facts);
  const appointment = appointmentAhead(facts);
  if (endsTooEarly && appointment) {
    const sentence = `The authorization ${endsTooEarly < today ? 'ended' : 'ends'} on ${formatDate(endsTooEarly)}, before the appointment on ${formatDate(appointment)}.`;
    return stateMessage('attention', 'ends too soon', sentence, 'Ask the insurer to extend it, or move the appointment.');
  }
  if (endsTooEarly && endsTooEarly < today) {
    const next = 'Ask the insurer to extend it before you make an appointment.';
    return stateMessage('attention', 'ended', `The authorization ended on ${formatDate(endsTooEarly)}.`, next);
  }
  const open = [
    number === '' && 'Ask for the number of the authorization: the physician’s office will want it.',
    endsTooEarly !== null && `Make the appointment for a day until ${formatDate(endsTooEarly)}.`,
    insurance.covered === 'no' && 'It is noted as not covered: ask the insurer what the authorization then pays.',
  ];
  const until = validUntil ? `, valid until ${formatDate(validUntil)}` : '';
  const tone = insurance.covered === 'no' ? 'attention' : 'done';
  return stateMessage(tone, 'authorized', `The second opinion is authorized${until}.`, open.filter(Boolean).join(' '));
}

/** An authorisation that was denied, and the denial overturned on appeal. */
function overturned({ insurance }: StateFacts): InsuranceState {
  const decided = denialOf(insurance)?.decided;
  const sentence = `The denial was overturned${decided ? ` on ${formatDate(decided)}` : ''}.`;
  return stateMessage(
    'plain',
    'overturned',
    sentence,
    'Ask for the authorization in writing with its number, then note it as granted.',
  );
}

function byCover({ insurance: { covered, authorisation } }: StateFacts): InsuranceState {
  const isFree = authorisation.state === 'not-needed';
  if (covered === 'no') {
    const next =
      'Ask for the reason in writing: a written denial can be appealed. Ask the second physician’s office for its price without insurance (self-pay).';
    return stateMessage('attention', 'not covered', 'The insurer does not cover the second opinion.', next);
  }
  if (covered === 'unknown') {
    const sentence = isFree
      ? 'No authorization is needed. Whether the second opinion is covered is open.'
      : 'It is not known yet what the insurer pays.';
    return stateMessage('plain', '', sentence, 'Call the number on the back of the card and go through the questions.');
  }
  const sentence = `The second opinion is covered${covered === 'partly' ? ' in part' : ''}.`;
  return isFree
    ? stateMessage('done', 'covered', `${sentence} No authorization is needed.`, '')
    : stateMessage('plain', '', sentence, 'Ask whether a referral or an authorization is needed before the appointment.');
}
