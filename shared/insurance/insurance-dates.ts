import { addDays, addMonths, workdayUntil } from '../dates/days.ts';
import { type Denial, type Insurance, NO_DENIAL } from '../domain/insurance.ts';
import { type Day, dayOfMoment } from '../domain/partial-date.ts';
import type { Journey } from '../journey/journey.ts';

/**
 * The periods of the insurer and the person, in days (United States: 29 CFR 2560.503-1, 45 CFR 147.136; healthcare.gov, "Internal
 * appeals" and "External review"). Medicare and Medicaid have periods of their own. 72 hours count as three days.
 */
export const DECISION_DAYS = 15;
const URGENT_DAYS = 3;
export const APPEAL_DAYS = 180;
/** For care that is still to come. */
export const APPEAL_ANSWER_DAYS = 30;
const EXTERNAL_REVIEW_MONTHS = 4;

/** The data that the rules of the insurance read. */
export type InsuranceFacts = Pick<Journey, 'case' | 'insurance' | 'today'> & {
  letters: readonly Pick<Journey['letters'][number], 'kind' | 'sent'>[];
};

/**
 * The day by which the insurer decides on an authorization: after 15 days, urgent after three. Null: not known when it was asked
 * for.
 */
export function decisionDue({ authorisation: { asked, urgent } }: Pick<Insurance, 'authorisation'>): Day | null {
  return asked && addDays(asked, urgent ? URGENT_DAYS : DECISION_DAYS);
}

/** The denial: as written down, or of an authorization of which nothing more is known. Null: nothing was denied. */
export function denialOf({ denial, authorisation }: Pick<Insurance, 'denial' | 'authorisation'>): Denial | null {
  if (denial) return { ...denial, on: denial.on ?? (authorisation.state === 'denied' ? authorisation.decided : null) };
  return authorisation.state === 'denied' ? { ...NO_DENIAL, on: authorisation.decided } : null;
}

/** The denial, unless an appeal overturned it or an authorization was granted since. */
export function openDenial({ denial, authorisation }: Pick<Insurance, 'denial' | 'authorisation'>): Denial | null {
  const denied = denialOf({ denial, authorisation });
  if (!denied || denied.result === 'overturned') return null;
  const { state, decided } = authorisation;
  const grantedSince = state === 'granted' && decided !== null && denied.on !== null && decided >= denied.on;
  return grantedSince ? null : denied;
}

/** The day of the appeal: as written down, else the day on which the letter of appeal was sent. Null: no appeal. */
export function appealedOn({ appealed, on }: Denial, letters: InsuranceFacts['letters']): Day | null {
  const sent = letters.flatMap((letter) => (letter.kind === 'appeal' && letter.sent ? [letter.sent] : []));
  return appealed ?? sent.filter((day) => on === null || day >= on).sort()[0] ?? null;
}

/** The last day for an internal appeal: 180 days after the denial. The law counts from its receipt, which is never earlier. */
export function appealUntil({ on }: Pick<Denial, 'on'>): Day | null {
  return on && addDays(on, APPEAL_DAYS);
}

/** The day by which an appeal is answered: after 30 days for care to come, urgent after three. */
export function appealAnswerDue(appealed: Day, urgent: boolean): Day {
  return addDays(appealed, urgent ? URGENT_DAYS : APPEAL_ANSWER_DAYS);
}

/** The last day to ask for an external review: four months after the denial was upheld on appeal. */
export function externalReviewUntil({ decided, result }: Pick<Denial, 'decided' | 'result'>): Day | null {
  return result === 'upheld' && decided !== null ? addMonths(decided, EXTERNAL_REVIEW_MONTHS) : null;
}

/** The day of the appointment; null: none, or it is past. */
export function appointmentAhead({ case: { appointment }, today }: Pick<InsuranceFacts, 'case' | 'today'>): Day | null {
  const day = dayOfMoment(appointment);
  return day !== null && day >= today ? day : null;
}

/**
 * The day on which the authorization ends, where it ends before the appointment or there is none. Null: it holds, or is not
 * known.
 */
export function endsBeforeAppointment(facts: Pick<InsuranceFacts, 'case' | 'insurance' | 'today'>): Day | null {
  const { state, validUntil } = facts.insurance.authorisation;
  if (state !== 'granted' || validUntil === null) return null;
  const appointment = appointmentAhead(facts);
  if (appointment) return validUntil < appointment ? validUntil : null;
  return facts.case.appointment === null ? validUntil : null;
}

/** A day on which something of the insurance is due. `key` identifies it within the case. */
export interface InsuranceDate {
  key: 'ask-authorisation' | 'decision' | 'authorisation-ends' | 'appeal' | 'appeal-answer' | 'external-review';
  on: Day;
  what: string;
}

/** All open dates of the insurance, soonest first. */
export function insuranceDates(facts: InsuranceFacts): InsuranceDate[] {
  const { insurance, letters } = facts;
  const { state, urgent } = insurance.authorisation;
  const dates: InsuranceDate[] = [];
  const add = (key: InsuranceDate['key'], on: Day | null, what: string) => on !== null && dates.push({ key, on, what });

  const appointment = appointmentAhead(facts);
  if (state === 'needed' && appointment)
    add(
      'ask-authorisation',
      workdayUntil(addDays(appointment, -(urgent ? URGENT_DAYS : DECISION_DAYS))),
      'Ask the insurer for authorization',
    );
  if (state === 'asked') add('decision', decisionDue(insurance), 'The insurer’s decision on the authorization is due');
  add('authorisation-ends', endsBeforeAppointment(facts), 'The authorization ends');

  const denial = openDenial(insurance);
  if (denial) {
    const appealed = appealedOn(denial, letters);
    if (appealed === null && denial.decided === null)
      add('appeal', appealUntil(denial), 'Last day to appeal the insurer’s denial');
    if (appealed !== null && denial.decided === null)
      add('appeal-answer', appealAnswerDue(appealed, urgent), 'The insurer’s answer to the appeal is due');
    add('external-review', externalReviewUntil(denial), 'Last day to ask for an external review');
  }
  return dates.sort((a, b) => a.on.localeCompare(b.on));
}
