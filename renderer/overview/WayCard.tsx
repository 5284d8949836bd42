import { VisuallyHidden } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { JourneyPart } from '../../shared/domain/overview.ts';
import { Card } from '../components/Card.tsx';
import { PLACES } from '../components/places.ts';
import { type Shape, StateShape } from '../components/StateShape.tsx';
import classes from './WayCard.module.css';

const NAMES: Record<JourneyPart['part'], string> = { decide: 'Decide', prepare: 'Prepare', understand: 'Understand' };
const STATES: Record<JourneyPart['state'], { shape: Shape; words: string }> = {
  open: { shape: 'open', words: 'not begun' },
  'under-way': { shape: 'half', words: 'under way' },
  done: { shape: 'done', words: 'done' },
};

/** The three parts of the journey and their stations, how far each is, and the way to each. */
export function WayCard({ caseId, journey }: { caseId: string; journey: JourneyPart[] }) {
  return (
    <Card title="The way so far">
      {journey.map(({ part, steps, text }) => (
        <section key={part} className={classes.part} aria-labelledby={`way-${part}`}>
          <h3 id={`way-${part}`} className={classes.name}>
            {NAMES[part]} <VisuallyHidden>({text})</VisuallyHidden>
          </h3>
          <ul>
            {steps.map((step) => (
              <li key={step.name} className={classes.step}>
                <StateShape shape={STATES[step.state].shape} />
                <Link className={classes.link} {...PLACES[step.place]} params={{ caseId }}>
                  <VisuallyHidden>{STATES[step.state].words}: </VisuallyHidden>
                  {step.name}
                </Link>
                <span className={classes.text}>{step.text}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Card>
  );
}
