import { Tooltip, VisuallyHidden } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { JourneyPart } from '../../shared/domain/overview.ts';
import { MILESTONE_STATE_LABELS } from '../../shared/overview/milestone.ts';
import { PART_NAMES } from '../../shared/overview/milestones.ts';
import { TASK_LINKS } from '../pages/task-links.ts';
import { type Shape, StateShape } from '../ui/StateShape.tsx';
import classes from './JourneyLine.module.css';

const SHAPES: Record<JourneyPart['state'], Shape> = { open: 'open', 'under-way': 'half', done: 'done' };

/** The part whose open milestones are listed: the current part, else the first that is not done. */
function partShown(journey: readonly JourneyPart[]): JourneyPart | undefined {
  return journey.find(({ steps }) => steps.some(({ here }) => here)) ?? journey.find(({ state }) => state !== 'done');
}

/** The journey as a line of milestones, each with its state and a link; the current one is marked. */
export function JourneyLine({ caseId, journey }: { caseId: string; journey: readonly JourneyPart[] }) {
  const shown = partShown(journey);
  // Done milestones need no text, until all are done.
  const detailedSteps =
    shown?.state === 'done' ? shown.steps : (shown?.steps.filter(({ state, here }) => state !== 'done' || here) ?? []);
  return (
    <section className={classes.card} aria-label="The journey">
      <div className={classes.line}>
        {journey.map((each) => (
          <section
            key={each.part}
            className={classes.part}
            style={{ flexGrow: each.steps.length }}
            aria-labelledby={`journey-${each.part}`}
          >
            <h2 id={`journey-${each.part}`} className={classes.name} data-here={each === shown || undefined}>
              {PART_NAMES[each.part]} <VisuallyHidden>({each.text})</VisuallyHidden>
            </h2>
            <ol className={classes.milestones}>
              {each.steps.map((step) => (
                <MilestoneItem key={step.name} caseId={caseId} step={step} />
              ))}
            </ol>
          </section>
        ))}
      </div>
      {/* Screen readers get the same text with each milestone. */}
      {detailedSteps.length > 0 && (
        <div className={classes.details} aria-hidden="true">
          {detailedSteps.map(({ name, text, here }) => (
            <p key={name} className={classes.detail} data-here={here || undefined}>
              <span>{name}</span>
              <span>{text}</span>
            </p>
          ))}
        </div>
      )}
    </section>
  );
}

/** Keeps a short last word on the line of the word before: "asked for". */
const withUnbrokenEnd = (name: string) => name.replace(/ (\w{1,3})$/, '\u00a0$1');

function MilestoneItem({ caseId, step }: { caseId: string; step: JourneyPart['steps'][number] }) {
  const { name, state, text, task, here } = step;
  return (
    <li className={classes.milestone} data-state={state} data-here={here || undefined}>
      <Tooltip label={text} position="bottom">
        <Link className={classes.link} {...TASK_LINKS[task]} params={{ caseId }} {...(here ? { 'aria-current': 'step' } : {})}>
          <span className={classes.shape}>
            <StateShape shape={SHAPES[state]} />
          </span>
          <span>
            <VisuallyHidden>{MILESTONE_STATE_LABELS[state]}: </VisuallyHidden>
            {withUnbrokenEnd(name)}
          </span>
        </Link>
      </Tooltip>
      <span className={classes.text}>{text}</span>
    </li>
  );
}
