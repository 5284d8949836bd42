import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { Provider } from '../../shared/domain/provider.ts';
import { formatMomentLong } from '../../shared/format/format-date.ts';
import { searchOf } from '../../shared/providers/candidate-search.ts';
import { unknownCriteria } from '../../shared/providers/criteria.ts';
import { independenceRemarks } from '../../shared/providers/independence.ts';
import { roleOf } from '../../shared/providers/roles.ts';
import { pagePath } from '../pages/pages.ts';
import { TextLink } from '../ui/links.tsx';
import classes from './Providers.module.css';
import { giveRole, type ProviderFacts } from './useProviderFacts.ts';

/** Remarks before the choice, and the button that makes it; afterwards the appointment and a button that undoes it. */
export function ChoiceCard({ provider, facts }: { provider: Provider; facts: ProviderFacts }) {
  const choose = useMutation({ mutationFn: (role: 'second' | 'third' | 'candidate') => giveRole(provider, role, facts) });
  const role = roleOf(provider, facts);
  const isChosen = role === 'second' || role === 'third';
  const { sought, chosen: currentHolder } = searchOf(facts);
  const remarks = independenceRemarks(provider, facts);
  const unknown = unknownCriteria(provider, sought);
  const { id: caseId, recipient } = facts.case;
  const { appointment } = role === 'third' ? facts.resolution : facts.case;
  return (
    <section className={classes.choice} data-chosen={isChosen || undefined} aria-label="The choice">
      <div className={classes.choiceText}>
        {isChosen ? (
          <>
            <p className={classes.strong}>Chosen: gives the {role} opinion</p>
            {role === 'second' && <p>The case and the packet say “{recipient}”.</p>}
            <p>
              {appointment ? formatMomentLong(appointment) : 'No appointment yet'} ·{' '}
              <TextLink to={role === 'third' ? pagePath('resolution') : pagePath('appointment')} params={{ caseId }}>
                {appointment ? 'Appointment' : 'Enter the appointment'}
              </TextLink>
            </p>
          </>
        ) : (
          <p>
            {sought === 'second'
              ? 'If you choose them, the case and the packet name them as the second physician'
              : 'If you choose them, they are named as the third physician'}
            {currentHolder ? `; ${currentHolder.name} stays as a candidate` : ''}. Nobody is told, and you can change it at any
            time.
          </p>
        )}
        {(!isChosen || role === sought) &&
          remarks.map((remark) => (
            <p key={remark} className={classes.remark}>
              {remark}
            </p>
          ))}
        {!isChosen && unknown.length > 0 && <p>Not known yet: {unknown.map(({ label }) => label.toLowerCase()).join(', ')}.</p>}
      </div>
      <Button
        variant={isChosen ? 'default' : 'filled'}
        onClick={() => !choose.isPending && choose.mutate(isChosen ? 'candidate' : sought)}
      >
        {isChosen ? 'Back to candidate' : `Choose for the ${sought} opinion`}
      </Button>
    </section>
  );
}
