import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { Provider } from '../../shared/domain/provider.ts';
import { unknownOf } from '../../shared/physicians/criteria.ts';
import { independenceRemarks } from '../../shared/physicians/independence.ts';
import { secondOf } from '../../shared/physicians/roles.ts';
import { showMomentLong } from '../../shared/wording/dates.ts';
import { TextLink } from '../components/links.tsx';
import classes from './Physicians.module.css';
import { giveRole, type PhysicianFacts } from './usePhysicians.ts';

/** What is worth knowing before one is chosen, and the choice itself; once chosen, the appointment and the way back. */
export function ChoiceCard({ provider, facts }: { provider: Provider; facts: PhysicianFacts }) {
  const choose = useMutation({ mutationFn: (role: 'second' | 'candidate') => giveRole(provider, role, facts) });
  const second = secondOf(facts);
  const chosen = second?.id === provider.id;
  const remarks = independenceRemarks(provider, facts);
  const unknown = unknownOf(provider);
  const { id: caseId, appointment, recipient } = facts.case;
  return (
    <section className={classes.choice} data-chosen={chosen || undefined} aria-label="The choice">
      <div className={classes.choiceWords}>
        {chosen ? (
          <>
            <p className={classes.strong}>Chosen: gives the second opinion</p>
            <p>The case and the packet say “{recipient}”.</p>
            <p>
              {appointment ? showMomentLong(appointment) : 'No appointment yet'} ·{' '}
              <TextLink to="/cases/$caseId/appointment" params={{ caseId }}>
                {appointment ? 'Appointment' : 'Enter the appointment'}
              </TextLink>
            </p>
          </>
        ) : (
          <p>
            If you choose them, the case and the packet name them as the second physician
            {second ? `; ${second.name} stays as a candidate` : ''}. Nobody is told, and you can change it at any time.
          </p>
        )}
        {remarks.map((remark) => (
          <p key={remark} className={classes.remark}>
            {remark}
          </p>
        ))}
        {!chosen && unknown.length > 0 && <p>Not known yet: {unknown.map(({ label }) => label.toLowerCase()).join(', ')}.</p>}
      </div>
      <Button
        variant={chosen ? 'default' : 'filled'}
        onClick={() => !choose.isPending && choose.mutate(chosen ? 'candidate' : 'second')}
      >
        {chosen ? 'Back to candidate' : 'Choose for the second opinion'}
      </Button>
    </section>
  );
}
