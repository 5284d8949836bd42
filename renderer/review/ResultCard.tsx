import { VisuallyHidden } from '@mantine/core';
import type { ReviewResult } from '../../shared/review/review-result.ts';
import { NO_ADVICE } from '../../shared/review/review-result.ts';
import type { ReviewStep } from '../../shared/review/review-steps.ts';
import { TASK_LINKS } from '../pages/task-links.ts';
import { Card } from '../ui/Card.tsx';
import { TextLink } from '../ui/links.tsx';
import { type Shape, StateShape } from '../ui/StateShape.tsx';
import classes from './Review.module.css';

const STEP_STATES: Record<ReviewStep['state'], { shape: Shape; label: string }> = {
  open: { shape: 'open', label: 'to do' },
  waiting: { shape: 'half', label: 'under way' },
  done: { shape: 'done', label: 'done' },
};

/** A step with a link to its page; a done step is only text. */
function StepText({ caseId, text, task, state }: { caseId: string } & ReviewStep) {
  if (state === 'done' || task === 'review.enter-safe-until') return text;
  return (
    <TextLink {...TASK_LINKS[task]} params={{ caseId }}>
      {text}
    </TextLink>
  );
}

/** The result of the review, as it changes. */
export function ResultCard({ caseId, result }: { caseId: string; result: ReviewResult }) {
  if (result.kind === 'emergency')
    return (
      <section className={classes.emergency} role="alert">
        <h2>{result.title}</h2>
        {result.words.map((words) => (
          <p key={words}>{words}</p>
        ))}
      </section>
    );
  const { strength, waiting, physicians, steps, normal } = result;
  const isPressing = waiting.state === 'short' || waiting.state === 'passed';
  return (
    <Card title="What follows">
      <p className={classes.strength} role="status">
        {strength}
      </p>
      <h3>How soon</h3>
      <p className={classes.urgent} data-pressing={isPressing || undefined}>
        {waiting.words}
      </p>
      <h3>What to do next</h3>
      <ol className={classes.steps}>
        {steps.map(({ text, task, state }) => (
          <li key={task} data-state={state}>
            <StateShape shape={STEP_STATES[state].shape} />
            <span>
              <StepText caseId={caseId} task={task} state={state} text={text} />
              <VisuallyHidden> ({STEP_STATES[state].label})</VisuallyHidden>
            </span>
          </li>
        ))}
      </ol>
      <h3>Whom to look for</h3>
      <ul className={classes.physicians}>
        {physicians.map(({ kind, name, what }) => (
          <li key={kind}>
            {name}
            <span className={classes.description}>{what}</span>
          </li>
        ))}
      </ul>
      <p className={classes.normal}>
        {normal} {NO_ADVICE}
      </p>
    </Card>
  );
}
