import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useId, useRef } from 'react';
import type { Checklist, Condition } from '../../shared/domain/checklist.ts';
import { orpc } from '../client/client.ts';
import { useFocusWhenDrawn } from '../focus/focus.ts';
import classes from './ChecklistCard.module.css';
import { useKeepChecklist } from './useKeepChecklist.ts';

/** Asks, once, what decides whether some items apply: one question at a time. `onLast`: where the keyboard goes on after the last. */
export function ConditionQuestion({
  caseId,
  conditions,
  onLast,
}: {
  caseId: string;
  conditions: Checklist['conditions'];
  onLast: () => HTMLElement | null;
}) {
  const open = conditions.filter(({ applies }) => applies === null);
  const keep = useKeepChecklist(caseId);
  const answer = useMutation(orpc.checklist.answer.mutationOptions({ onSuccess: keep }));
  const box = useRef<HTMLDivElement>(null);
  const question = useId();
  const focusWhenDrawn = useFocusWhenDrawn();
  const [asked] = open;

  function say({ key }: Condition, applies: boolean) {
    const last = open.length === 1;
    answer.mutate(
      { caseId, key, applies },
      // The question gives way to the next one: who answered by the keyboard goes on there.
      {
        onSuccess: () =>
          focusWhenDrawn(() =>
            last ? onLast() : box.current?.querySelector<HTMLElement>(`[data-asks]:not([data-asks="${key}"])`),
          ),
      },
    );
  }

  return (
    <div ref={box} className={classes.question}>
      {asked && (
        <>
          <p id={question}>
            {asked.question}{' '}
            <span className={classes.soft}>
              {open.length > 1 ? `It decides what is needed; ${open.length - 1} more to ask.` : 'It decides what is needed.'}
            </span>
          </p>
          <fieldset className={classes.answers} aria-labelledby={question}>
            <Button variant="default" data-asks={asked.key} onClick={() => say(asked, true)}>
              Yes
            </Button>
            <Button variant="default" onClick={() => say(asked, false)}>
              No
            </Button>
          </fieldset>
        </>
      )}
    </div>
  );
}
