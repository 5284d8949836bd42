import { NEEDS } from '../domain/decision.ts';
import { hasPlan, type OptionFacts, optionsOf } from './options.ts';

/** A step of a decision. `text` gives its state in a few words; empty: nothing yet. Every step is optional. */
export interface DecisionStep {
  key: 'values' | 'options' | 'marks' | 'unknowns' | 'sure' | 'plan';
  title: string;
  state: 'open' | 'begun' | 'done';
  text: string;
}

/** Returns the state for `done` of `total` parts. */
function stateOf(done: number, total: number): DecisionStep['state'] {
  return done === 0 ? 'open' : done < total ? 'begun' : 'done';
}

function marksStep(facts: OptionFacts): Pick<DecisionStep, 'state' | 'text'> {
  const { values, marks } = facts.decision;
  const open = optionsOf(facts).filter(({ left }) => !left);
  const marked = open.flatMap(({ key }) => values.filter(({ id }) => marks[key]?.[id]?.mark)).length;
  const cells = open.length * values.length;
  return { state: stateOf(marked, cells), text: marked > 0 ? `${marked} of ${cells} marked` : '' };
}

function unknownsStep({ decision: { unknowns } }: OptionFacts): Pick<DecisionStep, 'state' | 'text'> {
  const open = unknowns.filter(({ settled }) => !settled).length;
  if (unknowns.length === 0) return { state: 'open', text: '' };
  return open > 0 ? { state: 'begun', text: `${open} open` } : { state: 'done', text: 'all known now' };
}

function sureStep({ decision: { needs } }: OptionFacts): Pick<DecisionStep, 'state' | 'text'> {
  const yes = NEEDS.filter((need) => needs[need]?.answer === 'yes').length;
  const notYet = NEEDS.filter((need) => needs[need]?.answer === 'not-yet').length;
  const text = [yes > 0 && `${yes} yes`, notYet > 0 && `${notYet} not yet`].filter(Boolean).join(', ');
  return { state: yes === 0 && notYet > 0 ? 'begun' : stateOf(yes, NEEDS.length), text };
}

/** Returns the steps of a decision, in the order in which most people take them. */
export function decisionSteps(facts: OptionFacts): DecisionStep[] {
  const { decision, opinions } = facts;
  const values = decision.values.length;
  const options = optionsOf(facts).filter(({ left }) => !left).length;
  const planned = hasPlan(facts);
  const hasOptions = opinions.length + decision.ownOptions.length > 0;
  return [
    {
      key: 'values',
      title: 'What matters to me',
      state: values > 0 ? 'done' : 'open',
      text: values > 0 ? `${values} written` : '',
    },
    { key: 'options', title: 'The options', state: hasOptions ? 'done' : 'open', text: `${options} to weigh` },
    { key: 'marks', title: 'Weighing the options', ...marksStep(facts) },
    { key: 'unknowns', title: 'Still not known', ...unknownsStep(facts) },
    { key: 'sure', title: 'How sure am I?', ...sureStep(facts) },
    { key: 'plan', title: 'The plan', state: planned ? 'done' : 'open', text: planned ? 'chosen' : '' },
  ];
}
