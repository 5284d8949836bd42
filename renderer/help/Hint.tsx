import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMatches } from '@tanstack/react-router';
import { orpc } from '../client/client.ts';
import { focusPlace } from '../focus/focus.ts';
import classes from './Hint.module.css';
import { HINTS } from './hints.ts';

/** What the place that is open is for, until it is put away for good; nothing where there is nothing to say. */
export function Hint() {
  const hint = useMatches({ select: (matches) => HINTS[matches.at(-1)?.routeId ?? ''] });
  const seen = useQuery(orpc.hints.seen.queryOptions()).data;
  const queryClient = useQueryClient();
  const { mutate } = useMutation(orpc.hints.putAway.mutationOptions());
  if (!hint || !seen || seen.includes(hint.name)) return null;
  const { name, words } = hint;

  function putAway() {
    queryClient.setQueryData(orpc.hints.seen.queryKey(), [...(seen ?? []), name]);
    mutate({ hint: name });
    focusPlace();
  }

  return (
    <div role="note" className={classes.hint} aria-label="Hint">
      <p className={classes.words}>{words}</p>
      <Button variant="subtle" size="compact-md" data-hint onClick={putAway}>
        Got it
      </Button>
    </div>
  );
}
