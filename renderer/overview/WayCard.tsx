import { VisuallyHidden } from '@mantine/core';
import type { JourneyPart } from '../../shared/domain/overview.ts';
import { Card } from '../components/Card.tsx';
import { TextLink } from '../components/links.tsx';
import { type Shape, StateShape } from '../components/StateShape.tsx';
import classes from './WayCard.module.css';

const NAMES: Record<JourneyPart['part'], string> = { decide: 'Decide', prepare: 'Prepare', understand: 'Understand' };
const STATES: Record<JourneyPart['state'], { shape: Shape; words: string }> = {
  open: { shape: 'open', words: 'not begun' },
  'under-way': { shape: 'half', words: 'under way' },
  done: { shape: 'done', words: 'done' },
};

/** The three parts of the journey and how far each is. */
export function WayCard({ caseId, journey }: { caseId: string; journey: JourneyPart[] }) {
  return (
    <Card title="The way so far">
      <ul className={classes.way}>
        {journey.map(({ part, state, text }) => (
          <li key={part} className={classes.part}>
            <span className={classes.shape}>
              <StateShape shape={STATES[state].shape} />
            </span>
            <span>
              {NAMES[part]} <VisuallyHidden>({STATES[state].words})</VisuallyHidden>
              <span className={classes.text}>
                —{' '}
                {part === 'decide' && state === 'open' ? (
                  <TextLink to="/cases/$caseId/edit" params={{ caseId }} hash="reasons">
                    {text}
                  </TextLink>
                ) : (
                  text
                )}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
