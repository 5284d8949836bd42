import { Button } from '@mantine/core';
import type { NextStep, Place } from '../../shared/domain/overview.ts';
import { ButtonLink } from '../components/links.tsx';
import classes from './NextStepCard.module.css';

const PLACES = {
  case: '/cases/$caseId/edit',
  records: '/cases/$caseId/records',
  physicians: '/cases/$caseId/physicians',
  notes: '/cases/$caseId/notes',
  packet: '/cases/$caseId/packet',
} as const satisfies Record<Exclude<Place, 'overview'>, string>;

/** The one next thing to do, and the button that does it. */
export function NextStepCard({ caseId, step, onShowMissing }: { caseId: string; step: NextStep; onShowMissing: () => void }) {
  return (
    <section className={classes.step} aria-labelledby="next-step">
      <div className={classes.words}>
        <p className={classes.label}>Next step</p>
        <h2 id="next-step" className={classes.title}>
          {step.title}
        </h2>
        <p className={classes.why}>{step.why}</p>
      </div>
      {step.place === 'overview' ? (
        <Button onClick={onShowMissing}>{step.action}</Button>
      ) : (
        <ButtonLink to={PLACES[step.place]} params={{ caseId }}>
          {step.action}
        </ButtonLink>
      )}
    </section>
  );
}
