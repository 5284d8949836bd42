import { Button, Select } from '@mantine/core';
import type { LedgerRecipient } from '../../shared/domain/ledger.ts';
import classes from './Ledger.module.css';

/** Chooses two recipients, to see only their differences. */
export function PairFields({
  recipients,
  pair: [firstKey, secondKey],
  onPair,
}: {
  recipients: readonly LedgerRecipient[];
  /** Their keys; empty: not chosen. */
  pair: readonly [string, string];
  onPair: (pair: [string, string]) => void;
}) {
  const optionsWithout = (otherKey: string) =>
    recipients.filter(({ key }) => key !== otherKey).map(({ key: value, name: label }) => ({ value, label }));
  /** With only two recipients, the other follows. */
  const withOther = (chosen: string, otherKey: string) =>
    otherKey || (recipients.length === 2 ? (recipients.find(({ key }) => key !== chosen)?.key ?? '') : '');
  return (
    <section className={classes.pair} aria-label="Compare two">
      <Select
        label="Only the difference between"
        placeholder="Somebody"
        data={optionsWithout(secondKey)}
        value={firstKey || null}
        onChange={(key) => key && onPair([key, withOther(key, secondKey)])}
      />
      <Select
        label="and"
        placeholder="somebody else"
        data={optionsWithout(firstKey)}
        value={secondKey || null}
        onChange={(key) => key && onPair([withOther(key, firstKey), key])}
      />
      {(firstKey || secondKey) && (
        <Button variant="default" onClick={() => onPair(['', ''])}>
          Show everything
        </Button>
      )}
    </section>
  );
}
