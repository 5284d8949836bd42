import { Select } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { VaultStatus } from '../../shared/domain/vault.ts';
import { formatCount } from '../../shared/format/amounts.ts';
import { orpc } from '../client/client.ts';
import { Card } from '../ui/Card.tsx';
import classes from './SettingsPage.module.css';

const CHOICES = [1, 2, 5, 10, 15, 30, 60, 120];
const NEVER = 'never';

/** When the vault locks itself. */
export function LockCard({ status: { passphrase, host } }: { status: VaultStatus }) {
  return (
    <Card title="Lock by itself">
      {passphrase ? (
        <LockAfter host={host} />
      ) : (
        <p className={classes.muted}>
          Your vault has no passphrase, so locking it would keep nobody out. Set a passphrase, and it can lock itself.
        </p>
      )}
    </Card>
  );
}

function LockAfter({ host }: Pick<VaultStatus, 'host'>) {
  const minutes = useQuery(orpc.locking.get.queryOptions()).data?.minutes;
  const set = useMutation(orpc.locking.set.mutationOptions());
  if (minutes === undefined) return null;
  const choices = minutes === null || CHOICES.includes(minutes) ? CHOICES : [...CHOICES, minutes].toSorted((a, b) => a - b);
  return (
    <>
      <Select
        className={classes.choice ?? ''}
        label="When nobody uses it for"
        allowDeselect={false}
        data={[
          ...choices.map((each) => ({ value: String(each), label: formatCount(each, 'minute') })),
          { value: NEVER, label: 'Never' },
        ]}
        value={minutes === null ? NEVER : String(minutes)}
        onChange={(value) => value !== null && set.mutate({ minutes: value === NEVER ? null : Number(value) })}
      />
      <p className={classes.muted}>
        Work that would have to begin anew, such as making a packet, is finished first; reading files goes on at the next opening.
        {host === 'desktop' && ' It also locks when the computer sleeps, when its screen is locked and when another user comes.'}
      </p>
    </>
  );
}
