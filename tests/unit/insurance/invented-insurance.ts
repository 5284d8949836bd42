import { type Denial, type Insurance, NO_DENIAL, NO_INSURANCE } from '../../../shared/domain/insurance.ts';
import type { StateFacts } from '../../../shared/insurance/insurance-state.ts';
import { aCase, CASE_ID } from '../invented-journey.ts';

type Given = Partial<Omit<Insurance, 'authorisation' | 'denial'>> & {
  authorisation?: Partial<Insurance['authorisation']>;
  denial?: Partial<Denial>;
};

/** An insurance with only these values. */
export function anInsurance({ authorisation, denial, ...given }: Given = {}): Insurance {
  return {
    ...NO_INSURANCE,
    caseId: CASE_ID,
    ...given,
    authorisation: { ...NO_INSURANCE.authorisation, ...authorisation },
    denial: denial ? { ...NO_DENIAL, ...denial } : null,
  };
}

/** The facts for the insurance rules, on 2 March 2026. */
export function facts(
  insurance: Given,
  { appointment = null, ...rest }: Partial<StateFacts> & { appointment?: string | null } = {},
): StateFacts {
  return {
    case: aCase({ appointment }),
    insurance: anInsurance(insurance),
    letters: [],
    contacts: [],
    today: '2026-03-02',
    ...rest,
  };
}

/** An appeal letter with its sending date; null: drafted. */
export const appealLetterSent = (sent: string | null) => [{ kind: 'appeal' as const, sent }];
