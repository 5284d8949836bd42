import {
  APPEAL_ANSWER_DAYS,
  APPEAL_DAYS,
  DECISION_DAYS,
  type InsuranceDate,
  insuranceDates,
} from '../insurance/insurance-dates.ts';
import type { Journey } from '../journey/journey.ts';
import type { DatedEntry } from './dated-entry.ts';

/** Why each date of the insurance is due. */
const WHY: Record<InsuranceDate['key'], string> = {
  'ask-authorisation': `A decision can take ${DECISION_DAYS} days, 72 hours where it is urgent (United States).`,
  decision: `An insurer has ${DECISION_DAYS} days, 72 hours where it is urgent (United States).`,
  'authorisation-ends': 'What is done later is not covered by it; ask the insurer to prolong it.',
  appeal: `An appeal can be made for ${APPEAL_DAYS} days after a denial (United States).`,
  'appeal-answer': `An insurer has ${APPEAL_ANSWER_DAYS} days, 72 hours where it is urgent (United States).`,
  'external-review': 'It can be asked for within four months (United States).',
};

/** The dates of the insurance. The key holds the day, so that a dismissed entry returns when the day changes. */
export function insuranceEntries(journey: Journey): DatedEntry[] {
  return insuranceDates(journey).map(({ key, on, what }) => ({
    key: `insurance.${key}.${on}`,
    on,
    what,
    why: WHY[key],
    task: 'insurance.open',
  }));
}
