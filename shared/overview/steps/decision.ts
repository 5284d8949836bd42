import { hasPlan } from '../../decision/options.ts';
import { formatCount } from '../../format/amounts.ts';
import type { CaseStatus, Rule } from '../case-status.ts';

/** Whether the steps before the decision are done, or the person skips them. */
function isReadyToDecide({ comparison: { outcome }, resolutionSteps, isStepDismissed }: CaseStatus): boolean {
  if (outcome === 'differ')
    return resolutionSteps.some(({ key, state }) => key === 'choose' && (state === 'done' || state === 'not-needed'));
  return outcome === 'agree' || isStepDismissed(outcome === 'open' ? 'step.compare' : 'step.opinions');
}

/** What matters to the person comes before the options. */
export const sayWhatMatters: Rule = (status) =>
  isReadyToDecide(status) && status.decision.values.length === 0 && !hasPlan(status) && !status.isStepDismissed('step.values')
    ? {
        title: 'Write down what matters to you',
        why: 'In your own words, most important first: it is what the options are weighed against. A few lines are enough.',
        action: 'Open the decision',
        task: 'decision.open',
        settle: { action: 'Not now', key: 'step.values' },
      }
    : null;

/** The options, each weighed against what matters. */
export const weighTheOptions: Rule = (status) => {
  const { decision, isStepDismissed } = status;
  if (!isReadyToDecide(status) || decision.values.length === 0 || hasPlan(status) || isStepDismissed('step.options')) return null;
  if (Object.keys(decision.marks).length > 0) return null;
  return {
    title: 'Weigh the options against what matters to you',
    why: 'What each physician recommends, to wait and watch, and what you add yourself. Nothing is counted: the marks are only for you.',
    action: 'Weigh them',
    task: 'decision.weigh',
    settle: { action: 'Not needed', key: 'step.options' },
  };
};

/** No plan is chosen yet. */
export const chooseThePlan: Rule = (status) => {
  if (!isReadyToDecide(status) || hasPlan(status)) return null;
  const unknown = status.decision.unknowns.filter(({ settled }) => !settled).length;
  const ask =
    unknown > 0 ? ` ${formatCount(unknown, 'thing')} ${unknown === 1 ? 'is' : 'are'} still unknown: you may ask first.` : '';
  return {
    title: 'Choose your plan',
    why: `The plan is yours to choose, in your own time, with whom you trust.${ask}`,
    action: 'Open the plan',
    task: 'decision.plan',
  };
};

/** A plan is written, but the decision is not made. */
export const sayThatItIsDecided: Rule = (status) =>
  hasPlan(status) && isReadyToDecide(status)
    ? {
        title: 'Say when it is decided',
        why: 'Your plan is written down. From the day on which you decide, the case rests; the decision can be opened again at any time.',
        action: 'Open the plan',
        task: 'decision.decide',
      }
    : null;
