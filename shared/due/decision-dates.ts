import { isDecided } from '../decision/options.ts';
import type { Journey } from '../journey/journey.ts';
import type { DatedEntry } from './dated-entry.ts';

/** The day on which the person wants to look at the decision again. The key holds the day, so that a new day is due again. */
export function decisionDates({ decision }: Pick<Journey, 'decision'>): DatedEntry[] {
  const { lookAgain } = decision;
  if (!isDecided(decision) || lookAgain === null) return [];
  return [
    {
      key: `decision.look.${lookAgain}`,
      on: lookAgain,
      what: 'Look again at the decision',
      why: 'As you wrote when you decided. If nothing has changed, it can stand.',
      task: 'decision.open',
    },
  ];
}
