import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { orpc } from '../client/client.ts';
import { keys } from '../help/shortcuts.ts';
import { Card } from '../ui/Card.tsx';
import { showDone } from '../ui/toasts.tsx';
import classes from './SettingsPage.module.css';

/** A button that shows the dismissed hints again. */
export function HintsCard() {
  const showAllHints = useMutation(
    orpc.hints.showAll.mutationOptions({ onSuccess: () => showDone('Each place shows its hint again, until you put it away.') }),
  );
  return (
    <Card title="Help and hints">
      <p className={classes.muted}>
        Each place has a hint that you see until you put it away. The whole journey stands in the help: press “?”, or find it with{' '}
        {keys('K')}.
      </p>
      <Button variant="default" className={classes.action} onClick={() => showAllHints.mutate(undefined)}>
        Show the hints again
      </Button>
    </Card>
  );
}
