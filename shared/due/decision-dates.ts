import { isDecided } from '../decision/options.ts';
import type { Journey } from '../journey/journey.ts';
import type { DatedEntry } from './dated-entry.ts';

/** The day on which the person meant to look at their decision again. The key names the day, so that another day is due anew. */
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
