import { applyChange } from '../domain/apply-change.ts';
import { type Insurance, type InsuranceChange, NO_DENIAL } from '../domain/insurance.ts';

/**
 * The insurance after a change, also of single fields of the authorization, the denial and the answers. An empty answer is
 * dropped.
 */
export function applyInsuranceChange(
  before: Insurance,
  { authorisation, denial, answers, ...otherFields }: InsuranceChange,
): Insurance {
  const all = { ...before.answers, ...answers };
  return {
    ...applyChange<Insurance>(before, otherFields),
    authorisation: applyChange(before.authorisation, authorisation ?? {}),
    denial: denial ? applyChange(before.denial ?? NO_DENIAL, denial) : denial === null ? null : before.denial,
    answers: Object.fromEntries(Object.entries(all).filter(([, answer]) => answer.trim() !== '')),
  };
}

/** The line of recent activity for a change, never with the member number; null: not worth a line. */
export function insuranceMilestone(before: Insurance, after: Insurance): string | null {
  const { state } = after.authorisation;
  if (!before.denial?.decided && after.denial?.decided) return 'the appeal was decided';
  if (!before.denial?.appealed && after.denial?.appealed) return 'the denial was appealed';
  if (state !== before.authorisation.state) {
    switch (state) {
      case 'needed':
        return 'authorization is needed';
      case 'asked':
        return 'authorization asked for';
      case 'granted':
        return 'authorization granted';
      case 'denied':
        return 'authorization denied';
      case 'not-needed':
        return 'no authorization needed';
      case 'unknown':
        return null;
    }
  }
  return before.denial === null && after.denial !== null ? 'denied' : null;
}
