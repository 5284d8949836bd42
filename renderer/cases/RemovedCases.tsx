import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { localDayOf } from '../../shared/dates/local-day.ts';
import { formatDate } from '../../shared/format/format-date.ts';
import { orpc } from '../client/client.ts';
import { focusPage, useFocusWhenDrawn } from '../focus/focus.ts';
import { type ForGood, RemoveForGood } from '../trash/RemoveForGood.tsx';
import classes from './RemovedCases.module.css';

/** The trash of cases below their list; null where the trash is empty. */
export function RemovedCases() {
  const { data = [] } = useQuery(orpc.cases.removed.queryOptions());
  const restore = useMutation(orpc.cases.restore.mutationOptions());
  const focusWhenDrawn = useFocusWhenDrawn();
  const [asked, setAsked] = useState<ForGood | null>(null);
  if (data.length === 0) return null;

  function restoreCase(id: string) {
    restore.mutate(
      { id },
      {
        onSuccess: () => {
          // A restored case may be in another list: then the page keeps the focus.
          focusPage();
          focusWhenDrawn(() => document.querySelector<HTMLElement>(`[data-case="${id}"]`));
        },
      },
    );
  }

  return (
    <details className={classes.removed}>
      <summary>Removed ({data.length})</summary>
      <p>Cases that you removed stay in the vault, with everything in them, and can be brought back.</p>
      <ul>
        {data.map(({ id, patient, question, removed }) => (
          <li key={id} className={classes.row}>
            <span className={classes.text}>
              <span className={classes.patient}>{patient}</span>
              <span className={classes.question}>
                {question} · removed {formatDate(localDayOf(removed))}
              </span>
            </span>
            <Button variant="subtle" onClick={() => restoreCase(id)} aria-label={`Bring back the case of ${patient}`}>
              Bring back
            </Button>
            <Button
              variant="subtle"
              onClick={() => setAsked({ items: [{ kind: 'case', id }] })}
              aria-label={`Remove for good…: the case of ${patient}`}
            >
              Remove for good…
            </Button>
          </li>
        ))}
      </ul>
      <RemoveForGood asked={asked} onClose={() => setAsked(null)} />
    </details>
  );
}
