import { type DecisionStep, decisionSteps } from '../../shared/decision/decision-steps.ts';
import { type Shape, StateShape } from '../ui/StateShape.tsx';
import decisionClasses from './Decision.module.css';
import classes from './StepList.module.css';
import type { DecisionFacts } from './useDecision.ts';

const SHAPES: Record<DecisionStep['state'], Shape> = { open: 'open', begun: 'half', done: 'done' };

/** Scrolls to a part of the long page and focuses it. */
export function scrollToPart(key: string): void {
  const part = document.getElementById(key);
  part?.focus({ preventScroll: true });
  part?.scrollIntoView({ block: 'start' });
}

/** The parts of the long page with the state of each, as links. */
export function StepList({ facts }: { facts: DecisionFacts }) {
  return (
    <nav aria-label="Steps" className={classes.steps}>
      <ol>
        {decisionSteps(facts).map(({ key, title, state, text }) => (
          <li key={key}>
            <button type="button" onClick={() => scrollToPart(key)}>
              <StateShape shape={SHAPES[state]} />
              <span>{title}</span>
              {text && <span className={decisionClasses.muted}>{text}</span>}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
