import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { localDayOf } from '../../shared/dates/local-day.ts';
import type { TrashEntry, TrashItem } from '../../shared/domain/trash.ts';
import { formatCount } from '../../shared/format/amounts.ts';
import { formatDate } from '../../shared/format/format-date.ts';
import { TRASH_KIND_LABELS } from '../../shared/format/trash-labels.ts';
import { orpc } from '../client/client.ts';
import { focusPage } from '../focus/focus.ts';
import { FailedPage } from '../pages/FailedPage.tsx';
import { PageHeader } from '../pages/PageHeader.tsx';
import { pagePath } from '../pages/pages.ts';
import { Card } from '../ui/Card.tsx';
import { EmptyPage } from '../ui/EmptyPage.tsx';
import { ProblemNote } from '../ui/ProblemNote.tsx';
import { Removals } from './Removals.tsx';
import { type ForGood, RemoveForGood } from './RemoveForGood.tsx';
import { RetentionCard } from './RetentionCard.tsx';
import classes from './Trash.module.css';

const itemOf = ({ kind, id }: TrashEntry): TrashItem => ({ kind, id });

/** Everything that was removed in a case: restored, or removed for good after one question. */
export function RemovedPage() {
  const { caseId } = useParams({ from: pagePath('removed') });
  const { data, error } = useQuery(orpc.trash.list.queryOptions({ input: { caseId } }));
  const [asked, setAsked] = useState<ForGood | null>(null);
  if (error) return <FailedPage error={error} />;
  if (!data) return null;
  return (
    <div className={classes.page}>
      <PageHeader
        title="Removed"
        sentence="What you removed from this case. It can be restored, until you remove it for good."
        actions={
          data.length > 0 && (
            <Button variant="default" onClick={() => setAsked({ items: data.map(itemOf) })}>
              Empty the trash…
            </Button>
          )
        }
      />
      {data.length === 0 ? (
        <EmptyPage title="Nothing is removed">
          <p>Records, notes, letters and all else that you remove from this case come here first.</p>
        </EmptyPage>
      ) : (
        <Card title={formatCount(data.length, 'thing')}>
          <ul className={classes.list} aria-label="Removed">
            {data.map((entry) => (
              <RemovedRow key={entry.id} entry={entry} onForGood={() => setAsked({ items: [itemOf(entry)] })} />
            ))}
          </ul>
        </Card>
      )}
      <RetentionCard caseId={caseId} onOverdue={(items) => setAsked({ items, overdueIn: caseId })} />
      <Removals />
      <RemoveForGood asked={asked} onClose={() => setAsked(null)} />
    </div>
  );
}

function RemovedRow({ entry, onForGood }: { entry: TrashEntry; onForGood: () => void }) {
  const { kind, label, removed } = entry;
  const queryClient = useQueryClient();
  const restore = useMutation(
    orpc.trash.restore.mutationOptions({
      meta: { shownByPage: true },
      onSuccess: async () => {
        focusPage();
        await queryClient.invalidateQueries();
      },
    }),
  );
  const [kindLabel] = TRASH_KIND_LABELS[kind];
  return (
    <li className={classes.row}>
      <span className={classes.text}>
        <span className={classes.name}>{label}</span>
        <span className={classes.muted}>
          {kindLabel}
          {removed && `, removed ${formatDate(localDayOf(removed))}`}
        </span>
        <ProblemNote error={restore.error} />
      </span>
      <span className={classes.buttons}>
        <Button
          variant="subtle"
          loading={restore.isPending}
          aria-label={`Restore “${label}”`}
          onClick={() => restore.mutate({ items: [itemOf(entry)] })}
        >
          Restore
        </Button>
        <Button variant="subtle" aria-label={`Remove for good…: “${label}”`} onClick={onForGood}>
          Remove for good…
        </Button>
      </span>
    </li>
  );
}
