import type { Decision } from '../domain/decision.ts';
import type { UserMessage } from '../domain/problem.ts';
import { hasPlan, isDecided, type OptionFacts } from './options.ts';

/** Returns why a decision cannot be changed: it is made. Null: it can. */
export function changeRefusal(decision: Pick<Decision, 'decided'>): UserMessage | null {
  if (!isDecided(decision)) return null;
  return {
    happened: 'This was decided, so it stays as it was written then.',
    kept: 'What was written after that was not kept.',
    todo: 'Reopen the decision to write on.',
  };
}

/** Returns why nothing can be decided: no plan is chosen or written. Null: it can. */
export function decideRefusal(facts: OptionFacts): UserMessage | null {
  if (hasPlan(facts)) return null;
  return {
    happened: 'No plan is chosen yet.',
    kept: 'Everything that you wrote is kept.',
    todo: 'Choose an option, or write the plan in your own words.',
  };
}
