import { daysBetween } from '../dates/days.ts';
import type { Denial } from '../domain/insurance.ts';
import { counted } from '../wording/amounts.ts';
import { showDate } from '../wording/dates.ts';
import {
  appealAnswerDue,
  appealedOn,
  appealUntil,
  appointmentAhead,
  DECISION_DAYS,
  decisionDue,
  denialOf,
  endsEarly,
  externalReviewUntil,
  type InsuranceFacts,
  standingDenial,
} from './dates.ts';

/** How the insurance of a case stands, in one plain sentence, and what to do next. */
export interface InsuranceState {
  sentence: string;
  /** Empty: nothing. */
  next: string;
  tone: 'plain' | 'attention' | 'done';
  /** The same in a word or two; empty: nothing is known yet. */
  word: string;
  /** A denial stands and was not appealed: a letter can be written. */
  appealable: boolean;
}

type Facts = InsuranceFacts;

const NOT_APPEALABLE = { appealable: false } as const;

/**
 * How the insurance stands. A denial comes first, then the authorisation, then what is covered. Periods are those of the United
 * States (knowledge.md 3).
 */
export function insuranceState(facts: Facts): InsuranceState {
  const denial = standingDenial(facts.insurance);
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

function denied(denial: Denial, { insurance, letters, today }: Facts): InsuranceState {
  const said = denial.on ? `The insurer said no on ${showDate(denial.on)}.` : 'The insurer said no.';
  const attention = { tone: 'attention', ...NOT_APPEALABLE } as const;
  if (denial.result === 'upheld') {
    const until = externalReviewUntil(denial);
    const whole = `The appeal was turned down${denial.decided ? ` on ${showDate(denial.decided)}` : ''}.`;
    const ended = until !== null && until < today;
    const next = ended
      ? `An external review could be asked for until ${showDate(until)}. Ask your state’s insurance department what is still open to you.`
      : `You can ask for an external review, in which independent reviewers decide and not the insurer${
          until ? `: usually until ${showDate(until)}` : ', usually within four months'
        }.`;
    return { ...attention, sentence: whole, next, word: 'turned down' };
  }
  if (denial.decided) {
    const sentence = `The appeal was decided on ${showDate(denial.decided)}.`;
    return { ...attention, sentence, next: 'Note how it was decided: it says what comes next.', word: 'denied' };
  }
  const appealed = appealedOn(denial, letters);
  if (appealed) {
    const due = appealAnswerDue(appealed, insurance.authorisation.urgent);
    const late = due < today;
    return {
      sentence: `${said} You appealed on ${showDate(appealed)}.`,
      next: late
        ? `An answer was due by ${showDate(due)}. Call and ask for it.`
        : `An answer is due by ${showDate(due)}. Nothing to do until then.`,
      tone: late ? 'attention' : 'plain',
      word: late ? 'answer late' : 'appealed',
      ...NOT_APPEALABLE,
    };
  }
  const drafted = letters.some(({ kind, sent }) => kind === 'appeal' && sent === null);
  return { sentence: said, next: appealNext(denial, drafted, today), tone: 'attention', word: 'denied', appealable: true };
}

function appealNext(denial: Denial, drafted: boolean, today: string): string {
  const until = appealUntil(denial);
  if (until === null) return 'Note the date of the denial letter: you have 180 days from it to appeal.';
  if (until < today)
    return `The 180 days to appeal ended on ${showDate(until)}. Ask the insurer whether a late appeal is taken, and your state’s insurance department what else is open to you.`;
  const left = daysBetween(today, until);
  const days = left === 0 ? 'today is the last day' : `${counted(left, 'day')} left`;
  return `${drafted ? 'Your letter of appeal is drafted. Send it by' : 'You can appeal until'} ${showDate(until)}, ${days}.`;
}

function needed(facts: Facts): InsuranceState {
  const appointment = appointmentAhead(facts);
  const { urgent } = facts.insurance.authorisation;
  const left = appointment === null ? null : daysBetween(facts.today, appointment);
  const tight = !urgent && left !== null && left < DECISION_DAYS;
  const next = tight
    ? `A decision can take 15 days and the appointment is ${away(left)}. Ask for an urgent decision (72 hours), or move the appointment.`
    : `Ask for it now, or have the physician’s office ask. A decision is due within ${urgent ? '72 hours' : '15 days'}.`;
  return {
    sentence: 'Authorisation is needed and was not asked for yet.',
    next,
    tone: 'attention',
    word: 'authorise',
    ...NOT_APPEALABLE,
  };
}

function asked(facts: Facts): InsuranceState {
  const { asked: on } = facts.insurance.authorisation;
  const due = decisionDue(facts.insurance);
  if (on === null || due === null)
    return {
      sentence: 'Authorisation was asked for.',
      next: 'Note on which day: a decision is due 15 days after it, 72 hours if it is urgent.',
      tone: 'plain',
      word: 'asked',
      ...NOT_APPEALABLE,
    };
  if (due < facts.today)
    return {
      sentence: `Authorisation was asked for on ${showDate(on)}. The decision was due on ${showDate(due)}.`,
      next: 'Call and ask for it.',
      tone: 'attention',
      word: 'late',
      ...NOT_APPEALABLE,
    };
  const appointment = appointmentAhead(facts);
  const after = appointment !== null && due > appointment;
  return {
    sentence: `Authorisation was asked for on ${showDate(on)}. The decision is due by ${showDate(due)}.`,
    next: after
      ? `That is after the appointment on ${showDate(appointment)}: ask for an urgent decision (72 hours), or move the appointment.`
      : 'Nothing to do until then.',
    tone: after ? 'attention' : 'plain',
    word: 'asked',
    ...NOT_APPEALABLE,
  };
}

function granted(facts: Facts): InsuranceState {
  const { insurance, today } = facts;
  const { number, validUntil } = insurance.authorisation;
  const ends = endsEarly(facts);
  const appointment = appointmentAhead(facts);
  if (ends && appointment)
    return {
      sentence: `The authorisation ${ends < today ? 'ended' : 'ends'} on ${showDate(ends)}, before the appointment on ${showDate(appointment)}.`,
      next: 'Ask the insurer to extend it, or move the appointment.',
      tone: 'attention',
      word: 'ends too soon',
      ...NOT_APPEALABLE,
    };
  if (ends && ends < today)
    return {
      sentence: `The authorisation ended on ${showDate(ends)}.`,
      next: 'Ask the insurer to extend it before you make an appointment.',
      tone: 'attention',
      word: 'ended',
      ...NOT_APPEALABLE,
    };
  const until = validUntil ? `, valid until ${showDate(validUntil)}` : '';
  const open = [
    number === '' && 'Ask for the number of the authorisation: the physician’s office will want it.',
    ends !== null && `Make the appointment for a day until ${showDate(ends)}.`,
    insurance.covered === 'no' && 'It is noted as not covered: ask the insurer what the authorisation then pays.',
  ].filter((words) => words !== false);
  return {
    sentence: `The second opinion is authorised${until}.`,
    next: open.join(' '),
    tone: insurance.covered === 'no' ? 'attention' : 'done',
    word: 'authorised',
    ...NOT_APPEALABLE,
  };
}

function overturned({ insurance }: Facts): InsuranceState {
  const decided = denialOf(insurance)?.decided;
  return {
    sentence: `The denial was overturned${decided ? ` on ${showDate(decided)}` : ''}.`,
    next: 'Ask for the authorisation in writing with its number, then note it as granted.',
    tone: 'plain',
    word: 'overturned',
    ...NOT_APPEALABLE,
  };
}

function byCover({ insurance: { covered, authorisation } }: Facts): InsuranceState {
  const free = authorisation.state === 'not-needed';
  if (covered === 'no')
    return {
      sentence: 'The insurer does not cover the second opinion.',
      next: 'Ask for the reason in writing: a written denial can be appealed. Ask the second physician’s office what it costs who pays alone.',
      tone: 'attention',
      word: 'not covered',
      ...NOT_APPEALABLE,
    };
  if (covered === 'unknown')
    return {
      sentence: free
        ? 'No authorisation is needed. Whether the second opinion is covered is open.'
        : 'It is not known yet what the insurer pays.',
      next: 'Call the number on the back of the card and go through the questions.',
      tone: 'plain',
      word: '',
      ...NOT_APPEALABLE,
    };
  const sentence = covered === 'partly' ? 'The second opinion is covered in part' : 'The second opinion is covered';
  return {
    sentence: free ? `${sentence}. No authorisation is needed.` : `${sentence}.`,
    next: free ? '' : 'Ask whether a referral or an authorisation is needed before the appointment.',
    tone: free ? 'done' : 'plain',
    word: free ? 'covered' : '',
    ...NOT_APPEALABLE,
  };
}

function away(days: number): string {
  return days === 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${days} days`;
}
