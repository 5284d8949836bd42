import type { Family } from '../domain/case.ts';
import type { RecordKind } from '../domain/record.ts';
import type { ReasonKey } from '../domain/review.ts';
import type { Journey } from '../journey/journey.ts';

/** Why a question is proposed for a case as it stands, in a short phrase; null: it does not fit. */
export type Why = (journey: Journey) => string | null;

/** Reasons of the review as a proposal names them, after "You ticked: ". */
const TICKED: Record<ReasonKey, string> = {
  'rare-or-complex': 'the diagnosis is rare, aggressive or complex',
  'major-procedure': 'a major operation is recommended',
  'no-clear-diagnosis': 'there is no clear diagnosis',
  'not-improving': 'the treatment does not help as expected',
  uneasy: 'you feel uneasy or rushed, or it is not clear to you',
  'uncertain-stage': 'the diagnosis or its stage is uncertain',
  'risky-treatment': 'the treatment is risky, costly or experimental',
  'several-options': 'there are several ways to treat this',
  'not-a-specialist': 'your physician is not a specialist in this',
  'several-conditions': 'several conditions affect one another',
  'insurer-requires': 'your insurer asks for it',
  'peace-of-mind': 'you want to be sure before you decide',
};

/** For every case. */
export function always(why: string): Why {
  return () => why;
}

/** Where one of these reasons was ticked in the review. */
export function ticked(...keys: readonly ReasonKey[]): Why {
  return ({ review }) => {
    const reason = review.reasons.find(({ key }) => keys.includes(key));
    return reason ? `You ticked: ${TICKED[reason.key]}` : null;
  };
}

/** For a family of conditions. */
export function inFamily(family: Family, why: string): Why {
  return ({ case: patientCase }) => (patientCase.family === family ? why : null);
}

/** Where the person answered that a condition of the checklist applies, or that it does not. */
export function answered(key: string, applies: boolean, why: string): Why {
  return ({ checklist }) => (checklist.conditions.some((asked) => asked.key === key && asked.applies === applies) ? why : null);
}

/** Where there are records of one of these kinds. */
export function hasRecord(why: string, ...kinds: readonly RecordKind[]): Why {
  return ({ records }) => (records.some(({ kind }) => kind !== null && kinds.includes(kind)) ? why : null);
}

/** The first of several reasons that fits. */
export function either(...whys: readonly Why[]): Why {
  return (journey) => {
    for (const why of whys) {
      const phrase = why(journey);
      if (phrase !== null) return phrase;
    }
    return null;
  };
}

/** The phrase of `why` where `condition` holds too; else null. */
export function both(condition: Why, why: Why): Why {
  return (journey) => (condition(journey) === null ? null : why(journey));
}
