import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { orpc } from '../client/client.ts';
import { focusPage } from '../focus/focus.ts';
import { pagePath } from '../pages/pages.ts';
import { Card } from '../ui/Card.tsx';
import classes from './SettingsPage.module.css';

/** Explains the sample and removes it after one question, because the removal has no undo. */
export function SampleCard({ isOpen }: { isOpen: boolean }) {
  const [confirmation, setConfirmation] = useState<'not yet' | 'now' | 'answered'>('not yet');
  const navigate = useNavigate();
  const remove = useMutation(
    orpc.vault.removeSample.mutationOptions({
      onSuccess: async () => {
        if (isOpen) await navigate({ to: pagePath('cases') });
        else focusPage();
      },
    }),
  );
  const label = isOpen ? 'Leave and remove the sample' : 'Remove the sample';
  return (
    <Card title="The sample case">
      <p className={classes.muted}>
        Invented records in a vault of their own. Removing it does not touch your cases; it can be made again at any time.
      </p>
      {confirmation === 'now' ? (
        <>
          <p className={classes.action} id="sample-goes">
            Everything you changed or added in the sample is removed with it, for good.
          </p>
          <div className={`${classes.actions} ${classes.action}`}>
            <Button autoFocus aria-describedby="sample-goes" onClick={() => remove.mutate(undefined)} loading={remove.isPending}>
              {label}
            </Button>
            <Button variant="subtle" onClick={() => setConfirmation('answered')}>
              Cancel
            </Button>
          </div>
        </>
      ) : (
        <Button
          variant="default"
          className={classes.action}
          autoFocus={confirmation === 'answered'}
          onClick={() => setConfirmation('now')}
        >
          {label}
        </Button>
      )}
    </Card>
  );
}
