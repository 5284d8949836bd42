import { Button } from '@mantine/core';
import type { NextStep, Place } from '../../shared/domain/overview.ts';
import { ButtonLink } from '../components/links.tsx';
import classes from './NextStepCard.module.css';

const PLACES = {
  case: { to: '/cases/$caseId/edit', hash: 'appointmentDate' },
  review: { to: '/cases/$caseId/review' },
  records: { to: '/cases/$caseId/records' },
  'records-review': { to: '/cases/$caseId/records', search: { show: 'review' } },
  'records-locked': { to: '/cases/$caseId/records', search: { show: 'locked' } },
  requests: { to: '/cases/$caseId/requests' },
  physicians: { to: '/cases/$caseId/physicians' },
  insurance: { to: '/cases/$caseId/insurance' },
  questions: { to: '/cases/$caseId/questions' },
  notes: { to: '/cases/$caseId/notes' },
  packet: { to: '/cases/$caseId/packet' },
} as const satisfies Record<Exclude<Place, 'overview'>, { to: string; search?: object; hash?: string }>;

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
      <div className={classes.actions}>
        <Leading caseId={caseId} action={step.action} place={step.place} onShowMissing={onShowMissing} />
        {step.otherwise && <Leading caseId={caseId} quiet {...step.otherwise} onShowMissing={onShowMissing} />}
      </div>
    </section>
  );
}

/** The button that leads to where a step is done. */
function Leading({
  caseId,
  action,
  place,
  quiet = false,
  onShowMissing,
}: {
  caseId: string;
  action: string;
  place: Place;
  quiet?: boolean;
  onShowMissing: () => void;
}) {
  const variant = quiet ? 'subtle' : 'filled';
  if (place === 'overview') {
    return (
      <Button variant={variant} onClick={onShowMissing}>
        {action}
      </Button>
    );
  }
  return (
    <ButtonLink variant={variant} {...PLACES[place]} params={{ caseId }}>
      {action}
    </ButtonLink>
  );
}
