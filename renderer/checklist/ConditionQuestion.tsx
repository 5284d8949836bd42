import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useId, useRef } from 'react';
import type { Checklist, Condition } from '../../shared/domain/checklist.ts';
import { orpc } from '../client/client.ts';
import { useFocusWhenDrawn } from '../focus/focus.ts';
import classes from './ChecklistCard.module.css';
import { useStoreChecklist } from './useStoreChecklist.ts';

/** Asks one at a time the questions that decide which items apply. `focusAfterLast` finds the element to focus after the last. */
export function ConditionQuestion({
  caseId,
  conditions,
  focusAfterLast,
}: {
  caseId: string;
  conditions: Checklist['conditions'];
  focusAfterLast: () => HTMLElement | null;
}) {
  const unanswered = conditions.filter(({ applies }) => applies === null);
  const storeChecklist = useStoreChecklist(caseId);
  const answer = useMutation(orpc.checklist.answer.mutationOptions({ onSuccess: storeChecklist }));
  const container = useRef<HTMLDivElement>(null);
  const questionId = useId();
  const focusWhenDrawn = useFocusWhenDrawn();
  const [condition] = unanswered;

  function saveAnswer({ key }: Condition, applies: boolean) {
    const isLast = unanswered.length === 1;
    answer.mutate(
      { caseId, key, applies },
      // The next question replaces this one and gets the focus.
      {
        onSuccess: () =>
          focusWhenDrawn(() =>
            isLast ? focusAfterLast() : container.current?.querySelector<HTMLElement>(`[data-asks]:not([data-asks="${key}"])`),
          ),
      },
    );
  }

  return (
    <div ref={container} className={classes.question}>
      {condition && (
        <>
          <p id={questionId}>
            {condition.question}{' '}
            <span className={classes.muted}>
              {unanswered.length > 1
                ? `It decides what is needed; ${unanswered.length - 1} more to ask.`
                : 'It decides what is needed.'}
            </span>
          </p>
          <fieldset className={classes.answers} aria-labelledby={questionId}>
            <Button variant="default" data-asks={condition.key} onClick={() => saveAnswer(condition, true)}>
              Yes
            </Button>
            <Button variant="default" onClick={() => saveAnswer(condition, false)}>
              No
            </Button>
          </fieldset>
        </>
      )}
    </div>
  );
}
