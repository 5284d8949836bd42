import { Button, Select } from '@mantine/core';
import type { LedgerRecipient } from '../../shared/domain/ledger.ts';
import classes from './Ledger.module.css';

/** Chooses two recipients, to see only their differences. */
export function PairFields({
  recipients,
  pair: [a, b],
  onPair,
}: {
  recipients: readonly LedgerRecipient[];
  /** Their keys; empty: not chosen. */
  pair: readonly [string, string];
  onPair: (pair: [string, string]) => void;
}) {
  const offered = (other: string) =>
    recipients.filter(({ key }) => key !== other).map(({ key: value, name: label }) => ({ value, label }));
  /** With only two recipients, the other follows. */
  const withOther = (chosen: string, other: string) =>
    other || (recipients.length === 2 ? (recipients.find(({ key }) => key !== chosen)?.key ?? '') : '');
  return (
    <section className={classes.pair} aria-label="Compare two">
      <Select
        label="Only the difference between"
        placeholder="Somebody"
        data={offered(b)}
        value={a || null}
        onChange={(key) => key && onPair([key, withOther(key, b)])}
      />
      <Select
        label="and"
        placeholder="somebody else"
        data={offered(a)}
        value={b || null}
        onChange={(key) => key && onPair([withOther(key, a), key])}
      />
      {(a || b) && (
        <Button variant="default" onClick={() => onPair(['', ''])}>
          Show everything
        </Button>
      )}
    </section>
  );
}
