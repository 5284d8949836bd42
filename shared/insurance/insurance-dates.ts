import { addDays, addMonths, workdayUntil } from '../dates/days.ts';
import { type Denial, type Insurance, NO_DENIAL } from '../domain/insurance.ts';
import { type Day, dayOfMoment } from '../domain/partial-date.ts';
import type { Journey } from '../journey/journey.ts';

/**
 * The insurer's and the person's time, in days (United States: 29 CFR 2560.503-1, 45 CFR 147.136; healthcare.gov, "Internal
 * appeals" and "External review"). Medicare and Medicaid have periods of their own. 72 hours count as three days.
 */
export const DECISION_DAYS = 15;
const URGENT_DAYS = 3;
export const APPEAL_DAYS = 180;
/** For care that was not given yet. */
export const APPEAL_ANSWER_DAYS = 30;
const EXTERNAL_REVIEW_MONTHS = 4;

/** What the rules of the insurance read of a case. */
export type InsuranceFacts = Pick<Journey, 'case' | 'insurance' | 'today'> & {
  letters: readonly Pick<Journey['letters'][number], 'kind' | 'sent'>[];
};

/** By when an authorisation that was asked for is decided: 15 days later, three where it is urgent. Null: the day is not known. */
export function decisionDue({ authorisation: { asked, urgent } }: Pick<Insurance, 'authorisation'>): Day | null {
  return asked && addDays(asked, urgent ? URGENT_DAYS : DECISION_DAYS);
}

/** What was denied: as it was written down, or an authorisation that was denied with no more known of it. Null: nothing. */
export function denialOf({ denial, authorisation }: Pick<Insurance, 'denial' | 'authorisation'>): Denial | null {
  if (denial) return { ...denial, on: denial.on ?? (authorisation.state === 'denied' ? authorisation.decided : null) };
  return authorisation.state === 'denied' ? { ...NO_DENIAL, on: authorisation.decided } : null;
}

/** The denial that still stands: not overturned on appeal, and no authorisation granted since. */
export function openDenial({ denial, authorisation }: Pick<Insurance, 'denial' | 'authorisation'>): Denial | null {
  const denied = denialOf({ denial, authorisation });
  if (!denied || denied.result === 'overturned') return null;
  const { state, decided } = authorisation;
  const grantedSince = state === 'granted' && decided !== null && denied.on !== null && decided >= denied.on;
  return grantedSince ? null : denied;
}

/** When the denial was appealed: as written down, else when the letter of appeal went out after it. Null: not yet. */
export function appealedOn({ appealed, on }: Denial, letters: InsuranceFacts['letters']): Day | null {
  const sent = letters.flatMap((letter) => (letter.kind === 'appeal' && letter.sent ? [letter.sent] : []));
  return appealed ?? sent.filter((day) => on === null || day >= on).sort()[0] ?? null;
}

/** The last day for an internal appeal: 180 days after the denial. (The law counts from its receipt, which is never earlier.) */
export function appealUntil({ on }: Pick<Denial, 'on'>): Day | null {
  return on && addDays(on, APPEAL_DAYS);
}

/** By when an appeal is answered: 30 days later for care not given yet, three where it is urgent. */
export function appealAnswerDue(appealed: Day, urgent: boolean): Day {
  return addDays(appealed, urgent ? URGENT_DAYS : APPEAL_ANSWER_DAYS);
}

/** The last day to ask for an external review once the appeal was turned down: four months later. */
export function externalReviewUntil({ decided, result }: Pick<Denial, 'decided' | 'result'>): Day | null {
  return result === 'upheld' && decided !== null ? addMonths(decided, EXTERNAL_REVIEW_MONTHS) : null;
}

/** The day of the appointment while it is not over. */
export function appointmentAhead({ case: { appointment }, today }: Pick<InsuranceFacts, 'case' | 'today'>): Day | null {
  const day = dayOfMoment(appointment);
  return day !== null && day >= today ? day : null;
}

/** When the authorisation ends, where that is before the appointment or no appointment is made. Null: it holds, or is not known. */
export function endsBeforeAppointment(facts: Pick<InsuranceFacts, 'case' | 'insurance' | 'today'>): Day | null {
  const { state, validUntil } = facts.insurance.authorisation;
  if (state !== 'granted' || validUntil === null) return null;
  const appointment = appointmentAhead(facts);
  if (appointment) return validUntil < appointment ? validUntil : null;
  return facts.case.appointment === null ? validUntil : null;
}

/** A day of the insurance on which something is due; `key` names it within its case. */
export interface InsuranceDate {
  key: 'ask-authorisation' | 'decision' | 'authorisation-ends' | 'appeal' | 'appeal-answer' | 'external-review';
  on: Day;
  what: string;
}

/** Everything of the insurance that has a date and is still open, soonest first. */
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
