import { Button, Select } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { TrashItem } from '../../shared/domain/trash.ts';
import { formatCount } from '../../shared/format/amounts.ts';
import { orpc } from '../client/client.ts';
import { Card } from '../ui/Card.tsx';
import { ProblemNote } from '../ui/ProblemNote.tsx';
import classes from './Trash.module.css';

const DAYS = [7, 30, 90, 365] as const;
const NO_LIMIT = 'no-limit';
const CHOICES = [
  { value: NO_LIMIT, label: 'Until I empty the trash' },
  ...DAYS.map((days) => ({ value: String(days), label: days === 365 ? 'One year' : `${days} days` })),
];

/** How long the trash keeps things. What is older goes only after the person was asked the first time. */
export function RetentionCard({ caseId, onOverdue }: { caseId: string; onOverdue: (items: TrashItem[]) => void }) {
  const queryClient = useQueryClient();
  const { data: state } = useQuery(orpc.trash.state.queryOptions({ input: { caseId } }));
  const keep = useMutation(
    orpc.trash.keep.mutationOptions({
      meta: { shownByPage: true },
      onSuccess: () => queryClient.invalidateQueries({ queryKey: orpc.trash.key() }),
    }),
  );
  if (!state) return null;
  const { days, agreed, overdue } = state;
  const value = days === null ? NO_LIMIT : String(days);
  const other = CHOICES.some((choice) => choice.value === value) ? [] : [{ value, label: formatCount(days ?? 0, 'day') }];
  return (
    <Card title="How long it stays">
      <Select
        className={classes.select ?? ''}
        label="Keep what was removed"
        data={[...CHOICES, ...other]}
        value={value}
        allowDeselect={false}
        onChange={(chosen) => keep.mutate({ caseId, days: chosen === null || chosen === NO_LIMIT ? null : Number(chosen) })}
      />
      <p className={classes.muted}>
        {days === null
          ? 'Nothing goes by itself.'
          : agreed
            ? 'What is older goes for good by itself, at the opening of the vault and once a day. Packets that were handed over never do.'
            : 'The first time that something is older, you are asked here. Nothing goes before that.'}
      </p>
      {overdue.length > 0 && !agreed && (
        <div className={classes.actions}>
          <Button variant="default" onClick={() => onOverdue(overdue)}>
            {formatCount(overdue.length, 'thing')} {overdue.length === 1 ? 'is' : 'are'} older: remove for good…
          </Button>
        </div>
      )}
      <ProblemNote error={keep.error} />
    </Card>
  );
}
