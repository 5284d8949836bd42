import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMatches } from '@tanstack/react-router';
import { orpc } from '../client/client.ts';
import { focusPage } from '../focus/focus.ts';
import classes from './PageHint.module.css';
import { type PageKey, pages } from './pages.ts';

const hintOf = (page: PageKey | undefined) => page && pages[page].hint;

/** The hint of the open page until the person dismisses it; null without a hint. */
export function PageHint() {
  const hint = useMatches({ select: (matches) => hintOf(matches.at(-1)?.staticData.page) });
  const seen = useQuery(orpc.hints.seen.queryOptions()).data;
  const queryClient = useQueryClient();
  const { mutate } = useMutation(orpc.hints.dismiss.mutationOptions());
  if (!hint || !seen || seen.includes(hint.name)) return null;
  const { name, text } = hint;

  function dismiss() {
    queryClient.setQueryData(orpc.hints.seen.queryKey(), [...(seen ?? []), name]);
    mutate({ hint: name });
    focusPage();
  }

  return (
    <div role="note" className={classes.hint} aria-label="Hint">
      <p className={classes.text}>{text}</p>
      <Button variant="subtle" size="compact-md" data-hint onClick={dismiss}>
        Got it
      </Button>
    </div>
  );
}
