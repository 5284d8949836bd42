import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { LostChanges } from '../../shared/domain/vault.ts';
import { lostChangesSentence } from '../../shared/format/vault-notices.ts';
import { orpc } from '../client/client.ts';
import { focusPage } from '../focus/focus.ts';
import classes from './SettingsPage.module.css';

/** That saved changes are missing, until the person has acknowledged it. */
export function LostChangesNote({ lost }: { lost: LostChanges }) {
  const acknowledge = useMutation(orpc.vault.acknowledgeLostChanges.mutationOptions({ onSuccess: () => focusPage() }));
  return (
    <div className={classes.check}>
      <p>{lostChangesSentence(lost)}</p>
      <Button variant="default" loading={acknowledge.isPending} onClick={() => acknowledge.mutate(undefined)}>
        I know: do not say it again
      </Button>
    </div>
  );
}
