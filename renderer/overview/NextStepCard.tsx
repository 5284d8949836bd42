import { Button } from '@mantine/core';
import type { NextStep } from '../../shared/domain/overview.ts';
import type { ResolutionStepKey } from '../../shared/domain/resolution.ts';
import type { Task } from '../../shared/domain/task.ts';
import { useDismissDue } from '../due/useDismissDue.ts';
import { pagePath } from '../pages/pages.ts';
import { TASK_LINKS } from '../pages/task-links.ts';
import { ButtonLink } from '../ui/links.tsx';
import classes from './NextStepCard.module.css';

/** The next step, with the button that leads to it and the button that settles it. */
export function NextStepCard({
  caseId,
  step,
  isClosed,
  onShow,
}: {
  caseId: string;
  step: NextStep;
  /** The case is decided or archived: mostly nothing is to do. */
  isClosed: boolean;
  onShow: () => void;
}) {
  const dismiss = useDismissDue();
  const { settle } = step;
  return (
    <section className={classes.step} aria-labelledby="next-step">
      <div className={classes.text}>
        <p className={classes.label}>{isClosed ? 'How it stands' : 'Next step'}</p>
        <h2 id="next-step" tabIndex={-1} className={classes.title}>
          {step.title}
        </h2>
        <p className={classes.why}>{step.why}</p>
      </div>
      <div className={classes.actions}>
        <StepButton
          caseId={caseId}
          action={step.action}
          task={step.task}
          request={step.request}
          packet={step.packet}
          step={step.step}
          onShow={onShow}
        />
        {step.otherwise && <StepButton caseId={caseId} isSecondary {...step.otherwise} onShow={onShow} />}
        {settle && (
          <Button
            variant="subtle"
            onClick={() => dismiss({ caseId, key: settle.key, until: null }, `“${settle.action}” is noted.`, focusStep)}
          >
            {settle.action}
          </Button>
        )}
      </div>
    </section>
  );
}

/** Focuses the step that follows. */
function focusStep() {
  document.getElementById('next-step')?.focus();
}

/** The button that leads to the page of a step. */
function StepButton({
  caseId,
  action,
  task,
  isSecondary = false,
  request,
  packet,
  step,
  onShow,
}: {
  caseId: string;
  action: string;
  task: Task;
  isSecondary?: boolean;
  request?: string | undefined;
  packet?: string | undefined;
  step?: ResolutionStepKey | undefined;
  onShow: () => void;
}) {
  const variant = isSecondary ? 'subtle' : 'filled';
  if (task === 'overview.open') {
    return (
      <Button variant={variant} onClick={onShow}>
        {action}
      </Button>
    );
  }
  if (request !== undefined) {
    return (
      <ButtonLink variant={variant} to={pagePath('requests')} params={{ caseId }} search={{ open: request }}>
        {action}
      </ButtonLink>
    );
  }
  if (packet !== undefined) {
    return (
      <ButtonLink variant={variant} to={pagePath('packet')} params={{ caseId, packetId: packet }} search={{ hand: true }}>
        {action}
      </ButtonLink>
    );
  }
  if (step !== undefined) {
    return (
      <ButtonLink variant={variant} to={pagePath('resolution')} params={{ caseId }} search={{ step }}>
        {action}
      </ButtonLink>
    );
  }
  return (
    <ButtonLink variant={variant} {...TASK_LINKS[task]} params={{ caseId }}>
      {action}
    </ButtonLink>
  );
}
